import type { EntryKey } from '../../domain/entry.ts';
import { ok, type Result } from '../../domain/result.ts';
import { type SendProblem, send } from './send.ts';

/** Asks the head to reopen a closed period; the reason is mandatory. */
export async function requestReopening(
  entity: string,
  key: EntryKey,
  reason: string,
): Promise<Result<true, SendProblem>> {
  const sent = await send(entity, [{ name: 'reopening.request', args: { key, reason } }]);
  return sent.ok ? ok(true) : sent;
}
