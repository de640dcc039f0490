import { extent, short, toPixels } from './geometry.ts';

interface SparkProps {
  /** Decimals in order of time; null is a gap and stays one. */
  readonly values: readonly (string | null)[];
  /** One sentence: `dari 84,52 ke 75,50`. */
  readonly label: string;
  readonly tone?: 'neutral' | 'good' | 'bad' | 'warn' | undefined;
}

const WIDTH = 70;
const HEIGHT = 24;
const EDGE = 4;

/** Garis kecil: 70 × 24, dot at the end, no axis. */
export function Spark({ values, label, tone = 'neutral' }: SparkProps) {
  const points = place(values.map(toPixels));
  const last = points.findLast((point) => point !== null);
  return (
    <svg
      class={`spark spark--${tone}`}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <path d={linePath(points)} />
      {last && <circle cx={last.x} cy={last.y} r="2.8" />}
    </svg>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function place(values: readonly (number | null)[]): (Point | null)[] {
  const bounds = extent(values);
  const step = (WIDTH - 2 * EDGE) / Math.max(values.length - 1, 1);
  return values.map((value, index) => {
    if (value === null || !bounds) return null;
    const [low, high] = bounds;
    const share = high === low ? 0.5 : (value - low) / (high - low);
    const x = values.length === 1 ? WIDTH - EDGE : EDGE + index * step;
    return { x: short(x), y: short(HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE)) };
  });
}

/** Lifts the pen at every gap; a value between two gaps is a line of no length, which round ends make a dot. */
function linePath(points: readonly (Point | null)[]): string {
  return points
    .map((point, index) => {
      if (!point) return '';
      return points[index - 1] ? `L${point.x} ${point.y}` : `M${point.x} ${point.y}h0`;
    })
    .join('');
}
