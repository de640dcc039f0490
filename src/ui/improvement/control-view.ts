import type { SeenChart } from '../../app/live/signals.ts';
import type { Working } from '../../domain/working/working.ts';
import { decimalYear } from '../parts/chart/axis-text.ts';
import type { ChartLimits, ChartPoint } from '../parts/chart/chart-points.ts';
import type { Fact } from '../parts/fact-list.tsx';
import { figureText, valueText } from '../parts/value/figure-text.ts';
import { dayText, periodShortText } from '../words/date.ts';
import { words } from '../words/words.ts';

/** Points of a control chart; those with a signal are marked and say so. */
export function controlPoints({ indicator, asked, chart }: SeenChart): readonly ChartPoint[] {
  const { verdicts } = words.value.improvement;
  const signals = new Set(chart.signals.map(({ period }) => period));
  return asked.points.map(({ period, value }) => {
    const marked = signals.has(period);
    const said = value === null || chart.limits === null ? undefined : verdicts[marked ? 'signal' : 'noise'];
    return {
      key: period,
      label: periodShortText(period),
      at: decimalYear(period),
      value,
      target: null,
      shownValue: value && valueText(indicator, value),
      shownTarget: null,
      marked,
      remark: said,
    };
  });
}

/** The three lines and the stretch they come from; null without limits. */
export function controlLimits({ indicator, asked, chart }: SeenChart): ChartLimits | null {
  const { limits } = chart;
  if (!limits) return null;
  const text = words.value.improvement.chart;
  const filled = asked.points.filter(({ value }) => value !== null);
  const line = (at: string, label: (value: string) => string, dashed: boolean) => ({
    at,
    label: label(figureText(indicator, at)),
    dashed,
  });
  return {
    lines: [
      line(limits.upper.display, text.upper, true),
      line(limits.centre.display, text.centre, false),
      line(limits.shownLower.display, text.lower, true),
    ],
    base: [asked.frozen?.first ?? filled[0]?.period ?? '', asked.frozen?.last ?? filled.at(-1)?.period ?? ''],
  };
}

/** The numbers behind the lines, and where they come from. */
export function controlFacts(series: SeenChart): readonly Fact[] {
  const { indicator, asked, chart } = series;
  const { limits } = chart;
  const drawn = controlLimits(series);
  if (!limits || !drawn) return [];
  const text = words.value.improvement.chart;
  const [first, last] = drawn.base.map(periodShortText) as [string, string];
  const { frozen } = asked;
  const range = limits.workings.upper.children.flatMap(({ children }) => children)[0];
  const reach = `${figureText(indicator, limits.shownLower.display)} – ${valueText(indicator, limits.upper.display)}`;
  return [
    {
      label: text.base(frozen?.points ?? chart.points, first, last),
      value: frozen ? text.frozen(dayText(frozen.frozenOn)) : text.moving,
    },
    ...(range?.display ? [{ label: text.range, value: valueText(indicator, range.display) }] : []),
    { label: text.reach, value: reach },
    { label: text.outside, value: text.outsideOf(chart.signals.length, chart.points) },
  ];
}

/** How the limits came about, and each signal. */
export const controlTrees = ({ chart }: SeenChart): readonly Working[] => {
  const { limits, signals } = chart;
  const { centre, upper, lower } = limits?.workings ?? {};
  const bounds = [centre, upper, lower].filter((tree) => tree !== undefined);
  return [...bounds, ...signals.flatMap(({ workings }) => workings)];
};
