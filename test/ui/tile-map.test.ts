import { expect, test } from 'vitest';
import type { AreaFigures } from '../../src/app/facts/area-figures.ts';
import type { Area } from '../../src/domain/org-unit.ts';
import type { SeriesPoint } from '../../src/domain/readings/series.ts';
import { areaLine } from '../../src/ui/tile-map/area-line.ts';
import { tileChangeText, tileMapView } from '../../src/ui/tile-map/tile-view.ts';
import { indicator } from '../support/builders.ts';

const area = (code: string, name: string) => ({ code, name, longitude: null, latitude: null }) as Area;

const year = (...amounts: readonly (string | null)[]) =>
  new Map(
    amounts.flatMap((amount, i) =>
      amount === null ? [] : [[`52.0${i + 1}`, { amount } as SeriesPoint] as const],
    ),
  );

const FIGURES: AreaFigures = {
  whole: null,
  parts: [area('52.01', 'Kabupaten Bima'), area('52.02', 'Kota Bima'), area('52.03', 'Dompu')],
  periods: ['2023-FY', '2024-FY'],
  figures: new Map([
    ['2023-FY', year('14.39', '8.67', null)],
    ['2024-FY', year('13.88', '8.67', '11.59')],
  ]),
};

const drawn = (period: string) => tileMapView(indicator('MISKIN'), FIGURES, period);

test('a shade means the same in every period', () => {
  expect(drawn('2023-FY').classes).toEqual(drawn('2024-FY').classes);
  expect(drawn('2023-FY').tiles.map((tile) => tile.class)).toEqual([3, 0, -1]);
});

test('the regency and the city of one name stay apart; what has no value has no class and no change', () => {
  const { tiles } = drawn('2024-FY');
  expect(tiles.map(({ name }) => name)).toEqual(['Bima', 'Kota Bima', 'Dompu']);
  expect(tiles.map(({ change }) => change && tileChangeText(change))).toEqual(['▼ 0,51', 'tetap', null]);
  expect(drawn('2023-FY').tiles[2]).toMatchObject({ value: null, change: null, class: -1 });
});

const lineOf = (whole: string | null, ...amounts: readonly (string | null)[]) => {
  const shown = new Map([
    ...year(...amounts),
    ...(whole === null ? [] : [['52', { amount: whole } as SeriesPoint] as const]),
  ]);
  const figures = { ...FIGURES, whole: area('52', 'NTB'), figures: new Map([['2024-FY', shown]]) };
  return areaLine(figures, '2024-FY', tileMapView(indicator('MISKIN'), figures, '2024-FY'));
};

test('areas stand on a line by their values, and names that would meet stand below each other', () => {
  expect(lineOf('11', '14', '10', '12')).toMatchObject({
    dots: [
      { name: 'Kota Bima', at: 0 },
      { name: 'Dompu', at: 50 },
      { name: 'Bima', at: 100 },
    ],
    whole: 25,
  });
  const lanes = (middle: string) => lineOf(null, '14', '10', middle)?.dots.map(({ lane }) => lane);
  expect(lanes('12')).toEqual([0, 0, 0]);
  expect(lanes('10.01')).toEqual([0, 1, 0]);
});

test('a sum lies beyond its parts and has no place among them; two areas, or equal ones, make no order', () => {
  expect(lineOf('36', '14', '10', '12')?.whole).toBeNull();
  expect(lineOf('11', '14', null, '12')).toBeNull();
  expect(lineOf('11', '10', '10', '10')).toBeNull();
});
