import type { Indicator } from '../../domain/indicator.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { Chart } from '../parts/chart.tsx';
import { NBSP } from '../words/number.ts';
import { words } from '../words/words.ts';
import type { ChartView } from './chart-view.ts';

interface TrendChartProps {
  readonly view: ChartView;
  readonly indicator: Indicator;
  readonly height?: number | undefined;
}

/** Ticks are round numbers; seven digits would not fit beside the axis. */
export function axisText(value: number): string {
  const isLong = Math.abs(value) >= 1e6;
  const text = formatDecimal(String(Number((isLong ? value / 1e6 : value).toPrecision(6))));
  return isLong ? `${text}${NBSP}${words.value.overview.millionShort}` : text;
}

/** One series with targets; gaps stay gaps and are named. */
export function TrendChart({ view, indicator, height }: TrendChartProps) {
  const { measureUnit } = indicator;
  return (
    <>
      <Chart
        title={measureUnit === '' ? view.title : `${view.title}, ${measureUnit}`}
        summary={view.summary}
        points={view.points}
        axisText={axisText}
        height={height}
      />
      {view.hasGaps && <p class="quiet small">{words.value.overview.missionPage.gaps}</p>}
    </>
  );
}
