import type { SignInReply } from '../protocol/session.ts';
import type { DeviceKeys } from '../store/keys.ts';
import { inSession } from '../sync/http-request.ts';
import { SessionTransport } from '../sync/session-transport.ts';
import type { Failure } from '../sync/transport.ts';
import type { SignInProblem } from './gate.ts';
import { unsentBefore } from './unsent-before.ts';

/** Before there is a session. */
const transport = new SessionTransport();

/** In a session that no store keeps yet. */
export const begun = ({ half }: SignInReply): SessionTransport =>
  new SessionTransport(inSession({ half: async () => half }));

/** Governments the endpoint serves; null while it cannot be reached. */
export async function offeredTenants(): Promise<
  readonly { id: string; name: string; example: boolean }[] | null
> {
  const answer = await transport.tenants();
  return answer.kind === 'reply' ? answer.reply : null;
}

/** Asks the endpoint for a session of this device. */
export async function askSession(
  credentials: { readonly tenant: string; readonly username: string; readonly password: string },
  { id, publicKey }: DeviceKeys,
): Promise<
  { readonly ok: true; readonly reply: SignInReply } | { readonly ok: false; readonly problem: SignInProblem }
> {
  const unsent = unsentBefore(credentials.tenant, credentials.username);
  const answer = await transport.signIn({
    ...credentials,
    ...(unsent && { unsent }),
    device: { id, publicKey },
  });
  if (answer.kind === 'reply') return { ok: true, reply: answer.reply };
  if (answer.kind === 'refusal') return { ok: false, problem: answer.refusal };
  return { ok: false, problem: { code: failureCode(answer) } };
}

const failureCode = ({ kind }: Failure): 'unreachable' | 'busy' | 'failed' =>
  kind === 'unreachable' || kind === 'busy' ? kind : 'failed';
