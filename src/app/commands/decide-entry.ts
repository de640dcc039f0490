import type { ConflictFacet } from '../../domain/entry.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { CommandArgs } from '../../domain/workflow/command.ts';
import { hold, undo } from '../held.ts';
import { openReplicaNow } from '../opened.ts';
import type { Intent, SeenBase } from './compose.ts';
import { prepare, type SendProblem } from './send.ts';

/**
 * Decisions name the content that was looked at (`seen`, from the entry's detail). They are written down at once and
 * stay on the device for some seconds, or until there is a connection, so that they can be taken back honestly: what
 * may have been sent can no longer be deleted, only decided anew.
 */
async function take(entity: string, intent: Intent, base?: SeenBase): Promise<Result<true, SendProblem>> {
  const drafts = prepare(entity, [intent], base);
  if (!drafts.ok) return drafts;
  try {
    await hold(openReplicaNow().replica, entity, drafts.value);
  } catch {
    return fail({ code: 'not-saved', full: false });
  }
  return ok(true);
}

export const verify = (entity: string, seen: string): Promise<Result<true, SendProblem>> =>
  take(entity, { name: 'submission.verify', args: { seen } });

export const approve = (entity: string, seen: string): Promise<Result<true, SendProblem>> =>
  take(entity, { name: 'submission.approve', args: { seen } });

/** The reason is mandatory; it lands in the officer's tasks in these words. */
export const returnEntry = (
  entity: string,
  seen: string,
  reason: string,
): Promise<Result<true, SendProblem>> => take(entity, { name: 'submission.return', args: { seen, reason } });

/** Closes exactly the listed candidates; `base` names the head value that was on the screen. The reason is mandatory. */
export const resolveConflict = (
  entity: string,
  choice: {
    readonly facet: ConflictFacet;
    readonly closes: readonly string[];
    readonly take: CommandArgs['conflict.resolve']['take'];
    readonly reason: string;
  },
  base: SeenBase,
): Promise<Result<true, SendProblem>> => take(entity, { name: 'conflict.resolve', args: choice }, base);

/** False when the decision has already left for the outbox. */
export const undoDecision = (entity: string): Promise<boolean> => undo(openReplicaNow().replica, entity);
