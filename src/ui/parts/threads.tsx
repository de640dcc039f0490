export type ThreadCount = 0 | 1 | 2 | 3 | 4 | 5;

interface ThreadsProps {
  readonly filled: ThreadCount;
}

const THREADS = [0, 1, 2, 3, 4] as const;

/** Benang: five strokes, as many filled as the attainment class has. A drawing; the word beside it carries the meaning. */
export function Threads({ filled }: ThreadsProps) {
  return (
    <svg class="threads" width="26" height="14" viewBox="0 0 26 14" aria-hidden="true" focusable="false">
      {THREADS.map((index) =>
        index < filled ? (
          <rect key={index} x={index * 5.4 + 0.4} y="0" width="3" height="14" rx=".6" fill="currentColor" />
        ) : (
          <rect
            key={index}
            x={index * 5.4 + 1.2}
            y="6.2"
            width="1.6"
            height="1.6"
            fill="currentColor"
            opacity=".7"
          />
        ),
      )}
    </svg>
  );
}
