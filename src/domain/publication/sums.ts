import type { EntryKey } from '../entry.ts';
import { grouped } from '../grouped.ts';
import type { Aggregation } from '../indicator.ts';
import { comparePeriods, type Period, parsePeriod, periodEnd } from '../period.ts';
import type { Sum, Ties } from './suppress.ts';

/** A figure of one indicator and unit, by a name of its own. */
export interface Placed extends Omit<EntryKey, 'indicator' | 'unit'> {
  readonly id: string;
}

/** Months a period is about, from and to, both counted from 1; null for a position on a day. */
function months({ kind, index }: Period): readonly [number, number] | null {
  if (kind === 'D') return null;
  const length = { FY: 12, S: 6, H: 6 * index, Q: 3, M: 1 }[kind];
  const to = { FY: 12, S: index * 6, H: index * 6, Q: index * 3, M: index }[kind];
  return [to - length + 1, to];
}

/** Whether a period lies in another of its year; of two that are about the same months, one lies in the other. */
function isPart(part: string, whole: string): boolean {
  const [inner, outer] = [parsePeriod(part), parsePeriod(whole)];
  if (!inner || !outer || inner.year !== outer.year || part === whole) return false;
  const [a, b] = [months(inner), months(outer)];
  if (!a || !b || a[0] < b[0] || a[1] > b[1]) return false;
  return a[0] > b[0] || a[1] < b[1] || part < whole;
}

/**
 * What ties the figures of one indicator and unit together: sums over areas, over break-downs and over time. A break-down
 * is a text that does not say by what it breaks down, so that its sums cannot be told apart: it stands or falls whole.
 */
export function tiesOf(
  figures: readonly Placed[],
  parentOf: (area: string) => string | null,
  aggregation: Aggregation,
): Ties {
  const parts = figures.filter(({ disaggregation }) => disaggregation !== '');
  const families = [...grouped(parts, ({ period, area }) => `${period} ${area}`).values()];
  return {
    sums: sumsIn(figures, parentOf, aggregation),
    families: families.map((family) => family.map(({ id }) => id)),
  };
}

function sumsIn(
  figures: readonly Placed[],
  parentOf: (area: string) => string | null,
  aggregation: Aggregation,
): readonly Sum[] {
  const isIn = { area: (part: Placed, whole: Placed) => parentOf(part.area) === whole.area };
  const isBrokenDown = (part: Placed, whole: Placed) =>
    whole.disaggregation === '' && part.disaggregation !== '';
  return [
    ...sumsOver(figures, ({ period, disaggregation }) => `${period} ${disaggregation}`, isIn.area),
    ...sumsOver(figures, ({ period, area }) => `${period} ${area}`, isBrokenDown),
    ...sumsOver(
      figures,
      ({ area, disaggregation, period }) => `${period.slice(0, 4)} ${area} ${disaggregation}`,
      (part, whole) => isPart(part.period, whole.period),
    ).flatMap((sum) => overTime(sum, figures, aggregation)),
  ];
}

/** Within each group of figures, every whole with its parts. */
function sumsOver(
  figures: readonly Placed[],
  groupOf: (one: Placed) => string,
  isIn: (part: Placed, whole: Placed) => boolean,
): readonly Sum[] {
  return [...grouped(figures, groupOf).values()].flatMap((group) =>
    group.flatMap((whole): Sum[] => {
      const parts = group.filter((part) => isIn(part, whole)).map(({ id }) => id);
      return parts.length === 0 ? [] : [{ total: whole.id, parts, times: 1 }];
    }),
  );
}

/** One sum for each length of period: quarters and months of a year each add up to it. */
function overTime(sum: Sum, figures: readonly Placed[], aggregation: Aggregation): readonly Sum[] {
  const periods = new Map(figures.map(({ id, period }) => [id, period]));
  const period = (id: string): string => periods.get(id) ?? '';
  const byKind = grouped(sum.parts, (id) => parsePeriod(period(id))?.kind);
  return [...byKind.values()].flatMap((parts): Sum[] => {
    if (aggregation === 'sum') return [{ ...sum, parts }];
    if (aggregation === 'average') return [{ ...sum, parts, times: parts.length }];
    const last = [...parts].sort((a, b) => comparePeriods(period(a), period(b))).at(-1) as string;
    return periodEnd(period(last)) === periodEnd(period(sum.total)) ? [{ ...sum, parts: [last] }] : [];
  });
}
