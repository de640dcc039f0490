import { expect, test } from 'vitest';
import { classOf, quantiles } from '../../src/domain/classes.ts';
import { placeTiles } from '../../src/domain/tile-map.ts';

const at = (code: string, longitude: string | null, latitude: string | null) => ({
  code,
  longitude,
  latitude,
});

// Centres as in data/ntb/areas.csv, rounded.
const NTB = [
  at('Lobar', '116.09', '-8.67'),
  at('Loteng', '116.28', '-8.72'),
  at('Lotim', '116.54', '-8.55'),
  at('Sumbawa', '117.45', '-8.69'),
  at('Dompu', '118.2', '-8.5'),
  at('Bima', '118.62', '-8.55'),
  at('KSB', '116.93', '-8.82'),
  at('KLU', '116.27', '-8.35'),
  at('Mataram', '116.11', '-8.59'),
  at('Kota Bima', '118.76', '-8.46'),
];

test('tiles lie as the places do, and no two on one square', () => {
  const tiles = placeTiles(NTB);
  const of = (code: string) =>
    tiles.find(({ area }) => area === code) ?? { column: Number.NaN, row: Number.NaN };
  expect(new Set(tiles.map(({ column, row }) => `${column}/${row}`)).size).toBe(NTB.length);
  expect(of('KLU').row).toBeLessThan(of('Loteng').row);
  expect(of('KSB').row).toBeGreaterThanOrEqual(of('Sumbawa').row);
  for (const [west, east] of [
    ['Lotim', 'KSB'],
    ['KSB', 'Sumbawa'],
    ['Sumbawa', 'Dompu'],
    ['Dompu', 'Kota Bima'],
  ])
    expect(of(west ?? '').column).toBeLessThan(of(east ?? '').column);
});

test('places that nobody has located stand in the order of their codes', () => {
  const tiles = placeTiles(['b', 'a'].map((code) => at(code, null, null)));
  expect(tiles.map(({ area }) => area)).toEqual(['a', 'b']);
});

test('classes hold about equally many values, and equal values are in one class', () => {
  const values = ['1', '2', '2', '2', '9', '10', '11', '40'];
  const classes = quantiles(values);
  expect(classes.map(({ from, to }) => [from, to])).toEqual([
    ['1', '2'],
    ['9', '10'],
    ['11', '40'],
  ]);
  expect(['2', '2.0', '40'].map((value) => classOf(value, classes))).toEqual([0, 0, 2]);
  expect(quantiles([])).toEqual([]);
});
