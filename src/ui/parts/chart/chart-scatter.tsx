import { useMemo, useRef } from 'preact/hooks';
import type { WrittenTable } from '../../../app/sheets/export-table.ts';
import { words } from '../../words/words.ts';
import { DataTable } from '../table/data-table.tsx';
import { useWidth } from '../use-width.ts';
import { svgTextOf } from './chart-files.ts';
import { ChartFrame } from './chart-frame.tsx';
import { extent, short, toPixels } from './geometry.ts';

/** Drawn differently, so that colour is never alone. */
const SCATTER_SHAPES = ['circle', 'square', 'triangle', 'rhomb'] as const;
export type ScatterShape = (typeof SCATTER_SHAPES)[number];

export interface ScatterPoint {
  readonly key: string;
  readonly name: string;
  /** Decimals. */
  readonly x: string;
  readonly y: string;
  readonly shownX: string;
  readonly shownY: string;
  readonly shape: ScatterShape;
  /** What the shape stands for, in words. */
  readonly kind: string;
  /** Written beside its mark. */
  readonly isNamed?: boolean | undefined;
}

interface ChartScatterProps {
  readonly title: string;
  readonly summary: string;
  readonly points: readonly ScatterPoint[];
  readonly xTitle: string;
  readonly yTitle: string;
  readonly axisText: (value: number) => string;
  /** Dashed lines at these values. */
  readonly lines?: { readonly x: number; readonly y: number } | undefined;
  /** Words in the corners the lines make: left top, right top, left bottom, right bottom. */
  readonly corners?: readonly [string, string, string, string] | undefined;
}

/** Height in px of a drawing so many px wide: never taller than a screen, never too low to read. */
const heightOf = (width: number): number => Math.max(280, Math.min(420, Math.round(width * 0.6)));
const EDGE = { left: 56, right: 16, top: 16, bottom: 44 };
/** Px at the top and at the bottom that belong to the words in the corners alone. */
const WORDS = 26;

/** Two numbers of each thing, as marks on a plane; read by keyboard from left to right. */
export function ChartScatter(props: ChartScatterProps) {
  const { title, summary, points, xTitle, yTitle } = props;
  const { chart } = words.value.parts;
  const drawing = useRef<SVGSVGElement>(null);
  const sorted = useMemo(() => [...points].sort((a, b) => Number(a.x) - Number(b.x)), [points]);
  return (
    <ChartFrame
      title={title}
      summary={summary}
      keys={chart.pointKeys}
      sentences={sorted.map(
        (one) => `${one.name}: ${xTitle} ${one.shownX}, ${yTitle} ${one.shownY}, ${one.kind}`,
      )}
      drawing={(reading) => <Plane {...props} points={sorted} reading={reading} place={drawing} />}
      table={
        <DataTable
          caption={title}
          captionHidden
          columns={[
            { key: 'name', header: chart.name, cell: ({ name }) => name, rowHeader: true },
            { key: 'x', header: xTitle, cell: ({ shownX }) => shownX, numeric: true, text: ({ x }) => x },
            { key: 'y', header: yTitle, cell: ({ shownY }) => shownY, numeric: true, text: ({ y }) => y },
            { key: 'kind', header: chart.kind, cell: ({ kind }) => kind },
          ]}
          rows={sorted}
          rowKey={({ key }) => key}
          exported={{ note: summary }}
          counted
        />
      }
      file={{
        title,
        svg: () => (drawing.current ? svgTextOf(drawing.current) : ''),
        table: () => written(props, sorted),
      }}
    />
  );
}

const written = (
  { title, summary, xTitle, yTitle }: ChartScatterProps,
  points: readonly ScatterPoint[],
): WrittenTable => ({
  name: title,
  note: summary,
  columns: [
    { title: words.value.parts.chart.name, kind: 'text' },
    { title: xTitle, kind: 'number' },
    { title: yTitle, kind: 'number' },
    { title: words.value.parts.chart.kind, kind: 'text' },
  ],
  rows: points.map(({ name, x, y, kind }) => [name, x, y, kind]),
  countLine: words.value.parts.rowCount(points.length),
});

interface PlaneProps extends ChartScatterProps {
  readonly reading: number | null;
  readonly place: { current: SVGSVGElement | null };
}

function Plane(props: PlaneProps) {
  const { box, width } = useWidth<HTMLDivElement>(640);
  return (
    <div ref={box}>
      <Drawn {...props} width={width} height={heightOf(width)} />
    </div>
  );
}

interface DrawnProps extends PlaneProps {
  readonly width: number;
  readonly height: number;
}

function Drawn({
  points,
  xTitle,
  yTitle,
  axisText,
  lines,
  corners,
  reading,
  place,
  width,
  height,
}: DrawnProps) {
  const band = corners ? WORDS : 0;
  const [xs, ys] = [
    scaleOf(
      points.map(({ x }) => toPixels(x)),
      lines?.x,
      EDGE.left,
      width - EDGE.right,
    ),
    scaleOf(
      points.map(({ y }) => toPixels(y)),
      lines?.y,
      height - EDGE.bottom - band,
      EDGE.top + band,
    ),
  ];
  const [bottom, right] = [height - EDGE.bottom, width - EDGE.right];
  return (
    <svg
      class="scatter"
      ref={place}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {xs.ticks.map((tick) => (
        <g key={`x${tick}`}>
          <path class="scatter__grid" d={`M${xs.at(tick)} ${EDGE.top}V${bottom}`} />
          <text class="scatter__tick" x={xs.at(tick)} y={bottom + 16} text-anchor="middle">
            {axisText(tick)}
          </text>
        </g>
      ))}
      {ys.ticks.map((tick) => (
        <g key={`y${tick}`}>
          <path class="scatter__grid" d={`M${EDGE.left} ${ys.at(tick)}H${right}`} />
          <text class="scatter__tick" x={EDGE.left - 6} y={ys.at(tick) + 4} text-anchor="end">
            {axisText(tick)}
          </text>
        </g>
      ))}
      <text class="scatter__title" x={right} y={height - 6} text-anchor="end">
        {xTitle}
      </text>
      <text class="scatter__title" x={EDGE.left + 4} y={EDGE.top - 4}>
        {yTitle}
      </text>
      {lines && (
        <path
          class="scatter__line"
          d={`M${xs.at(lines.x)} ${EDGE.top}V${bottom}M${EDGE.left} ${ys.at(lines.y)}H${right}`}
        />
      )}
      {points.map((point, i) => {
        const [x, y] = [xs.at(Number(point.x)), ys.at(Number(point.y))];
        return (
          <g
            key={point.key}
            class={`scatter__mark scatter__mark--${point.shape}${i === reading ? ' scatter__mark--read' : ''}`}
          >
            <path d={MARKS[point.shape](x, y)} />
            {(point.isNamed || i === reading) && (
              <text
                class="scatter__name"
                x={x > width / 2 ? x - 10 : x + 10}
                y={y - 8}
                text-anchor={x > width / 2 ? 'end' : 'start'}
              >
                {point.name}
              </text>
            )}
          </g>
        );
      })}
      {corners?.map((text, i) => (
        <text
          key={text}
          class="scatter__corner"
          x={i % 2 === 0 ? EDGE.left + 8 : right - 8}
          y={i < 2 ? EDGE.top + 18 : bottom - 10}
          text-anchor={i % 2 === 0 ? 'start' : 'end'}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

const R = 5.5;
const MARKS: Readonly<Record<ScatterShape, (x: number, y: number) => string>> = {
  circle: (x, y) => `M${x - R} ${y}a${R} ${R} 0 1 0 ${2 * R} 0a${R} ${R} 0 1 0 ${-2 * R} 0z`,
  square: (x, y) => `M${x - R} ${y - R}h${2 * R}v${2 * R}h${-2 * R}z`,
  triangle: (x, y) => `M${x} ${y - R - 1}l${R + 1} ${2 * R}h${-2 * R - 2}z`,
  rhomb: (x, y) => `M${x} ${y - R - 2}l${R + 2} ${R + 2}l${-R - 2} ${R + 2}l${-R - 2} ${-R - 2}z`,
};

/** From values to px, with round ticks; a line that is drawn is always in sight. */
function scaleOf(values: readonly (number | null)[], line: number | undefined, from: number, to: number) {
  const [low, high] = extent(line === undefined ? values : [...values, line]) ?? [0, 1];
  const room = high === low ? 1 : (high - low) * 0.08;
  const [start, end] = [low - room, high + room];
  const step = roundStep((end - start) / 5);
  const first = Math.ceil(start / step);
  const count = Math.floor(end / step) - first + 1;
  return {
    ticks: Array.from({ length: Math.max(count, 0) }, (_, i) => Number(((first + i) * step).toPrecision(12))),
    at: (value: number): number => short(from + ((value - start) / (end - start)) * (to - from)),
  };
}

/** 1, 2 or 5 of a power of ten, at least as long as asked. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((one) => one * power >= least) ?? 10);
}
