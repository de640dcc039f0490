import type { ComponentChildren } from 'preact';

interface FigureProps {
  /** Formatted, without unit. */
  readonly value: string;
  readonly unit?: string | undefined;
  /** `key` 34–48 px, `large` 21–23 px. */
  readonly size?: 'key' | 'large' | undefined;
  readonly children?: ComponentChildren;
}

/** A number with its unit one step smaller. `children` stand on the same line: a class chip. */
export function Figure({ value, unit, size = 'key', children }: FigureProps) {
  return (
    <span class={`figure figure--${size}`}>
      <span class="figure__value">{value}</span>
      {unit && <span class="figure__unit"> {unit}</span>}
      {children}
    </span>
  );
}
