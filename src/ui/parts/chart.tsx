import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { words } from '../words/words.ts';
import { Button } from './button.tsx';
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
  const { showTable, showChart, keys, notDrawn } = words.value.parts.chart;
  const [asTable, setAsTable] = useState(false);
  const [reading, setReading] = useState<number | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  const drawing = useChartPlot(place, points, height, axisText, !asTable, limits);
  useEffect(() => drawing.plot?.point(reading), [drawing.plot, reading]);
  const table = asTable || drawing.failed;
  return (
    <figure class="chart">
      {!table && (
        <div
          class={`chart__frame chart__frame--${height > 200 ? 'tall' : 'low'}`}
          role="img"
          aria-label={`${title}. ${summary}`}
          aria-describedby={`${id}-keys`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys read the points of the image
          tabIndex={0}
          onKeyDown={(event) => {
            const next = step(event.key, reading, points.length);
            if (next === undefined) return;
            event.preventDefault();
            setReading(next);
          }}
          onBlur={() => setReading(null)}
        >
          <div class="chart__place" ref={place} aria-hidden="true" />
        </div>
      )}
      {drawing.failed && <p class="quiet small">{notDrawn}</p>}
      {table && <ChartTable title={title} points={points} />}
      <div class="chart__foot">
        <p class="chart__reading" role="status" aria-live="polite">
          {reading !== null && points[reading] && pointSentence(points[reading])}
        </p>
        <span id={`${id}-keys`} class="visually-hidden">
          {keys}
        </span>
        {!drawing.failed && (
          <Button
            kind="quiet"
            small
            icon={asTable ? 'chart-line' : 'table'}
            onPress={() => setAsTable(!asTable)}
          >
            {asTable ? showChart : showTable}
          </Button>
        )}
      </div>
    </figure>
  );
}

/** Undefined = not a key of the chart. */
function step(key: string, from: number | null, count: number): number | null | undefined {
  if (key === 'Escape') return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight') return from === null ? 0 : Math.min(from + 1, count - 1);
  if (key === 'ArrowLeft') return from === null ? count - 1 : Math.max(from - 1, 0);
  return undefined;
}

function pointSentence({ label, shownValue, shownTarget, remark }: ChartPoint): string {
  const { point, noValue } = words.value.parts.chart;
  const sentence = point(label, shownValue ?? noValue, shownTarget);
  return remark ? `${sentence} · ${remark}` : sentence;
}
