import type { Stamped } from '../parts/value/use-changed.ts';
import type { IndicatorView } from './indicator-view.ts';

/** What may change on an open page of an indicator: its figure, by area and by year. */
export function indicatorFigures(view: IndicatorView): readonly Stamped[] {
  const { indicator, area, areaName, areas, years, head } = view;
  const nameOf = (where: string): string => `${indicator.name}, ${where}`;
  const own = head && { code: area, name: nameOf(areaName), stamp: `${head.value} ${head.period}` };
  return [
    ...(own && areas.length === 0 ? [own] : []),
    ...areas.map((row) => ({ code: row.area, name: nameOf(row.name), stamp: `${row.value} ${row.period}` })),
    ...years.map(({ year, realization, position }) => ({
      code: String(year),
      name: nameOf(areaName),
      stamp: `${realization} ${position}`,
    })),
  ];
}
