import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Draft } from '../../store/replica-store.ts';
import { BUILD } from '../build.ts';
import { now } from '../clock.ts';
import { facts } from '../live/facts.ts';
import { position } from '../live/position.ts';
import { openReplicaNow } from '../opened.ts';
import { pokeSync } from '../sync-worker.ts';
import { compose, type Intent, type SeenBase } from './compose.ts';

/** Why nothing was queued: the domain refused it, or the device could not write it. */
export type SendProblem = Problem | { readonly code: 'not-ready' } | { readonly code: 'not-saved' };

interface Sending {
  readonly base?: SeenBase;
  /** Form whose draft goes with it, in the same transaction. */
  readonly removeDraft?: string;
}

/**
 * Previews the intents and puts them in the outbox in one strict transaction: when the promise resolves with `ok`,
 * they survive a power cut. On any problem nothing has changed.
 */
export async function send(
  entity: string,
  intents: readonly Intent[],
  { base, removeDraft }: Sending = {},
): Promise<Result<readonly Draft[], SendProblem>> {
  const drafts = prepare(entity, intents, base);
  if (!drafts.ok || drafts.value.length === 0) return drafts;
  return await append(drafts.value, removeDraft);
}

/** Decides the intents on top of what this device knows; queues nothing. */
export function prepare(
  entity: string,
  intents: readonly Intent[],
  base?: SeenBase,
): Result<Draft[], SendProblem> {
  const known = facts.peek();
  const as = position.peek();
  if (!known || !as) return fail({ code: 'not-ready' });
  return compose({ facts: known, as: as.id, at: now(), app: BUILD }, entity, intents, base);
}

/** One transaction: the next numbers, the mutations, the removal of the draft. */
export async function append(
  drafts: readonly Draft[],
  removeDraft?: string,
): Promise<Result<readonly Draft[], SendProblem>> {
  try {
    await openReplicaNow().replica.store.append(drafts, now(), removeDraft);
  } catch (error) {
    console.error(error);
    return fail({ code: 'not-saved' });
  }
  pokeSync();
  return ok(drafts);
}
