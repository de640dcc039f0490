import { beforeAll, expect, test } from 'vitest';
import { budgetPace } from '../../../src/app/facts/budget-pace.ts';
import type { Facts } from '../../../src/app/facts/facts.ts';
import { type Overview, overviewOf } from '../../../src/app/facts/overview-of.ts';
import type { Budget } from '../../../src/domain/strategy.ts';
import { overviewView } from '../../../src/ui/overview/overview-view.ts';
import { paceView } from '../../../src/ui/overview/pace-view.ts';
import { SOURCED } from '../../support/builders.ts';
import { DIRECT, namesOf, ntbFacts, TODAY, withState } from './ntb-facts.ts';

const PLAN = 'RPJMD-NTB-2025-2029';
let facts: Facts;
let overview: Overview;

const asked = (day: string | null = null) => ({ plan: PLAN, day, at: TODAY });
const viewOf = (one: Overview, of = facts) => overviewView(one, of.targets, namesOf(of), 2026);
const cell = (one: Overview, code: string) =>
  viewOf(one)
    .rows.flatMap(({ cells }) => cells)
    .find((found) => found.code === code);

beforeAll(async () => {
  facts = await ntbFacts();
  overview = await overviewOf(DIRECT, facts, asked());
});

test('the plan in force has seven missions, each with the units that answer for its objectives', () => {
  const { rows } = viewOf(overview);
  expect(rows.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(rows.map(({ units }) => units)).toEqual([
    'Bappeda · Disnakertrans',
    'Dikpora · Dinkes',
    'PUPR-Perkim',
    'Distan-KP',
    'Diskominfotik · BKAD · Bappenda · Biro Organisasi',
    'Dispar · DLHK',
    'Bakesbangpoldagri',
  ]);
});

test('an objective that the whole government answers for names those who own its key indicators', async () => {
  const whole = [...facts.units.values()].find(({ parent }) => parent === null)?.code ?? '';
  const planNodes = new Map(
    [...facts.planNodes].map(([id, node]) => [
      id,
      node.level === 'objective' ? { ...node, owner: whole } : node,
    ]),
  );
  const { missions } = await overviewOf(DIRECT, { ...facts, planNodes }, asked());
  for (const { units, readings } of missions) {
    const keys = readings.filter(({ indicator }) => indicator.key).map(({ indicator }) => indicator.owner);
    expect(units).not.toContain(whole);
    if (keys.length > 0) expect(units).toEqual([...new Set(keys)]);
  }
});

test('figures of one name in several units stand in the list of ages with their units', () => {
  const missions = overview.missions.map((mission) => ({
    ...mission,
    readings: mission.readings.map((one) => ({ ...one, indicator: { ...one.indicator, name: 'Serapan' } })),
  }));
  const called = viewOf({ ...overview, missions }).ages.map(({ name }) => name);
  expect(called.length).toBeGreaterThan(3);
  expect(new Set(called).size).toBe(called.length);
  for (const name of called) expect(name).toMatch(/^Serapan · /);
});

test('an indicator that hangs on a goal and not on an objective is on the row of its mission', () => {
  expect(viewOf(overview).rows[1]?.cells.map(({ code }) => code)).toContain('IPM-LF');
});

test('a mission without an indicator has no cells, which is neither zero nor red', () => {
  expect(viewOf(overview).rows[6]).toMatchObject({ cells: [], rest: null });
});

test('a key indicator with a target and no realization is named with its target', () => {
  expect(viewOf(overview).rows[5]?.rest).toBe(
    'Kontribusi pariwisata terhadap PDRB: target 2025 11,64\u202f%, realisasi belum masuk.',
  );
});

test('the sign of six or more points speaks of real or ordinary change, fewer points only of an arrow', () => {
  expect(cell(overview, 'MISKIN')).toMatchObject({
    value: '11,38\u202f%',
    mark: { kind: 'real-down', effect: 'better' },
    change: '−0,40',
  });
  expect(cell(overview, 'GINI')).toMatchObject({ value: '0,369', mark: { kind: 'usual' }, change: '+0,005' });
  expect(cell(overview, 'JALAN-MANTAP')).toMatchObject({ mark: { kind: 'down', effect: 'worse' } });
  expect(cell(overview, 'NTP')).toMatchObject({ mark: { kind: 'unread' }, change: null, spark: null });
});

test('missing years are gaps in the small line, not joined', () => {
  const { spark } = cell(overview, 'JALAN-MANTAP') ?? {};
  expect(spark?.values).toEqual(
    [66.02, null, null, null, null, null, 83.65, null, null, 84, null, 84.52, null, 75.5].map((value) =>
      value === null ? null : String(value),
    ),
  );
});

test('spending is read against an even pace and not against its own earlier position', () => {
  expect(cell(overview, 'SERAPAN')).toMatchObject({
    value: '68,8\u202f%',
    mark: { kind: 'down', effect: 'worse', word: 'tertinggal' },
  });
  expect(overview.pace).toMatchObject({
    year: 2025,
    behind: '18.0',
    remaining: '2024880000000',
    owner: 'BKAD',
  });
});

test('where no account says how large the budget is, the card names that of all programmes together', () => {
  const programme = (unit: string, stage: Budget['stage'], ceiling: string): Budget => ({
    id: `${unit}-${stage}`,
    government: '52',
    unit,
    level: 'programme',
    code: 'P',
    name: 'Program',
    year: 2026,
    asOf: stage === 'in-year' ? '2026-10-01' : `2026-0${stage === 'APBD' ? 1 : 8}-02`,
    stage,
    ceiling,
    realized: stage === 'in-year' ? '500000000' : null,
    ...SOURCED,
  });
  const budgets = ['BAPPEDA', 'BKAD'].flatMap((unit) => [
    programme(unit, 'APBD', '900000000'),
    programme(unit, 'APBD-P', '1000000000'),
    programme(unit, 'in-year', '1000000000'),
  ]);
  const pace = budgetPace({ ...facts, budgets, indicators: new Map() });
  expect(pace).toMatchObject({
    ceiling: { amount: '2000000000', stage: 'APBD-P' },
    remaining: '1000000000',
  });
  expect(pace && paceView(pace, 2026)?.of).toContain('(APBD-P)');
});

test('the three questions are what worsened, what stands still before its target, and slow spending', () => {
  expect(overview.questions.map(({ question }) => [question.kind, question.unit])).toEqual([
    ['worsening', 'PUPR-PERKIM'],
    ['stagnation', 'BAPPEDA'],
    ['slow-spending', 'BKAD'],
  ]);
  expect(viewOf(overview).questions[0]).toMatchObject({
    title: 'Kemantapan jalan provinsi 84,52 → 75,50\u202f%',
    href: '/indikator/JALAN-MANTAP',
  });
});

test('ordinary ups and downs raise no question of worsening', async () => {
  const kinds = overview.questions.flatMap(({ question }) =>
    question.kind === 'worsening' ? [question.trend.signal] : [],
  );
  expect(kinds).not.toContain('ordinary');
});

test('an earlier position shows what was known of periods that had ended by then', async () => {
  const before = await overviewOf(DIRECT, facts, asked('2024-12-31'));
  expect(cell(before, 'MISKIN')).toMatchObject({ value: '11,91\u202f%', period: 'Sep 2024' });
  expect(cell(before, 'JALAN-MANTAP')).toMatchObject({ value: '84,52\u202f%', mark: { effect: 'better' } });
});

test('a value that is handed in stands beside the signed one and does not replace it; a draft is not shown', async () => {
  const entry = (state: 'submitted' | 'draft'): Facts =>
    withState(facts, 'MISKIN', '2025-M09', '2026-M03', '10.9', state);
  const waiting = await overviewOf(DIRECT, entry('submitted'), asked());
  expect(waiting.waiting).toBe(1);
  expect(cell(waiting, 'MISKIN')).toMatchObject({
    value: '11,38\u202f%',
    waiting: 'Sementara 10,90\u202f% (Mar 2026), menunggu persetujuan',
  });
  const drafted = await overviewOf(DIRECT, entry('draft'), asked());
  expect(drafted.waiting).toBe(0);
  expect(cell(drafted, 'MISKIN')).toEqual(cell(overview, 'MISKIN'));
});

test('a signed value changes the cell and its stamp', async () => {
  const signed = withState(facts, 'MISKIN', '2025-M09', '2026-M03', '10.9', 'approved');
  const after = await overviewOf(DIRECT, signed, asked());
  expect(cell(after, 'MISKIN')).toMatchObject({ value: '10,90\u202f%', period: 'Mar 2026' });
  expect(cell(after, 'MISKIN')?.stamp).not.toBe(cell(overview, 'MISKIN')?.stamp);
  expect(cell(after, 'GINI')?.stamp).toBe(cell(overview, 'GINI')?.stamp);
});

test('every flagship programme of the plan is named', () => {
  expect(viewOf(overview).flagships).toHaveLength(10);
});

test('figures of the plan carry the tag of their invented mapping, figures themselves do not', () => {
  const view = viewOf(overview);
  expect(view.mappingExample).toBe(true);
  expect(view.rows.flatMap(({ cells }) => cells).filter(({ example }) => example)).toEqual([]);
});
