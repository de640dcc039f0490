import type { ThreadCount } from '../value/threads.tsx';
import { short, toPixels } from './geometry.ts';

interface BulletBarProps {
  /** Attainment in percent as a decimal; null leaves the bar empty. */
  readonly attainment: string | null;
  readonly threads: ThreadCount;
}

/** Right end of the bar: where an index is capped. */
const END = 120;

/** Batang target: bar 0–120, tick at 100. A drawing; the number stands beside it as text. */
export function BulletBar({ attainment, threads }: BulletBarProps) {
  const value = Math.min(Math.max(toPixels(attainment) ?? 0, 0), END);
  return (
    <span class={`bullet class-${threads}`}>
      <svg
        class="bullet__bar"
        width={`${short((value / END) * 100)}%`}
        height="8"
        aria-hidden="true"
        focusable="false"
      />
    </span>
  );
}
