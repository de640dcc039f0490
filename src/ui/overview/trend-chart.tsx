import type { Indicator } from '../../domain/indicator.ts';
import { axisText } from '../parts/chart/axis-text.ts';
import { Chart } from '../parts/chart/chart.tsx';
import { words } from '../words/words.ts';
import type { ChartView } from './chart-view.ts';

interface TrendChartProps {
  readonly view: ChartView;
  readonly indicator: Indicator;
  readonly height?: number | undefined;
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
