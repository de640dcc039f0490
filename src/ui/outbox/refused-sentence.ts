import { waitsForHead } from '../../app/facts/answered-refusals.ts';
import type { Refusal } from '../../app/facts/facts.ts';
import { civilDay, type TimeZone } from '../../domain/calendar.ts';
import type { Problem } from '../../domain/problem.ts';
import { dayText } from '../words/date.ts';
import { problemSentence } from '../words/problem-words.ts';
import type { StateSentence } from '../words/sentence.ts';
import { words } from '../words/words.ts';

/** What happened to work that the server did not take, and where it is now. */
export function refusedSentence(
  { problem, outcome }: Pick<Refusal, 'problem' | 'outcome'>,
  zone: TimeZone,
): StateSentence {
  const { outbox, states } = words.value;
  const reason = reasonOf(problem, zone);
  if (waitsForHead(problem)) return { title: outbox.quarantined, body: `${reason} ${outbox.waitsForHead}` };
  const refused = states.rejected(1, reason);
  const isLookedAt = outcome === 'quarantined' && problem.code !== 'right-ended';
  return isLookedAt ? { ...refused, title: outbox.quarantined } : refused;
}

/** The day a right ended is the last one on which it was valid. */
const reasonOf = (problem: Problem, zone: TimeZone): string =>
  problem.code === 'right-ended'
    ? words.value.outbox.rightEnded(dayText(civilDay(Number(problem.endedOn) - 1, zone)))
    : problemSentence(problem);
