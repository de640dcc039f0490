import { expect, test } from 'vitest';
import { blankEntry, type Entry } from '../../../src/domain/entry.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';
import type { Area } from '../../../src/domain/org-unit.ts';
import { type PublicationFacts, publicState } from '../../../src/domain/publication/public-state.ts';
import type { PlanNode } from '../../../src/domain/strategy.ts';
import type { State } from '../../../src/domain/workflow/state.ts';
import { NOW, PLAIN, SOURCED } from '../../support/builders.ts';

const by = { by: 'petugas-rahasia', as: 'p', capacity: 'definitive', at: NOW } as const;

interface Wish {
  readonly indicator?: string;
  readonly area?: string;
  readonly period?: string;
  readonly state?: State;
  readonly source?: string;
}

function entry(
  amount: string,
  { indicator = 'X', area = '52', period = '2025-FY', state = 'approved', source }: Wish,
) {
  const blank = blankEntry({ indicator, unit: 'disdik', area, period, disaggregation: '' }, false);
  const made: Entry = {
    ...blank,
    value: { ...by, v: 1, mut: 'm', value: { kind: 'amount', amount } },
    note: {
      ...by,
      v: 1,
      mut: 'm',
      value: { cause: 'catatan-rahasia', obstacle: '', followUp: '', remark: '' },
    },
    status: { ...by, v: 1, mut: 'm', value: { ...blank.status.value, state } },
    origin: source ? { kind: 'published', source, verified: true, note: 'n' } : { kind: 'entered' },
  };
  return { id: [indicator, area, period, state].join(), entry: made };
}

const indicator = (code: string, measureUnit: string): Indicator => ({
  ...PLAIN,
  code,
  measureUnit,
  aggregation: 'sum',
});
const area = (code: string, parent: string | null): Area => ({
  ...PLAIN,
  code,
  parent,
  level: parent ? 'regency' : 'province',
  longitude: null,
  latitude: null,
  population: null,
});

const facts = (
  entries: PublicationFacts['entries'],
  published: readonly string[],
  measureUnit = '%',
): PublicationFacts => ({
  indicators: new Map(
    [indicator('X', measureUnit), indicator('Y', measureUnit)].map((one) => [one.code, one]),
  ),
  areas: new Map(
    [area('52', null), area('52.01', '52'), area('52.02', '52'), area('52.03', '52')].map((one) => [
      one.code,
      one,
    ]),
  ),
  units: new Map([['disdik', { name: 'Dinas Pendidikan' }]]),
  planNodes: new Map(),
  targets: [],
  entries,
  published: new Set(published),
});

const shown = (given: PublicationFacts) =>
  publicState(given).figures.map((one) => [one.indicator, one.area, one.period, one.showing, one.amount]);

test('only approved values of published indicators and figures with a cited source are public', () => {
  const entries = [
    entry('1', {}),
    entry('2', { period: '2024-FY', state: 'verified' }),
    entry('3', { indicator: 'Y' }),
    entry('4', { indicator: 'Y', period: '2023-FY', source: 'bps.go.id' }),
  ];
  expect(shown(facts(entries, []))).toEqual([['Y', '52', '2023-FY', 'shown', '4']]);
  expect(shown(facts(entries, ['X']))).toEqual([
    ['X', '52', '2025-FY', 'shown', '1'],
    ['Y', '52', '2023-FY', 'shown', '4'],
  ]);
});

test('no person and nothing that people wrote to each other leaves', () => {
  expect(JSON.stringify(publicState(facts([entry('1', {})], ['X'])))).not.toMatch(/rahasia/);
});

test('a small count of people is kept back in its area, its quarter and every sum that would tell it', () => {
  const quarters = ['12', '3', '20', '9'].map((n, i) =>
    entry(n, { period: `2025-Q${i + 1}`, area: '52.01' }),
  );
  const areas = [
    entry('44', { area: '52.01' }),
    entry('30', { area: '52.02' }),
    entry('26', { area: '52.03' }),
  ];
  const entries = [...quarters, ...areas, entry('100', {})];
  expect(shown(facts(entries, ['X'], 'orang')).filter(([, , , showing]) => showing === 'hidden')).toEqual([
    ['X', '52.01', '2025-Q2', 'hidden', null],
    ['X', '52.01', '2025-Q4', 'hidden', null],
  ]);
  expect(shown(facts(entries, ['X'])).every(([, , , showing]) => showing === 'shown')).toBe(true);
});

test('the order of rows does not change what is published', () => {
  const entries = [entry('1', {}), entry('2', { period: '2024-FY' }), entry('3', { area: '52.01' })];
  expect(publicState(facts([...entries].reverse(), ['X']))).toEqual(publicState(facts(entries, ['X'])));
});

test('a mission names its key indicators first, and one nobody measures stays beside those of its plan', () => {
  const mission = (id: string, plan: string, indicators: string[]): PlanNode => ({
    id,
    plan,
    level: 'mission',
    code: id,
    parent: null,
    text: id,
    from: 2025,
    to: 2029,
    indicators,
    owner: null,
    ...SOURCED,
  });
  const nodes = [mission('M1', 'R', ['X', 'Y']), mission('M2', 'R', []), mission('M1', 'old', [])];
  const given = facts([], ['X', 'Y']);
  const { missions } = publicState({
    ...given,
    indicators: new Map(['X', 'Y'].map((code) => [code, { ...indicator(code, '%'), key: code === 'Y' }])),
    planNodes: new Map(nodes.map((node) => [`${node.plan}:${node.id}`, node])),
  });
  expect(missions.map(({ plan, code, indicators }) => [plan, code, indicators])).toEqual([
    ['R', 'M1', ['Y', 'X']],
    ['R', 'M2', []],
  ]);
});
