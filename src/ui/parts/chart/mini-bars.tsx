import { extent, short, toPixels } from './geometry.ts';

export interface MiniBar {
  readonly label: string;
  /** Decimal; null draws a dashed outline with the words of `shown`. */
  readonly value: string | null;
  /** The value as it is read: `52.619`, or `belum ada`. */
  readonly shown: string;
  readonly current?: boolean | undefined;
}

interface MiniBarsProps {
  readonly bars: readonly MiniBar[];
  /** Name of the figure for the table behind the drawing. */
  readonly label: string;
}

const HEIGHT = 56;

/** Last periods beside the field, from zero. A list for readers, bars for eyes. */
export function MiniBars({ bars, label }: MiniBarsProps) {
  const top = Math.max(extent(bars.map((bar) => toPixels(bar.value)))?.[1] ?? 0, 0);
  return (
    <ul class="mini-bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.label} class="mini-bars__item">
          <Bar share={share(toPixels(bar.value), top)} current={bar.current ?? false} />
          <span class="mini-bars__label">{bar.label}</span>
          <span class="mini-bars__value">{bar.shown}</span>
        </li>
      ))}
    </ul>
  );
}

const share = (value: number | null, top: number): number | null =>
  value === null ? null : top === 0 ? 0 : Math.max(value, 0) / top;

function Bar({ share, current }: { readonly share: number | null; readonly current: boolean }) {
  const height = short((share ?? 1) * HEIGHT);
  const look =
    share === null ? 'mini-bars__gap' : current ? 'mini-bars__bar mini-bars__bar--current' : 'mini-bars__bar';
  return (
    <svg class="mini-bars__svg" width="100%" height={HEIGHT + 2} aria-hidden="true">
      <rect class={look} x="0.5" y={HEIGHT + 1 - height} width="99%" height={height} rx="2" />
      <rect class="mini-bars__floor" y={HEIGHT + 1} width="100%" height="1" />
    </svg>
  );
}
