import { words } from '../words/words.ts';
import type { PacePointView } from './pace-view.ts';

const WIDTH = 300;
const HEIGHT = 92;
const FLOOR = 72;
const TOP = 10;
const EDGE = 6;

const across = (percent: number): number => EDGE + ((WIDTH - 2 * EDGE) * percent) / 100;
const up = (percent: number): number => FLOOR - ((FLOOR - TOP) * Math.min(percent, 110)) / 100;

interface PaceLineProps {
  readonly points: readonly PacePointView[];
  readonly summary: string;
}

/** Share spent over the year from 1 January; the dashed line is an even pace. */
export function PaceLine({ points, summary }: PaceLineProps) {
  const line = [`M${across(0)} ${up(0)}`, ...points.map(({ x, y }) => `L${across(x)} ${up(y)}`)].join('');
  return (
    <svg class="pace" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary}>
      <path class="pace__floor" d={`M${EDGE} ${FLOOR}H${WIDTH - EDGE}`} />
      <path class="pace__even" d={`M${across(0)} ${up(0)}L${across(100)} ${up(100)}`} />
      <path class="pace__line" d={line} />
      {points.map(({ key, x, y }) => (
        <circle key={key} class="pace__dot" cx={across(x)} cy={up(y)} r="3.4" />
      ))}
      {apart(points).map(({ key, x, y, share }) => (
        <text key={key} class="pace__share" x={across(x)} y={up(y) + 15} text-anchor="middle">
          {share}
        </text>
      ))}
      <text class="pace__day" x={EDGE} y={HEIGHT - 4}>
        {words.value.overview.pace.start}
      </text>
      {apart(points).map(({ key, x, day }) => (
        <text
          key={key}
          class="pace__day"
          x={across(x)}
          y={HEIGHT - 4}
          text-anchor={x > 85 ? 'end' : 'middle'}
        >
          {day.replace(/\s\d{4}$/, '')}
        </text>
      ))}
    </svg>
  );
}

/** Labels of points that stand too near the next one are left to the table. */
const apart = (points: readonly PacePointView[]): readonly PacePointView[] =>
  points.filter(({ x }, index) => {
    const next = points[index + 1];
    return (next === undefined || next.x - x > 14) && x > 8;
  });
