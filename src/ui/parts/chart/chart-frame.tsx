import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { words } from '../../words/words.ts';
import { Button } from '../control/button.tsx';
import type { ChartFile } from './chart-files.ts';
import { ChartSave } from './chart-save.tsx';

interface ChartFrameProps {
  readonly title: string;
  /** One sentence that says what the drawing shows. */
  readonly summary: string;
  /** How the keys read it. */
  readonly keys: string;
  /** Sentence of each point in reading order. */
  readonly sentences: readonly string[];
  /** The drawing, with the point being read. */
  readonly drawing: (reading: number | null) => ComponentChildren;
  /** Absent where the same stands beside the drawing in words. */
  readonly table?: ComponentChildren;
  /** Absent where nothing may leave the page. */
  readonly file?: ChartFile;
  /** Only the table can be shown, because of this. */
  readonly notDrawn?: string | null | undefined;
  readonly frameClass?: string | undefined;
}

/** What every chart has around its drawing: points read by keyboard, a table twin, and files to save. */
export function ChartFrame({
  title,
  summary,
  keys,
  sentences,
  drawing,
  table,
  file,
  ...rest
}: ChartFrameProps) {
  const { showTable, showChart } = words.value.parts.chart;
  const { notDrawn = null, frameClass = '' } = rest;
  const [asTable, setAsTable] = useState(false);
  const [reading, setReading] = useState<number | null>(null);
  const id = useId();
  return (
    <figure class="chart">
      {!asTable && notDrawn === null && (
        <div
          class={`chart__frame ${frameClass}`}
          role="img"
          aria-label={`${title}. ${summary}`}
          aria-describedby={`${id}-keys`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys read the points of the image
          tabIndex={0}
          onKeyDown={(event) => {
            const next = stepTo(event.key, reading, sentences.length);
            if (next === undefined) return;
            event.preventDefault();
            setReading(next);
          }}
          onBlur={() => setReading(null)}
        >
          {drawing(reading)}
        </div>
      )}
      {notDrawn !== null && <p class="quiet small">{notDrawn}</p>}
      {(asTable || notDrawn !== null) && table}
      <div class="chart__foot">
        <p class="chart__reading" role="status" aria-live="polite">
          {reading !== null && sentences[reading]}
        </p>
        <span id={`${id}-keys`} class="visually-hidden">
          {keys}
        </span>
        {table !== undefined && notDrawn === null && (
          <Button
            kind="quiet"
            small
            icon={asTable ? 'chart-line' : 'table'}
            onPress={() => setAsTable(!asTable)}
          >
            {asTable ? showChart : showTable}
          </Button>
        )}
        {file && !asTable && notDrawn === null && <ChartSave file={file} />}
      </div>
    </figure>
  );
}

/** Undefined = not a key of the chart. */
export function stepTo(key: string, from: number | null, count: number): number | null | undefined {
  if (key === 'Escape') return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight' || key === 'ArrowDown') return from === null ? 0 : Math.min(from + 1, count - 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return from === null ? count - 1 : Math.max(from - 1, 0);
  return undefined;
}
