interface MarkProps {
  /** Pixels; 36 by default. */
  readonly size?: number | undefined;
}

/** The sign of the application: five threads in a rhomb. Drawn for indigo ground. */
export function Mark({ size = 36 }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 36 36" aria-hidden="true" focusable="false">
      <path d="M18 1.6 34.4 18 18 34.4 1.6 18Z" fill="none" stroke="#d8a325" stroke-width="1.8" />
      <path
        d="M11.6 16v4M14.8 13.2v9.6M18 10.2v15.6M21.2 13.2v9.6M24.4 16v4"
        stroke="#fff"
        stroke-width="1.9"
        stroke-linecap="round"
      />
    </svg>
  );
}
