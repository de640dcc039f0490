import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import type { MapLink } from '../../../src/domain/strategy-map/map-links.ts';
import { type StrategyMapQuestion, strategyMapOf } from '../../../src/domain/strategy-map/strategy-map.ts';
import { entry, item, yearly } from '../scoring/builders.ts';

const link = (from: string, to: string, change: Partial<MapLink> = {}): MapLink => ({
  from,
  to,
  sign: '+',
  lag: 0,
  note: '',
  ...change,
});

const ask = (more: Partial<StrategyMapQuestion>): StrategyMapQuestion => ({
  items: [],
  objectives: [],
  places: {},
  isWithLoose: true,
  links: [],
  basis: 'approved',
  pack: DEFAULT_PACK,
  ...more,
});

const learning = { perspective: 'learning-growth' } as const;
const trained = yearly('LATIH', '99', '100', learning);
const served = yearly('LAYAN', '40', '100', { perspective: 'customer' });
const blank = yearly('KOSONG', null, '100', learning);

test('an objective stands once, in the perspective of its heaviest indicator, and a person may place it elsewhere', () => {
  const items = [
    yearly('A', '90', '100', { weight: '1' }),
    yearly('B', '80', '100', { ...learning, weight: '3' }),
  ];
  const objectives = [{ id: 'S1', weight: null, indicators: ['A', 'B'] }];
  const [node, ...more] = strategyMapOf(ask({ items, objectives })).nodes;
  expect(more).toEqual([]);
  expect(node).toMatchObject({
    id: 'S1',
    perspective: 'learning-growth',
    indicators: ['B', 'A'],
    weight: '4',
  });
  expect(node?.value?.display).toBe('82.50');
  expect(strategyMapOf(ask({ items, objectives, places: { S1: 'customer' } })).nodes[0]?.perspective).toBe(
    'customer',
  );
});

test('what nobody measures has no class and is never zero', () => {
  const [node] = strategyMapOf(ask({ items: [blank] })).nodes;
  expect(node).toMatchObject({ id: 'KOSONG', value: null, classId: null });
});

test('an outcome is flagged where every driver is green and it is not', () => {
  const flagsOf = (links: readonly MapLink[]) =>
    strategyMapOf(ask({ items: [trained, served, blank], links })).flags;
  expect(flagsOf([link('LATIH', 'LAYAN')])).toEqual([{ outcome: 'LAYAN', drivers: ['LATIH'] }]);
  expect(flagsOf([link('LATIH', 'LAYAN'), link('KOSONG', 'LAYAN')])).toEqual([]);
  expect(flagsOf([link('LAYAN', 'LATIH')])).toEqual([]);
  expect(flagsOf([])).toEqual([]);
});

test('flags never name an outcome that is green or unmeasured, whatever the figures', () => {
  const figure = fc.option(fc.integer({ min: 1, max: 130 }).map(String));
  fc.assert(
    fc.property(fc.array(figure, { minLength: 2, maxLength: 6 }), (figures) => {
      const items = figures.map((one, i) => yearly(`I${i}`, one, '100', learning));
      const links = figures.flatMap((_, i) => (i === 0 ? [] : [link(`I${i}`, 'I0')]));
      const drivers = figures.slice(1);
      const isFlagged = strategyMapOf(ask({ items, links })).flags.length > 0;
      const goesWell = (one: string | null) => one !== null && Number(one) > 75;
      expect(isFlagged).toBe(
        figures[0] !== null && !goesWell(figures[0] as string) && drivers.every(goesWell),
      );
    }),
    { numRuns: 60 },
  );
});

test('a link to what is not on the map is left out; one between two series is tested with its lag', () => {
  const years = Array.from({ length: 15 }, (_, i) => 2010 + i);
  const zigzag = (i: number): number => (i * 7) % 5;
  const cause = item({
    ...trained,
    entries: years.map((year, i) => entry(`${year}-FY`, String(zigzag(i) + 1), { id: `c${i}` })),
  });
  const effect = item({
    ...served,
    entries: years.map((year, i) => entry(`${year}-FY`, String(50 - zigzag(i - 1 + 5)), { id: `e${i}` })),
  });
  const links = [link('LATIH', 'LAYAN', { lag: 1, sign: '-' }), link('LATIH', 'HILANG')];
  const { links: found } = strategyMapOf(ask({ items: [cause, effect], links }));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ test: { answer: 'as-expected', n: 13, rho: '-1.00' }, step: 'year' });
});
