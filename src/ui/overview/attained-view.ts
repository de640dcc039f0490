import { isMarked } from '../../app/facts/rules-to-mark.ts';
import type { ScoredReading } from '../../domain/readings/scored-reading.ts';
import { threadsOf } from '../parts/value/class-threads.ts';
import { isCumulative } from '../parts/value/figure-text.ts';
import type { ThreadCount } from '../parts/value/threads.tsx';
import { percentText } from '../words/number.ts';

/** Attainment of the newest year in a line of many figures. */
export interface AttainedView {
  readonly threads: ThreadCount;
  readonly text: string;
  readonly ruleUnverified: boolean;
}

/** Null where there is none, and for a year that still grows: against its whole target it would look low. */
export function attainedView({ score, latest }: ScoredReading): AttainedView | null {
  const approved = score?.scores.approved;
  if (!latest || isCumulative(latest.period) || !approved?.capped || !approved.classId) return null;
  return {
    threads: threadsOf(approved.classId),
    text: percentText(approved.capped.display),
    ruleUnverified: isMarked(approved),
  };
}
