import type { ThreadCount } from '../parts/value/threads.tsx';

// The eight grades share the inks of the five classes; the letters say which is which.
const INKS: Readonly<Record<string, ThreadCount>> = { AA: 5, A: 5, BB: 4, B: 3, CC: 2, C: 2, D: 1, E: 1 };

interface GradeChipProps {
  readonly grade: string | null;
  /** Outlined: what a unit says of itself. */
  readonly plain?: boolean | undefined;
  /** Spoken where there is no grade. */
  readonly none: string;
}

/** A grade or predicate in its ink. */
export function GradeChip({ grade, plain, none }: GradeChipProps) {
  if (grade === null)
    return (
      <span class="grade-chip grade-chip--none">
        <span aria-hidden="true">–</span>
        <span class="visually-hidden">{none}</span>
      </span>
    );
  return (
    <span class={`grade-chip class-${INKS[grade] ?? 0}${plain ? ' grade-chip--plain' : ''}`}>{grade}</span>
  );
}
