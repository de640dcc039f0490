import type { SignInReply } from '../protocol/session.ts';
import {
  changePin,
  createProfile,
  type DeviceProfile,
  deviceKeysFor,
  profileId,
  profile as profileOf,
  refreshProfile,
  renewEscrow,
  startOver,
  type UnlockCode,
  unlockWithEscrow,
  unlockWithPin,
} from '../store/device-profiles.ts';
import { type DeviceKeys, newEscrow } from '../store/keys.ts';
import { now } from './clock.ts';
import { askSession, begun } from './full-sign-in.ts';
import {
  type Done,
  enter,
  gate,
  type KnownPerson,
  knownPerson,
  people,
  refreshPeople,
  type SignInProblem,
} from './gate.ts';

interface NewHere {
  readonly kind: 'create';
  /** `startOver`: beside a store that nothing opens any more. */
  readonly make: typeof createProfile;
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
  readonly half: string;
}

interface EscrowLost {
  readonly kind: 'escrow-lost';
  readonly profile: DeviceProfile;
  readonly reply: SignInReply;
  /** Held by the endpoint now. */
  readonly escrow: string;
}

/** Between a full sign-in and the opening of the store; holds keys, so it is never a signal. */
let unfinished: NewHere | PinLost | EscrowLost | null = null;

const ok = { ok: true } as const;

/**
 * Full sign-in. A person new to this browser chooses a PIN next; a known one is let in, and chooses a new PIN if the
 * old one was forgotten. Own unsent work is never touched.
 */
export async function signIn(
  credentials: { readonly tenant: string; readonly username: string; readonly password: string },
  forgotten: KnownPerson | null,
): Promise<Done<SignInProblem>> {
  const device = await deviceKeysFor(credentials.tenant, credentials.username);
  const answered = await askSession(credentials, device);
  if (!answered.ok) return answered;
  const { reply } = answered;
  const known = await profileOf(profileId(reply.tenant.id, reply.person.id));
  if (forgotten && known?.id !== forgotten.id) {
    await begun(reply).signOut();
    return refuse('other-person');
  }
  const escrow = await heldEscrow(reply);
  if (escrow === null) return refuse('unreachable');
  return known
    ? await enterKnown(known, reply, escrow, forgotten !== null)
    : chooseFirstPin({ make: createProfile, reply, username: credentials.username, device, escrow });
}

/** The endpoint's share of the key, put there first if it holds none: else a forgotten PIN would lose the data. */
async function heldEscrow(reply: SignInReply): Promise<string | null> {
  if (reply.escrow !== null) return reply.escrow;
  const escrow = newEscrow();
  return (await begun(reply).putEscrow(escrow)).kind === 'reply' ? escrow : null;
}

function chooseFirstPin(person: Omit<NewHere, 'kind'>): Done<never> {
  unfinished = { kind: 'create', ...person };
  gate.value = { kind: 'choose-pin', name: person.reply.person.name };
  return ok;
}

async function enterKnown(
  known: DeviceProfile,
  reply: SignInReply,
  escrow: string,
  isForgotten: boolean,
): Promise<Done<SignInProblem>> {
  const unlocked = await unlockWithEscrow(known.id, escrow, now());
  const profile = await refreshProfile(known.id, reply);
  if (!unlocked.ok) {
    unfinished = { kind: 'escrow-lost', profile, reply, escrow };
    gate.value = { kind: 'escrow-changed', person: knownPerson(profile) };
  } else if (isForgotten || profile.pinWrap === null) {
    unfinished = { kind: 'renew', profile, key: unlocked.key, escrow, half: reply.half };
    gate.value = { kind: 'choose-pin', name: profile.person.name };
  } else await enter(profile, unlocked.key, reply.half);
  return ok;
}

const refuse = (code: 'other-person' | 'unreachable'): Done<SignInProblem> => ({
  ok: false,
  problem: { code },
});

/** Ends a first sign-in, or the repair of a forgotten PIN. 6 to 12 digits. */
export async function choosePin(pin: string): Promise<Done<{ readonly code: UnlockCode }>> {
  const waiting = unfinished;
  if (waiting?.kind === 'renew') {
    const changed = await changePin(waiting.profile.id, { escrow: waiting.escrow }, pin);
    if (!changed.ok) return { ok: false, problem: { code: changed.code } };
    await enter(waiting.profile, waiting.key, waiting.half);
  } else if (waiting?.kind === 'create') {
    const { make, reply, username, device, escrow } = waiting;
    const made = await make({ signIn: reply, username, device, escrow, pin, now: now() });
    if (!made.ok) return { ok: false, problem: { code: made.code } };
    await enter(made.profile, made.key, reply.half);
  } else return { ok: false, problem: { code: 'profile-unknown' } };
  unfinished = null;
  return ok;
}

/** The endpoint's share of the key was lost: the PIN opens the store and ties it to the new share. */
export async function renewWithPin(
  pin: string,
): Promise<Done<{ readonly code: UnlockCode; readonly triesLeft: number }>> {
  if (unfinished?.kind !== 'escrow-lost')
    return { ok: false, problem: { code: 'profile-unknown', triesLeft: 0 } };
  const { profile, reply, escrow } = unfinished;
  const renewed = await renewEscrow(profile.id, pin, escrow);
  const unlocked = renewed.ok ? await unlockWithPin(profile.id, pin, now()) : renewed;
  if (!unlocked.ok) {
    await refreshPeople();
    const person = people.peek().find(({ id }) => id === profile.id);
    if (person) gate.value = { kind: 'escrow-changed', person };
    return { ok: false, problem: { code: unlocked.code, triesLeft: unlocked.triesLeft } };
  }
  await enter(unlocked.profile, unlocked.key, reply.half);
  unfinished = null;
  return ok;
}

/** Share and PIN are both lost: an empty store beside the old one, which stays locked with all that is in it. */
export function beginAnew(): void {
  if (unfinished?.kind !== 'escrow-lost') return;
  const { profile, reply, escrow } = unfinished;
  const { username, device } = profile;
  chooseFirstPin({ make: startOver, reply, username, device, escrow });
}

export function goToSignIn(person: KnownPerson | null): void {
  gate.value = { kind: 'sign-in', for: person };
}

export function goToUnlock(): void {
  unfinished = null;
  gate.value = people.value.length > 0 ? { kind: 'unlock', next: null } : { kind: 'sign-in', for: null };
}
