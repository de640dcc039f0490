import { ok, type Result } from '../../domain/result.ts';
import { type SendProblem, send } from './send.ts';

/** Takes pieces of late work in the order they were made; each is decided by itself. */
export async function takeLate(entity: string, works: readonly string[]): Promise<Result<true, SendProblem>> {
  const sent = await send(
    entity,
    works.map((work) => ({ name: 'late.take', args: { work } })),
  );
  return sent.ok ? ok(true) : sent;
}

/** Decides against pieces of late work; their author reads the reason. */
export async function refuseLate(
  entity: string,
  works: readonly string[],
  reason: string,
): Promise<Result<true, SendProblem>> {
  const sent = await send(
    entity,
    works.map((work) => ({ name: 'late.refuse', args: { work, reason } })),
  );
  return sent.ok ? ok(true) : sent;
}
