import { PROTOCOL_VERSION } from '../protocol/version.ts';
import type { SyncInputs } from './inputs.ts';
import { type Turn, verdict } from './verdict.ts';

const COMPARE_EVERY = 86_400_000;

/**
 * After each start and once a day: both sides count what they hold, each from its own rows. What differs is fetched
 * again. Scopes that have just changed say nothing; while there are such, the question is put again next time.
 */
export async function compareOnce({ store, start, clock }: SyncInputs): Promise<Turn> {
  if (!start) return { kind: 'done' };
  const { comparedAt, repairedAt } = await store.meta();
  const now = clock();
  // A clock that was turned back must not put the comparison off for years.
  const isRecent = comparedAt !== null && Math.abs(now - comparedAt) < COMPARE_EVERY;
  const held = isRecent ? null : await start.comparison.held();
  if (!held) return { kind: 'done' };
  const { timeline, cursor } = held;
  const scopes = held.digests.map(([scope, digest]): [number, string] => [scope, digest]);
  const answer = await start.transport.digest({ proto: PROTOCOL_VERSION, timeline, cursor, scopes });
  // A restored endpoint is met by the next pull.
  if (answer.kind === 'refusal') return { kind: 'done' };
  if (answer.kind !== 'reply') return verdict(answer);
  const told = new Set(scopes.map(([scope]) => scope));
  // A scope that was gained since the last pull comes with the next one; nothing of it is missing yet.
  const differ = answer.reply.differ.filter((scope) => told.has(scope));
  const isUnsaid = answer.reply.moved.length > 0 || differ.length < answer.reply.differ.length;
  // What still differs just after it was fetched is a fault no fetching mends; the endpoint has it in its log.
  const isFresh = repairedAt !== null && Math.abs(now - repairedAt) < COMPARE_EVERY;
  if ((differ.length > 0 && !isFresh) || held.isWorn) {
    await start.comparison.fetchAgain(differ, now);
    return { kind: 'renamed' };
  }
  if (!isUnsaid) await start.comparison.done(now);
  return { kind: 'done' };
}
