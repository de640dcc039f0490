import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleOf, contentsText } from '../../../src/documents/bundle.ts';
import { DRAWINGS, type PaperSources } from '../../../src/documents/drawn-papers.ts';
import { budgetPerformance } from '../../../src/domain/budget/budget-performance.ts';
import { civilDay } from '../../../src/domain/calendar.ts';
import { type Dossier, textOf } from '../../../src/domain/dossier/dossier.ts';
import { agreedFollowUps } from '../../../src/domain/dossier/readings/agreed-follow-ups.ts';
import { predicateCounts } from '../../../src/domain/dossier/readings/appraised.ts';
import { termsOfCase } from '../../../src/domain/dossier/readings/case-calendar.ts';
import { followUpByYear } from '../../../src/domain/dossier/readings/follow-up.ts';
import { gapsByUnit } from '../../../src/domain/dossier/readings/personal-learning.ts';
import { dueReviews } from '../../../src/domain/dossier/readings/reviews.ts';
import { isCode } from '../../../src/domain/dossier/shape.ts';
import { daysInPost } from '../../../src/domain/people/plan-parts.ts';
import { frozenFigures } from '../../../src/domain/report/frozen.ts';
import { linksOf } from '../../../src/domain/strategy-map/map-links.ts';
import { mapQuestion } from '../../../src/domain/strategy-map/map-question.ts';
import { strategyMapOf } from '../../../src/domain/strategy-map/strategy-map.ts';
import { valueQuestion } from '../../../src/domain/value-for-money/value-question.ts';
import { saveStaff } from '../../../src/endpoint/accounts/staff.ts';
import { paperSources } from '../../../src/endpoint/commands/paper-sources.ts';
import { documentDossiers } from '../../../src/endpoint/demo/latihan/document-list.ts';
import { evaluationDossiers } from '../../../src/endpoint/demo/latihan/evaluation-list.ts';
import { improvementDossiers } from '../../../src/endpoint/demo/latihan/improvement-list.ts';
import { leaderDossiers } from '../../../src/endpoint/demo/latihan/leader-list.ts';
import { mapDossiers } from '../../../src/endpoint/demo/latihan/map-list.ts';
import { peopleDossiers } from '../../../src/endpoint/demo/latihan/people-list.ts';
import { reportDossiers } from '../../../src/endpoint/demo/latihan/report-list.ts';
import { skpDossiers } from '../../../src/endpoint/demo/latihan/skp-list.ts';
import { MEMBERS, MOVED, member, withTeam } from '../../../src/endpoint/demo/latihan/team-list.ts';
import { teamDossiers } from '../../../src/endpoint/demo/latihan/team-records.ts';
import { makeLatihan } from '../../../src/endpoint/demo/latihan.ts';
import { latihanStaff } from '../../../src/endpoint/demo/people.ts';
import type { Endpoint } from '../../../src/endpoint/endpoint.ts';
import { DemoDevices } from '../../../src/endpoint/first-run/demo-devices.ts';
import { playDossiers } from '../../../src/endpoint/first-run/dossier-player.ts';
import { storeExample } from '../../../src/endpoint/first-run/example-evidence.ts';
import { importExchange } from '../../../src/endpoint/rows/import-exchange.ts';
import { openPlace } from '../../support/server.ts';

let folder: string;
let endpoint: Endpoint;
let sources: PaperSources;
/** Records of people too, which no paper is drawn from. */
let everything: readonly Dossier[];
const year = new Date().getFullYear() - 1;

// Without the entries, which take far longer to play than the papers.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'));
  endpoint = await openPlace(join(folder, 'data'));
  const now = endpoint.now();
  const tenant = {
    id: 'latihan',
    name: 'Latihan',
    timeZone: 'Asia/Makassar' as const,
    example: true,
    timeline: 'AAAAAAAAAAAAAAAA',
  };
  const today = civilDay(now, 'Asia/Makassar');
  const { set } = makeLatihan(1, today);
  await endpoint.storage.addTenant(tenant, now);
  await importExchange(endpoint.storage, tenant.id, set, { now, replace: false });
  const staff = withTeam(latihanStaff(set.units, `${year}-01-01`), today);
  await saveStaff(endpoint.storage, tenant.id, { ...staff, logins: [] });
  const devices = new DemoDevices(endpoint, tenant.timeline);
  const example = await storeExample(endpoint.dataDir, tenant.id);
  await endpoint.storage.write(tenant.id, (transaction) =>
    playDossiers({ endpoint, tenant: tenant.id, devices, example }, transaction, [
      ...documentDossiers(year),
      ...reportDossiers(year),
      ...evaluationDossiers(year),
      ...mapDossiers(),
      ...leaderDossiers(today),
      ...improvementDossiers(today),
      ...peopleDossiers(today),
      ...skpDossiers(set, today),
      ...teamDossiers(set, today),
    ]),
  );
  sources = await endpoint.storage.read(tenant.id, paperSources);
  const rows = await endpoint.storage.read(tenant.id, (view) => view.rowsOfType('dossier'));
  everything = rows.map(({ body }) => body as Dossier);
}, 60_000);
afterAll(async () => {
  await endpoint.storage.close();
  rmSync(folder, { recursive: true, force: true });
});

const states = (kind: string): readonly string[] =>
  [
    ...new Set(sources.dossiers.filter((one) => one.kind === kind).map((one) => one.status.value.state)),
  ].sort();

test('the training tenant has papers in every state a person may meet', () => {
  expect(states('plan-document')).toEqual(['draft', 'registered']);
  expect(states('performance-report')).toEqual(['draft', 'issued', 'reviewed', 'submitted']);
  expect(states('lke')).toEqual(['agreed', 'disputed', 'draft', 'evaluated', 'self-assessed', 'verified']);
  expect(states('directive')).toEqual(['answered', 'closed', 'given']);
  expect(states('meeting')).toEqual(['closed', 'draft']);
  expect(states('recommendation')).toEqual(['answered', 'closed', 'given']);
  expect(followUpByYear(sources.dossiers)).toEqual([{ year, given: 3, answered: 1, closed: 1 }]);
});

test('its issued report and its agreed evaluation may go out as they are', () => {
  const asked = { unit: 'LAT-DINKES', year, position: null, site: null, at: Date.now() };
  for (const word of ['lkjip', 'lke', 'lhe']) expect(DRAWINGS[word]?.(asked, sources)?.faults).toEqual([]);
  const [issued] = sources.dossiers.filter(
    ({ kind, unit }) => kind === 'performance-report' && unit === 'LAT-DINKES',
  );
  const figures = issued && frozenFigures(issued);
  expect(figures?.indicators.length).toBeGreaterThan(0);
  expect(figures?.total.absorption).not.toBeNull();
  expect(figures?.money.length).toBe(1);
});

test('a bundle holds what has been begun and marks what may not go out', () => {
  const of = (unit: string) => {
    const asked = { unit: `LAT-${unit}`, year: year + 1, position: null, site: null, at: Date.now() };
    return bundleOf(asked, sources).papers.map(({ name, isDraft }) => [name, isDraft]);
  };
  expect(of('DINKES')).toEqual([
    [`LKE-${year + 1}`, true],
    [`LHE-${year + 1}`, true],
    [`LKjIP-${year}`, false],
  ]);
  expect(of('HUT')).toEqual([]);
});

test('a report that may be linked as evidence is in the bundle, and what nobody has begun is named as absent', () => {
  const asked = { unit: 'LAT-DINKES', year, position: null, site: null, at: Date.now() };
  const { papers, absent } = bundleOf(asked, sources);
  expect(papers.map(({ name }) => name)).toContain(`LKjIP-${year}`);
  expect(absent).toContain(`LKjIP-${year - 1}`);
  expect(contentsText(asked, [], { missing: [], absent })).toContain(`Belum disusun, tidak disertakan:\n  `);
});

test('the money of its health office shows acts, cash plan and spending', () => {
  const [programme] = budgetPerformance(sources, 'LAT-DINKES', year, Date.now());
  expect(programme?.line.acts.map(({ stage }) => stage)).toEqual(['APBD', 'APBD-P', 'final']);
  expect(programme?.line.planned.length).toBe(4);
  expect(programme?.deviation).not.toBeNull();
});

test('the training tenant has cases of invented people with a term that was missed, and recognition that is on its way', () => {
  const states = (kind: string) =>
    everything.filter((one) => one.kind === kind).map(({ status }) => status.value.state);
  expect(states('discipline-case').sort()).toEqual([
    'closed',
    'contested',
    'decided',
    'delivered',
    'finding',
    'summoned',
  ]);
  expect(states('coaching').sort()).toEqual(['reviewed', 'running']);
  expect(states('recognition').sort()).toEqual(['awarded', 'proposed', 'reviewed']);
  // A head's plan and an objection to his rating both wait for the governor.
  expect([...new Set(states('appraisal'))].sort()).toEqual([
    'answered',
    'draft',
    'objected',
    'rated',
    'received',
  ]);
  expect([...new Set(states('appraisal-plan'))].sort()).toEqual(['agreed', 'draft', 'proposed']);
  const [given] = everything.filter((one) => one.status.value.state === 'awarded');
  expect(isCode(given ? textOf(given, 'code') : '')).toBe(true);
  const today = civilDay(endpoint.now(), 'Asia/Makassar');
  const missed = everything
    .filter(({ kind }) => kind === 'discipline-case')
    .flatMap((one) => termsOfCase(one, today))
    .filter(({ standing }) => standing === 'missed');
  expect(missed.map(({ id }) => id)).toEqual(['delivery']);
});

test('no two of its cases tell the same, and one follow-up of a dialogue is late on the day it is made', () => {
  const told = everything.filter(({ kind }) => kind === 'discipline-case').map((one) => textOf(one, 'facts'));
  expect(new Set(told).size).toBe(told.length);
  const today = civilDay(endpoint.now(), 'Asia/Makassar');
  const agreed = everything
    .filter(({ kind }) => kind === 'dialogue')
    .flatMap((one) => agreedFollowUps(one, today).map(({ isLate }) => [one.name, isLate]));
  expect(agreed.filter(([, isLate]) => isLate)).toEqual([['latihan-petugas/contoh-1', true]]);
});

test('enough of its people were rated for a spread and a gap, and one changed posts within the year', () => {
  const of = (kind: string, unit: string, from: number) =>
    everything.filter((one) => one.kind === kind && one.unit === unit && one.year === from);
  const rated = of('appraisal', 'LAT-DINKES', year).filter(({ name }) => name.endsWith('/annual'));
  const counts = predicateCounts(rated);
  expect(counts && Object.values(counts).filter((count) => count > 0).length).toBeGreaterThan(2);
  const learners = MEMBERS.map((person) => ({
    unit: 'LAT-DINKES',
    record: of('learning-record', 'LAT-DINKES', year + 1).find(({ name }) => name === person) ?? null,
  }));
  expect(gapsByUnit(learners)).toMatchObject([{ unit: 'LAT-DINKES', people: 6 }]);
  const moved = ['LAT-DINSOS', 'LAT-DINKES'].flatMap((unit) =>
    of('appraisal-plan', unit, year + 1).filter(({ name }) => name === member(MOVED)),
  );
  const days = moved.map((plan) => daysInPost(textOf(plan, 'from'), textOf(plan, 'to'), year + 1));
  expect(days.every((count) => count > 0)).toBe(true);
  expect(days.reduce((sum, count) => sum + count, 0)).toBe(daysInPost(`${year + 1}-01-01`, '', year + 1));
});

test('its strategy maps have arrows whose ends are on the map', () => {
  const maps = everything.filter((one) => one.kind === 'strategy-map');
  expect(maps.length).toBe(2);
  for (const one of maps) {
    const scope = { unit: one.unit, plan: one.name, year, basis: 'approved' } as const;
    const question = mapQuestion(sources, one, scope, endpoint.now());
    const map = question && strategyMapOf(question);
    expect(map?.links.length).toBe(linksOf(one).length);
    expect(map?.links.length).toBeGreaterThan(3);
  }
});

test('every unit, programme and objective of the training tenant stands on the board of money', () => {
  const units = [...sources.units.keys()];
  const question = valueQuestion(sources, units, year, endpoint.now());
  const levels = new Map<string, number>();
  for (const { level, spent } of question?.subjects ?? []) {
    expect(spent).not.toBeNull();
    levels.set(level, (levels.get(level) ?? 0) + 1);
  }
  expect(levels.get('objective')).toBe(5);
  expect(levels.get('programme')).toBe(levels.get('unit'));
});

test('cycles of improvement stand in every state, and one of them is past its review', () => {
  const dossiers = [...everything];
  const states = dossiers.filter((one) => one.kind === 'improvement').map((one) => one.status.value.state);
  expect(states.sort()).toEqual(['abandoned', 'adopted', 'planned', 'running', 'running']);
  const today = civilDay(endpoint.now(), 'Asia/Makassar');
  const due = dueReviews(dossiers, today).map(({ dossier, isOverdue }) => [dossier.kind, isOverdue]);
  expect(due).toEqual(
    expect.arrayContaining([
      ['improvement', true],
      ['sop', false],
    ]),
  );
});
