import type { SeenContent } from '../../app/commands/remember-seen.ts';
import type { EntryDetail } from '../../app/facts/detail.ts';
import { countedEvidence, type Entry } from '../../domain/entry.ts';
import { sameMeaning } from '../../domain/workflow/same-meaning.ts';
import { isApproved } from '../../domain/workflow/state.ts';
import { words } from '../words/words.ts';
import { amountWords } from './amount-words.ts';
import type { Lapsed } from './review-model.ts';

export interface LapsedTools {
  readonly person: string;
  readonly lastSeen: SeenContent | null;
  readonly staleRefusal: boolean;
  readonly moment: (at: number) => string;
}

const CHECKS = ['submission.verify', 'submission.approve'];
const CHANGES = ['realization.set', 'evidence.attach', 'evidence.detach', 'conflict.resolve'];

/** The person's own check that no longer holds because the content changed after it; null when there is none. */
export function lapsedCheck(entry: Entry, person: string): string | null {
  const at = entry.trail.findLastIndex((step) => step.by === person && CHECKS.includes(step.command));
  const step = entry.trail[at];
  if (!step || isApproved(entry.status.value.state)) return null;
  const later = entry.trail.slice(at + 1);
  // A return in between was a decision of its own: what follows it is new work, not a lapse.
  if (later.some(({ command }) => command === 'submission.return')) return null;
  return later.some(({ command }) => CHANGES.includes(command)) ? step.command : null;
}

/** What is told when an own verification or approval came back. */
export function lapsedView(detail: EntryDetail, tools: LapsedTools): Lapsed | null {
  const { entry } = detail.seen;
  const { review, states } = words.value;
  const lapsed = lapsedCheck(entry, tools.person);
  const isStale = tools.staleRefusal || detail.changedSinceSeen;
  if (lapsed === null && !isStale) return null;
  const value = amountWords(entry.value.value, detail.indicator);
  const at = tools.moment(entry.value.at);
  const isVerification = lapsed === 'submission.verify' && !tools.staleRefusal;
  const title = isVerification ? review.lapsedVerifier : states.approvalVoid(value, at).title;
  return { title, body: review.lapsedBody(value, at), changes: changesSince(detail, tools.lastSeen) };
}

function changesSince({ seen, indicator }: EntryDetail, before: SeenContent | null): string[] {
  const { review } = words.value;
  if (!before) return [];
  const changes: string[] = [];
  const now = seen.entry.value.value;
  const isSame = before.value && now ? sameMeaning(before.value, now) : before.value === now;
  if (!isSame)
    changes.push(review.lapsedValue(amountWords(before.value, indicator), amountWords(now, indicator)));
  const files = countedEvidence(seen.entry).map(({ name }) => name);
  if ([...files].sort().join('\n') !== [...before.evidence].sort().join('\n')) {
    changes.push(review.lapsedEvidence(listed(before.evidence), listed(files)));
  }
  return changes;
}

const listed = (names: readonly string[]): string => (names.length === 0 ? '0' : names.join(', '));
