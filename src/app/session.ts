import {
  changePin,
  profile as profileOf,
  refreshProfile,
  type UnlockCode,
  unlockWithPin,
} from '../store/device-profiles.ts';
import { loadPinHash } from '../store/keys.ts';
import { inSession } from '../sync/http-request.ts';
import { SessionTransport } from '../sync/session-transport.ts';
import { now } from './clock.ts';
import { askSession, begun } from './full-sign-in.ts';
import {
  type Done,
  enter,
  gate,
  loadOpening,
  people,
  refreshPeople,
  type SignInProblem,
  unlocking,
} from './gate.ts';
import { opened } from './opened.ts';
import { pokeSync } from './sync-worker.ts';

type PinProblem = { readonly code: UnlockCode; readonly triesLeft: number };

/** Looks who works in this browser. Never waits for the network. */
export async function startSession(): Promise<void> {
  try {
    await refreshPeople();
  } catch (error) {
    console.error(error);
    gate.value = { kind: 'stopped', why: 'unavailable' };
    return;
  }
  gate.value = people.value.length > 0 ? { kind: 'unlock', next: null } : { kind: 'sign-in', for: null };
}

/** Fetches and compiles what an unlocking needs while the PIN is still being typed; what fails is fetched again then. */
export function prepareUnlock(): void {
  for (const load of [loadPinHash, loadOpening]) load().catch(() => {});
}

/** Opens the store with the PIN alone; needs no network. */
export async function unlock(id: string, pin: string): Promise<Done<PinProblem>> {
  unlocking.value = 'key';
  const unlocked = await unlockWithPin(id, pin, now());
  if (!unlocked.ok) {
    await refreshPeople();
    return { ok: false, problem: { code: unlocked.code, triesLeft: unlocked.triesLeft } };
  }
  await enter(unlocked.profile, unlocked.key, null);
  return { ok: true };
}

/** A new session for the person whose store is open; another account is refused, because work is never sent under another name. */
export async function renewSession(password: string): Promise<Done<SignInProblem>> {
  const current = opened.peek();
  const known = current && (await profileOf(current.profileId));
  if (!current || !known) return { ok: false, problem: { code: 'other-person' } };
  const credentials = { tenant: known.tenant.id, username: known.username, password };
  const answered = await askSession(credentials, known.device);
  if (!answered.ok) return answered;
  const { reply } = answered;
  if (reply.person.id !== known.person.id) {
    await begun(reply).signOut();
    return { ok: false, problem: { code: 'other-person' } };
  }
  await refreshProfile(known.id, reply);
  await current.replica.session.keep(reply.half);
  pokeSync();
  return { ok: true };
}

/** A new PIN, proven by the old one. */
export async function replacePin(oldPin: string, newPin: string): Promise<Done<PinProblem>> {
  const current = opened.peek();
  if (!current) return { ok: false, problem: { code: 'profile-unknown', triesLeft: 0 } };
  const changed = await changePin(current.profileId, { pin: oldPin }, newPin);
  return changed.ok ? changed : { ok: false, problem: { code: changed.code, triesLeft: changed.triesLeft } };
}

/**
 * Closes the store; the session at the endpoint goes on, but its half in the store is out of reach until then. `next`
 * is the profile that is opened next, where that is known.
 */
export async function lock(next: string | null = null): Promise<void> {
  const { closeReplica } = await loadOpening();
  await closeReplica();
  await refreshPeople();
  gate.value = { kind: 'unlock', next };
}

/**
 * Ends the person's session and locks the store; a session of somebody else who shares the browser goes on. Nothing is
 * deleted: the unsent stays encrypted until its author is back.
 */
export async function signOut(): Promise<void> {
  const session = opened.peek()?.replica.session;
  const half = (await session?.half()) ?? null;
  await session?.forget();
  const ended = new SessionTransport(inSession({ half: async () => half })).signOut();
  await lock();
  await ended;
}
