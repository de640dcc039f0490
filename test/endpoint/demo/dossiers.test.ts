import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleOf } from '../../../src/documents/bundle.ts';
import { DRAWINGS, type PaperSources } from '../../../src/documents/drawn-papers.ts';
import { budgetPerformance } from '../../../src/domain/budget/budget-performance.ts';
import { civilDay } from '../../../src/domain/calendar.ts';
import { type Dossier, textOf } from '../../../src/domain/dossier/dossier.ts';
import { termsOfCase } from '../../../src/domain/dossier/readings/case-calendar.ts';
import { followUpByYear } from '../../../src/domain/dossier/readings/follow-up.ts';
import { dueReviews } from '../../../src/domain/dossier/readings/reviews.ts';
import { isCode } from '../../../src/domain/dossier/shape.ts';
import { frozenFigures } from '../../../src/domain/report/frozen.ts';
import { linksOf } from '../../../src/domain/strategy-map/map-links.ts';
import { mapQuestion } from '../../../src/domain/strategy-map/map-question.ts';
import { strategyMapOf } from '../../../src/domain/strategy-map/strategy-map.ts';
import { valueQuestion } from '../../../src/domain/value-for-money/value-question.ts';
import { paperSources } from '../../../src/endpoint/commands/paper-sources.ts';
import { documentDossiers } from '../../../src/endpoint/demo/latihan/document-list.ts';
import { evaluationDossiers } from '../../../src/endpoint/demo/latihan/evaluation-list.ts';
import { improvementDossiers } from '../../../src/endpoint/demo/latihan/improvement-list.ts';
import { leaderDossiers } from '../../../src/endpoint/demo/latihan/leader-list.ts';
import { mapDossiers } from '../../../src/endpoint/demo/latihan/map-list.ts';
import { peopleDossiers } from '../../../src/endpoint/demo/latihan/people-list.ts';
import { reportDossiers } from '../../../src/endpoint/demo/latihan/report-list.ts';
import { skpDossiers } from '../../../src/endpoint/demo/latihan/skp-list.ts';
import { makeLatihan } from '../../../src/endpoint/demo/latihan.ts';
import { latihanStaff } from '../../../src/endpoint/demo/people.ts';
import type { Endpoint } from '../../../src/endpoint/endpoint.ts';
import { DemoDevices } from '../../../src/endpoint/first-run/demo-devices.ts';
import { playDossiers } from '../../../src/endpoint/first-run/dossier-player.ts';
import { storeExample } from '../../../src/endpoint/first-run/example-evidence.ts';
import { importExchange } from '../../../src/endpoint/import-exchange.ts';
import { saveStaff } from '../../../src/endpoint/staff.ts';
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
  const { set } = makeLatihan(1, civilDay(now, 'Asia/Makassar'));
  await endpoint.storage.addTenant(tenant, now);
  await importExchange(endpoint.storage, tenant.id, set, { now, replace: false });
  await saveStaff(endpoint.storage, tenant.id, { ...latihanStaff(set.units, `${year}-01-01`), logins: [] });
  const devices = new DemoDevices(endpoint, tenant.timeline);
  const example = await storeExample(endpoint.dataDir, tenant.id);
  await endpoint.storage.write(tenant.id, (transaction) =>
    playDossiers({ endpoint, tenant: tenant.id, devices, example }, transaction, [
      ...documentDossiers(year),
      ...reportDossiers(year),
      ...evaluationDossiers(year),
      ...mapDossiers(),
      ...leaderDossiers(civilDay(now, 'Asia/Makassar')),
      ...improvementDossiers(civilDay(now, 'Asia/Makassar')),
      ...peopleDossiers(civilDay(now, 'Asia/Makassar')),
      ...skpDossiers(
        { indicators: set.indicators, planNodes: set.planNodes },
        civilDay(now, 'Asia/Makassar'),
      ),
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

test('the money of its health office shows acts, cash plan and spending', () => {
  const [programme] = budgetPerformance(sources, 'LAT-DINKES', year, Date.now());
  expect(programme?.line.acts.map(({ stage }) => stage)).toEqual(['APBD', 'APBD-P', 'final']);
  expect(programme?.line.planned.length).toBe(4);
  expect(programme?.deviation).not.toBeNull();
});

test('the training tenant has cases of invented people with a term that was missed, and recognition that is on its way', () => {
  const states = (kind: string) =>
    everything.filter((one) => one.kind === kind).map(({ status }) => status.value.state);
  expect(states('discipline-case').sort()).toEqual(['decided', 'delivered', 'summoned']);
  expect(states('coaching')).toEqual(['running']);
  expect(states('recognition').sort()).toEqual(['awarded', 'proposed']);
  // A head's plan and an objection to his rating both wait for the governor.
  expect(states('appraisal').sort()).toEqual(['objected', 'received']);
  expect(states('appraisal-plan').sort()).toEqual(['agreed', 'proposed', 'proposed']);
  const [given] = everything.filter((one) => one.status.value.state === 'awarded');
  expect(isCode(given ? textOf(given, 'code') : '')).toBe(true);
  const today = civilDay(endpoint.now(), 'Asia/Makassar');
  const missed = everything
    .filter(({ kind }) => kind === 'discipline-case')
    .flatMap((one) => termsOfCase(one, today))
    .filter(({ standing }) => standing === 'missed');
  expect(missed.map(({ id }) => id)).toEqual(['delivery']);
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
