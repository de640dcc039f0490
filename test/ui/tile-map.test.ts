import { expect, test } from 'vitest';
import type { AreaFigures } from '../../src/app/facts/area-figures.ts';
import type { Area } from '../../src/domain/org-unit.ts';
import type { SeriesPoint } from '../../src/domain/readings/series.ts';
import { tileMapView } from '../../src/ui/tile-map/tile-view.ts';
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
  expect(tiles.map(({ change }) => change)).toEqual(['▼ 0,51', 'tetap', null]);
  expect(drawn('2023-FY').tiles[2]).toMatchObject({ value: null, change: null, class: -1 });
});
