import { short } from './geometry.ts';

export type SegmentState = 'arrived' | 'on-device' | 'returned' | 'open';

interface SegmentProgressProps {
  readonly segments: readonly SegmentState[];
}

/** One stroke per task, on indigo. A drawing; say the counts in words beside it. */
export function SegmentProgress({ segments }: SegmentProgressProps) {
  const step = 100 / Math.max(segments.length, 1);
  return (
    <svg class="segments" width="100%" height="9" aria-hidden="true" focusable="false">
      {segments.map((state, index) => (
        <rect
          key={index}
          class={`segments__${state}`}
          x={`${short(index * step + 0.2)}%`}
          y="0.5"
          width={`${short(step * 0.92 - 0.4)}%`}
          height="8"
          rx="2"
        />
      ))}
    </svg>
  );
}
