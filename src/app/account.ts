import type { HeldBack, KnownDevice, Reading, UnitDevice } from '../protocol/devices.ts';
import { PASSWORD_LEAST, type PasswordRefusal, type PasswordRequest } from '../protocol/session.ts';
import { AccountTransport } from '../sync/account-transport.ts';
import { inSession } from '../sync/http-request.ts';
import type { Answer } from '../sync/transport.ts';
import { openReplicaNow } from './opened.ts';

export { type HeldBack, type KnownDevice, PASSWORD_LEAST, type Reading, type UnitDevice };

const transport = () => new AccountTransport(inSession(openReplicaNow().replica.session));
const replyOf = <T>(answer: Answer<T, never>): T | null => (answer.kind === 'reply' ? answer.reply : null);

/** Devices of the person at work that still have access, last contact first; null without an answer. */
export async function myDevices(): Promise<readonly KnownDevice[] | null> {
  const devices = replyOf(await transport().devices());
  return devices?.filter(({ revokedAt }) => revokedAt === null) ?? null;
}

/** Devices of those who work where the person at work looks after them, worst first; null without an answer. */
export const unitDevices = async (): Promise<readonly UnitDevice[] | null> =>
  replyOf(await transport().unitDevices());

/** What the devices of a unit hold back; null without an answer. */
export const heldBack = async (unit: string): Promise<HeldBack | null> =>
  replyOf(await transport().heldBack(unit));

/** Ends another device of the person at work; false without an answer. */
export const revokeMyDevice = async (device: string): Promise<boolean> =>
  (await transport().revoke(openReplicaNow().owner.person, device)).kind === 'reply';

/** Who opened evidence of the person at work, newest first; null without an answer. */
export const readingsOfMine = async (): Promise<readonly Reading[] | null> =>
  replyOf(await transport().readings());

/** Gives the person at work another password; the PIN of this device stays. */
export async function changePassword(
  request: PasswordRequest,
): Promise<'done' | PasswordRefusal | { readonly code: 'not-answered' }> {
  const answer = await transport().changePassword(request);
  if (answer.kind === 'reply') return 'done';
  return answer.kind === 'refusal' ? answer.refusal : { code: 'not-answered' };
}
