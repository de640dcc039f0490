import { ok, type Result } from '../../domain/result.ts';
import { type SendProblem, send } from './send.ts';

/** Takes a submission back before anybody has verified it. */
export async function withdraw(entity: string): Promise<Result<true, SendProblem>> {
  const sent = await send(entity, [{ name: 'submission.withdraw', args: {} }]);
  return sent.ok ? ok(true) : sent;
}
