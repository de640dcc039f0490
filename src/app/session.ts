import { signal } from '@preact/signals';
import type { SignInRefusal, SignInReply } from '../protocol/session.ts';
import {
  changePin,
  createProfile,
  type DeviceProfile,
  deviceKeysFor,
  profileId,
  profile as profileOf,
  profiles,
  refreshProfile,
  type UnlockCode,
  unlockWithEscrow,
  unlockWithPin,
} from '../store/device-profiles.ts';
import { type DeviceKeys, newEscrow } from '../store/keys.ts';
import { asDevice } from '../sync/http-request.ts';
import { SessionTransport } from '../sync/session-transport.ts';
import type { Failure } from '../sync/transport.ts';
import { now } from './clock.ts';
import { opened } from './opened.ts';
import { pokeSync } from './sync-worker.ts';
import { unsentBefore } from './unsent-before.ts';

/** A person known to this browser. */
export type KnownPerson = Pick<DeviceProfile, 'id' | 'tenant' | 'person' | 'username' | 'lastUsed'> & {
  readonly hasPin: boolean;
};

/** Why the store is shut: newer code wrote it, the browser gives none, a newer tab took it over, an older one holds it. */
export type StopReason = 'newer-store' | 'unavailable' | 'taken-over' | 'blocked';

/** What stands between the person and the screens. */
export type Gate =
  | { readonly kind: 'opening' }
  | { readonly kind: 'sign-in'; readonly for: KnownPerson | null }
  | { readonly kind: 'unlock' }
  | { readonly kind: 'choose-pin'; readonly name: string }
  | { readonly kind: 'stopped'; readonly why: StopReason }
  | { readonly kind: 'open' };

export const gate = signal<Gate>({ kind: 'opening' });

/** People of this browser, last used first. */
export const people = signal<readonly KnownPerson[]>([]);

export type SignInProblem =
  | SignInRefusal
  | { readonly code: 'unreachable' | 'busy' | 'failed' | 'other-person' | 'escrow-changed' };

type Done<P> = { readonly ok: true } | { readonly ok: false; readonly problem: P };

interface NewHere {
  readonly kind: 'create';
  readonly reply: SignInReply;
  readonly username: string;
  readonly device: DeviceKeys;
  readonly escrow: string;
}

interface PinLost {
  readonly kind: 'renew';
  readonly profile: DeviceProfile;
  readonly key: CryptoKey;
  readonly escrow: string;
}

/** Between a full sign-in and the choice of a PIN; holds keys, so it is never a signal. */
let unfinished: NewHere | PinLost | null = null;

const transport = new SessionTransport();

// The gate needs none of it, so it is not part of the first download.
const loadOpening = () => import('./open-profile.ts');

/** Looks who works in this browser. Never waits for the network. */
export async function startSession(): Promise<void> {
  try {
    await refreshPeople();
  } catch (error) {
    console.error(error);
    gate.value = { kind: 'stopped', why: 'unavailable' };
    return;
  }
  gate.value = people.value.length > 0 ? { kind: 'unlock' } : { kind: 'sign-in', for: null };
}

async function refreshPeople(): Promise<void> {
  people.value = (await profiles()).map(({ id, tenant, person, username, lastUsed, pinWrap }) => ({
    id,
    tenant,
    person,
    username,
    lastUsed,
    hasPin: pinWrap !== null,
  }));
}

/** Governments the endpoint serves; null while it cannot be reached. */
export async function offeredTenants(): Promise<
  readonly { id: string; name: string; example: boolean }[] | null
> {
  const answer = await transport.tenants();
  return answer.kind === 'reply' ? answer.reply : null;
}

/**
 * Full sign-in. A person new to this browser chooses a PIN next; a known one is let in, and chooses a new PIN if the
 * old one was forgotten. Own unsent work is never touched.
 */
export async function signIn(
  credentials: { readonly tenant: string; readonly username: string; readonly password: string },
  forgotten: KnownPerson | null,
): Promise<Done<SignInProblem>> {
  const device = await deviceKeysFor(credentials.tenant, credentials.username);
  const answered = await ask(credentials, device);
  if (!answered.ok) return answered;
  const { reply } = answered;
  const known = await profileOf(profileId(reply.tenant.id, reply.person.id));
  if (forgotten && known?.id !== forgotten.id) return refuse('other-person');
  return known
    ? await enterKnown(known, reply, forgotten !== null)
    : await greetNew(reply, credentials.username, device);
}

async function ask(
  {
    tenant,
    username,
    password,
  }: { readonly tenant: string; readonly username: string; readonly password: string },
  device: DeviceKeys,
): Promise<
  { readonly ok: true; readonly reply: SignInReply } | { readonly ok: false; readonly problem: SignInProblem }
> {
  const { id, publicKey } = device;
  const unsent = unsentBefore(tenant, username);
  const answer = await transport.signIn({
    ...(unsent && { unsent }),
    tenant,
    username,
    password,
    device: { id, publicKey: publicKey as Parameters<SessionTransport['signIn']>[0]['device']['publicKey'] },
  });
  if (answer.kind === 'reply') return { ok: true, reply: answer.reply };
  if (answer.kind === 'refusal') return { ok: false, problem: answer.refusal };
  return { ok: false, problem: { code: failureCode(answer) } };
}

const failureCode = ({ kind }: Failure): 'unreachable' | 'busy' | 'failed' =>
  kind === 'unreachable' || kind === 'busy' ? kind : 'failed';

async function greetNew(
  reply: SignInReply,
  username: string,
  device: DeviceKeys,
): Promise<Done<SignInProblem>> {
  const escrow = reply.escrow ?? newEscrow();
  // Held by the endpoint before any data is locked with it, or a forgotten PIN would lose the data.
  if (reply.escrow === null && (await transport.putEscrow(escrow)).kind !== 'reply')
    return refuse('unreachable');
  unfinished = { kind: 'create', reply, username, device, escrow };
  gate.value = { kind: 'choose-pin', name: reply.person.name };
  return { ok: true };
}

async function enterKnown(
  known: DeviceProfile,
  reply: SignInReply,
  isForgotten: boolean,
): Promise<Done<SignInProblem>> {
  if (reply.escrow === null) return refuse('escrow-changed');
  const unlocked = await unlockWithEscrow(known.id, reply.escrow, now());
  if (!unlocked.ok) return refuse('escrow-changed');
  const profile = await refreshProfile(known.id, reply);
  if (isForgotten || profile.pinWrap === null) {
    unfinished = { kind: 'renew', profile, key: unlocked.key, escrow: reply.escrow };
    gate.value = { kind: 'choose-pin', name: profile.person.name };
    return { ok: true };
  }
  await enter(profile, unlocked.key);
  return { ok: true };
}

const refuse = (code: 'other-person' | 'escrow-changed' | 'unreachable'): Done<SignInProblem> => ({
  ok: false,
  problem: { code },
});

/** Ends a first sign-in, or the repair of a forgotten PIN. 6 to 12 digits. */
export async function choosePin(pin: string): Promise<Done<{ readonly code: UnlockCode }>> {
  const waiting = unfinished;
  if (!waiting) return { ok: false, problem: { code: 'profile-unknown' } };
  if (waiting.kind === 'renew') {
    const changed = await changePin(waiting.profile.id, { escrow: waiting.escrow }, pin);
    if (!changed.ok) return { ok: false, problem: { code: changed.code } };
    await enter(waiting.profile, waiting.key);
  } else {
    const { reply, username, device, escrow } = waiting;
    const made = await createProfile({ signIn: reply, username, device, escrow, pin, now: now() });
    if (!made.ok) return { ok: false, problem: { code: made.code } };
    await enter(made.profile, made.key);
  }
  unfinished = null;
  return { ok: true };
}

/** Opens the store with the PIN alone; needs no network. */
export async function unlock(
  id: string,
  pin: string,
): Promise<Done<{ readonly code: UnlockCode; readonly triesLeft: number }>> {
  const unlocked = await unlockWithPin(id, pin, now());
  if (!unlocked.ok) {
    await refreshPeople();
    return { ok: false, problem: { code: unlocked.code, triesLeft: unlocked.triesLeft } };
  }
  await enter(unlocked.profile, unlocked.key);
  return { ok: true };
}

async function enter(profile: DeviceProfile, key: CryptoKey): Promise<void> {
  const { openProfile } = await loadOpening();
  const stop = (why: StopReason) => {
    gate.value = { kind: 'stopped', why };
  };
  const result = await openProfile(profile, key, {
    versionChange: () => stop('taken-over'),
    blocked: () => stop('blocked'),
  });
  gate.value = result === 'open' ? { kind: 'open' } : { kind: 'stopped', why: result };
  await refreshPeople();
}

export function goToSignIn(person: KnownPerson | null): void {
  gate.value = { kind: 'sign-in', for: person };
}

export function goToUnlock(): void {
  unfinished = null;
  gate.value = people.value.length > 0 ? { kind: 'unlock' } : { kind: 'sign-in', for: null };
}

/** A new session for the person whose store is open; another account is refused, because work is never sent under another name. */
export async function renewSession(password: string): Promise<Done<SignInProblem>> {
  const current = opened.peek();
  const known = current && (await profileOf(current.profileId));
  if (!current || !known) return refuse('other-person');
  const answered = await ask({ tenant: known.tenant.id, username: known.username, password }, known.device);
  if (!answered.ok) return answered;
  if (answered.reply.person.id !== known.person.id) {
    await transport.signOut();
    return refuse('other-person');
  }
  await refreshProfile(known.id, answered.reply);
  pokeSync();
  return { ok: true };
}

/** A new PIN, proven by the old one. */
export async function replacePin(
  oldPin: string,
  newPin: string,
): Promise<Done<{ readonly code: UnlockCode; readonly triesLeft: number }>> {
  const current = opened.peek();
  if (!current) return { ok: false, problem: { code: 'profile-unknown', triesLeft: 0 } };
  const changed = await changePin(current.profileId, { pin: oldPin }, newPin);
  return changed.ok ? changed : { ok: false, problem: { code: changed.code, triesLeft: changed.triesLeft } };
}

/** Closes the store; the session at the endpoint goes on. */
export async function lock(): Promise<void> {
  const { closeReplica } = await loadOpening();
  await closeReplica();
  await refreshPeople();
  gate.value = { kind: 'unlock' };
}

/**
 * Ends the person's session and locks the store; a session of somebody else who shares the browser goes on. Nothing is
 * deleted: the unsent stays encrypted until its author is back.
 */
export async function signOut(): Promise<void> {
  const device = opened.peek()?.device;
  const ended = new SessionTransport(device === undefined ? {} : asDevice(device)).signOut();
  await lock();
  await ended;
}
