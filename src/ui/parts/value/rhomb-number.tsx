interface RhombNumberProps {
  readonly number: number;
  /** Pixels; 28 by default. */
  readonly size?: number | undefined;
}

/** Mission or step number in a filled rhomb. */
export function RhombNumber({ number, size = 28 }: RhombNumberProps) {
  return (
    <span class="rhomb-number">
      <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
        <path d="M14 .6 27.4 14 14 27.4.6 14Z" fill="currentColor" />
      </svg>
      <span class="rhomb-number__digit">{number}</span>
    </span>
  );
}
