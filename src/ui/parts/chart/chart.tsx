import { useEffect, useRef, useState } from 'preact/hooks';
import type { WrittenTable } from '../../../app/sheets/export-table.ts';
import { words } from '../../words/words.ts';
import { trendSvg } from './chart-drawing.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartLimits, ChartPoint } from './chart-points.ts';
import { ChartTable } from './chart-table.tsx';
import { useChartPlot } from './use-chart-plot.ts';

interface ChartProps {
  /** Name of the figure, with its unit. */
  readonly title: string;
  /** One sentence that says what the drawing shows. */
  readonly summary: string;
  readonly points: readonly ChartPoint[];
  /** Text of a tick of the upright axis; the ticks are round numbers. */
  readonly axisText: (value: number) => string;
  /** Pixels; 280 by default. */
  readonly height?: number | undefined;
  /** Lines across it, and the stretch they come from. */
  readonly limits?: ChartLimits | null | undefined;
}

/**
 * Trend over periods with targets, and its table twin. The drawing library is loaded when the first chart appears;
 * until then, and when it cannot be loaded, the table stands.
 */
export function Chart({ title, summary, points, axisText, height = 280, limits = null }: ChartProps) {
  const { keys, notDrawn } = words.value.parts.chart;
  const [failed, setFailed] = useState(false);
  return (
    <ChartFrame
      title={title}
      summary={summary}
      keys={keys}
      sentences={points.map(pointSentence)}
      frameClass={`chart__frame--${height > 200 ? 'tall' : 'low'}`}
      drawing={(reading) => (
        <TimePlot
          points={points}
          height={height}
          axisText={axisText}
          limits={limits}
          reading={reading}
          onFail={() => setFailed(true)}
        />
      )}
      notDrawn={failed ? notDrawn : null}
      table={<ChartTable title={title} points={points} />}
      file={{
        title,
        svg: () => trendSvg(title, points, limits),
        table: () => written(title, summary, points),
      }}
    />
  );
}

interface TimePlotProps extends Pick<ChartProps, 'points' | 'axisText'> {
  readonly height: number;
  readonly limits: ChartLimits | null;
  readonly reading: number | null;
  readonly onFail: () => void;
}

function TimePlot({ points, height, axisText, limits, reading, onFail }: TimePlotProps) {
  const place = useRef<HTMLDivElement>(null);
  const { plot, failed } = useChartPlot(place, points, height, axisText, limits);
  useEffect(() => plot?.point(reading), [plot, reading]);
  useEffect(() => {
    if (failed) onFail();
  }, [failed]);
  return <div class="chart__place" ref={place} aria-hidden="true" />;
}

function pointSentence({ label, shownValue, shownTarget, remark }: ChartPoint): string {
  const { point, noValue } = words.value.parts.chart;
  const sentence = point(label, shownValue ?? noValue, shownTarget);
  return remark ? `${sentence} · ${remark}` : sentence;
}

function written(title: string, note: string, points: readonly ChartPoint[]): WrittenTable {
  const { period, realization, target, remark } = words.value.parts.chart;
  const isRemarked = points.some((point) => point.remark !== undefined);
  return {
    name: title,
    note,
    columns: [
      { title: period, kind: 'text' },
      { title: realization, kind: 'number' },
      { title: target, kind: 'number' },
      ...(isRemarked ? [{ title: remark, kind: 'text' as const }] : []),
    ],
    rows: points.map(({ label, value, target: aim, remark: said = '' }) => [
      label,
      value ?? '',
      aim ?? '',
      ...(isRemarked ? [said] : []),
    ]),
    countLine: words.value.parts.rowCount(points.length),
  };
}
