import { short, toPixels } from './geometry.ts';
import type { ThreadCount } from './threads.tsx';

interface BulletBarProps {
  /** Attainment in percent as a decimal; null leaves the bar empty. */
  readonly attainment: string | null;
  readonly threads: ThreadCount;
  /** Where the tick stands: 100 is the target. */
  readonly tick?: number | undefined;
  /** Right end of the bar; 120 is where an index is capped. */
  readonly end?: number | undefined;
}

/** Batang target: bar 0–120, tick at 100. A drawing; the number stands beside it as text. */
export function BulletBar({ attainment, threads, tick = 100, end = 120 }: BulletBarProps) {
  const value = toPixels(attainment) ?? 0;
  const share = (at: number) => `${short((Math.min(Math.max(at, 0), end) / end) * 100)}%`;
  return (
    <svg class={`bullet class-${threads}`} width="100%" height="16" aria-hidden="true" focusable="false">
      <rect class="bullet__ground" y="4" width="100%" height="8" rx="1.5" />
      <rect class="bullet__bar" y="4" width={share(value)} height="8" rx="1.5" />
      <rect class="bullet__tick" x={share(tick)} y="0" width="2" height="16" />
    </svg>
  );
}
