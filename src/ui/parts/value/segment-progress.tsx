import { short } from '../chart/geometry.ts';

export type SegmentState = 'arrived' | 'on-device' | 'returned' | 'open';

interface SegmentProgressProps {
  readonly segments: readonly SegmentState[];
}

/** Share of a step that lies between two strokes; none follows the last. */
const GAP = 0.08;
/** Percent of the width that the outlines of the first and the last take. */
const LINE = 0.4;

/** One stroke per task, on indigo. A drawing; say the counts in words beside it. */
export function SegmentProgress({ segments }: SegmentProgressProps) {
  const step = (100 - LINE) / Math.max(segments.length - GAP, 1 - GAP);
  return (
    <svg class="segments" width="100%" height="9" aria-hidden="true" focusable="false">
      {segments.map((state, index) => (
        <rect
          key={index}
          class={`segments__${state}`}
          x={`${short(index * step + LINE / 2)}%`}
          y="0.5"
          width={`${short(step * (1 - GAP))}%`}
          height="8"
          rx="2"
        />
      ))}
    </svg>
  );
}
