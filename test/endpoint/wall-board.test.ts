import { expect, test } from 'vitest';
import type { PublicFigure } from '../../src/domain/publication/public-state.ts';
import { wallPages } from '../../src/endpoint/wall/board.ts';
import type { WallCard } from '../../src/protocol/wall.ts';
import { indicator, SOURCED } from '../support/builders.ts';

const figure = (code: string, period: string, amount: string | null): PublicFigure => ({
  indicator: code,
  unit: 'disdik',
  area: '52',
  period,
  disaggregation: '',
  showing: amount === null ? 'not-applicable' : 'shown',
  amount,
  source: 'test',
  verified: true,
  disputed: false,
  approvedAt: 0,
});

/** The card of a mission that these figures measure. */
function cardOf(figures: readonly PublicFigure[], kinds: readonly (readonly [string, boolean])[]): WallCard {
  const mission = { id: 'm', plan: 'R', level: 'mission', code: 'M1', parent: null, text: 'Sehat' } as const;
  const node = { ...mission, from: 2025, to: 2029, owner: null, indicators: kinds.map(([code]) => code) };
  const [page] = wallPages({
    state: {
      indicators: [],
      areas: [
        {
          code: '52',
          name: 'NTB',
          level: 'province',
          parent: null,
          longitude: '0',
          latitude: '0',
          source: 'test',
        },
      ],
      missions: [],
      targets: [],
      figures,
    },
    indicators: new Map(kinds.map(([code, key]) => [code, indicator(code, { key, decimals: 1 })])),
    planNodes: new Map([['m', { ...node, ...SOURCED }]]),
    today: '2026-11-28',
  });
  if (page?.kind !== 'cards') throw new Error('The page of missions is there.');
  return page.cards[0] as WallCard;
}

test('a card shows the last value that applies, with the period it is of', () => {
  const series = [
    figure('A', '2024-Q2', '70'),
    figure('A', '2024-Q3', '72'),
    figure('A', '2024-Q4', null),
    figure('A', '2025-Q1', null),
  ];
  expect(cardOf(series, [['A', true]])).toMatchObject({
    value: '72,0',
    trend: 'better',
    period: 'triwulan 3 2024',
    points: [70, 72],
  });
});

test('an indicator that applied in some period stands before a key one that never did; alone, that one says so', () => {
  const never = figure('A', '2025-FY', null);
  const kinds = [
    ['A', true],
    ['B', false],
  ] as const;
  expect(cardOf([never, figure('B', '2024-FY', '5')], kinds)).toMatchObject({ value: '5,0', period: '2024' });
  expect(cardOf([never], kinds)).toMatchObject({ value: 'tidak berlaku', unit: '', period: '2025' });
});
