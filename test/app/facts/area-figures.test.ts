import { expect, test } from 'vitest';
import { areaFigures, mappedIndicators, periodBefore } from '../../../src/app/facts/area-figures.ts';
import { areaStanding } from '../../../src/app/facts/area-standing.ts';
import type { Facts } from '../../../src/app/facts/facts.ts';
import type { State } from '../../../src/domain/workflow/state.ts';

const area = (code: string, parent: string | null) => [code, { code, name: code, parent }] as const;

const seen = (
  indicator: string,
  where: string,
  period: string,
  amount: string | null,
  state: State = 'approved',
  disaggregation = '',
) => ({
  id: [indicator, where, period, disaggregation].join(' '),
  entry: {
    indicator,
    area: where,
    period,
    disaggregation,
    example: true,
    origin: { kind: 'entered' },
    status: { value: { state } },
    value: { value: amount === null ? { kind: 'unavailable' } : { kind: 'amount', amount } },
  },
});

const factsWith = (...entries: readonly ReturnType<typeof seen>[]): Facts =>
  ({
    areas: new Map([area('52', null), area('52.01', '52'), area('52.02', '52'), area('52.01.01', '52.01')]),
    entries: new Map(entries.map((one) => [one.id, one])),
  }) as unknown as Facts;

const KNOWN = factsWith(
  seen('A', '52', '2023-FY', '5'),
  seen('A', '52.01', '2023-FY', '4'),
  seen('A', '52.02', '2023-FY', '6'),
  seen('A', '52.01', '2024-Q1', '4'),
  seen('A', '52.02', '2024-Q1', '5'),
  seen('A', '52.01', '2024-FY', '0'),
  seen('A', '52.02', '2024-FY', '7'),
  seen('B', '52.01', '2024-FY', '1'),
  seen('B', '52.02', '2024-FY', '2', 'submitted'),
  seen('C', '52.01', '2024-FY', '1'),
  seen('C', '52.02', '2024-FY', null),
  seen('D', '52.01', '2024-FY', '1', 'approved', 'sex=f'),
  seen('D', '52.02', '2024-FY', '1', 'approved', 'sex=f'),
  seen('E', '52.01.01', '2024-FY', '1'),
  seen('E', '52', '2024-FY', '1'),
);

test('what is signed in two parts or more is a map; zero counts, blanks and what still waits do not', () => {
  expect([...mappedIndicators(KNOWN)]).toEqual([['A', 2]]);
  const known = areaFigures(KNOWN, 'A');
  expect(known.parts.map(({ code }) => code)).toEqual(['52.01', '52.02']);
  expect(known.periods).toEqual(['2023-FY', '2024-Q1', '2024-FY']);
  expect(known.figures.get('2024-FY')?.get('52.01')?.amount).toBe('0');
  expect(known.figures.get('2023-FY')?.get('52')?.amount).toBe('5');
});

test('the list and the map agree on what has a map', () => {
  for (const code of ['A', 'B', 'C', 'D', 'E'])
    expect(areaFigures(KNOWN, code).periods.length > 0).toBe(mappedIndicators(KNOWN).has(code));
});

test('a year is compared with a year, not with the quarter between', () => {
  const known = areaFigures(KNOWN, 'A');
  expect(periodBefore(known, '2024-FY')).toBe('2023-FY');
  expect(periodBefore(known, '2024-Q1')).toBeNull();
});

test('an area stands with what came before it of the same length, its target, and the programmes of its indicator', () => {
  const node = (id: string, level: string, parent: string | null, indicators: readonly string[]) =>
    [id, { id, level, parent, indicators, code: id, from: 2020, to: 2029, order: null }] as const;
  const known = {
    ...KNOWN,
    packs: [],
    indicators: new Map(),
    targets: [],
    planNodes: new Map([
      node('objective', 'objective', null, ['A']),
      node('below', 'programme', 'objective', []),
      node('elsewhere', 'programme', null, ['B']),
    ]),
  } as unknown as Facts;
  const asked = { code: 'A', area: '52.01', period: '2024-FY', today: '2025-01-10' };
  const { series, target, programmes } = areaStanding(known, areaFigures(known, 'A'), asked);
  expect(series.map(({ period, amount }) => [period, amount])).toEqual([
    ['2023-FY', '4'],
    ['2024-FY', '0'],
  ]);
  expect(target).toBeNull();
  expect(programmes.map(({ id }) => id)).toEqual(['below']);
});
