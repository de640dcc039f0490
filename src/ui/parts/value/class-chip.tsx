import type { ComponentChildren } from 'preact';
import { words } from '../../words/words.ts';
import { type ThreadCount, Threads } from './threads.tsx';

interface ClassChipProps {
  /** 5 = very high … 1 = very low, 0 = no attainment. */
  readonly threads: ThreadCount;
  /** Instead of the word of the class, e.g. why there is none. */
  readonly children?: ComponentChildren;
  /** Without tint, in tables. */
  readonly plain?: boolean | undefined;
}

/** Keping kelas: threads and the word of the class. */
export function ClassChip({ threads, children, plain }: ClassChipProps) {
  return (
    <span class={`class-chip class-${threads}${plain ? ' class-chip--plain' : ''}`}>
      <Threads filled={threads} />
      {children ?? words.value.status.classes[threads]}
    </span>
  );
}
