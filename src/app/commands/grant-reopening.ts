import { ok, type Result } from '../../domain/result.ts';
import { type SendProblem, send } from './send.ts';

/** The head's answer to a request to reopen: until when (first moment that is too late, ms), or why not. */
export async function grantReopening(
  entity: string,
  until: number,
  reason: string,
): Promise<Result<true, SendProblem>> {
  const sent = await send(entity, [{ name: 'reopening.grant', args: { until, reason } }]);
  return sent.ok ? ok(true) : sent;
}

/** The request stays in the trail with this answer; the reason is mandatory. */
export async function refuseReopening(entity: string, reason: string): Promise<Result<true, SendProblem>> {
  const sent = await send(entity, [{ name: 'reopening.refuse', args: { reason } }]);
  return sent.ok ? ok(true) : sent;
}
