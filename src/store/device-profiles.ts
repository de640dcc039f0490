import { Dexie, type Table } from 'dexie';
import { hashText } from '../protocol/hash.ts';
import type { DevicePublicKey, SignedIn } from '../protocol/session.ts';
import { normalUsername } from '../protocol/username.ts';
import { type DeviceKeys, newDataKey, newDeviceKeys, type Proof, rewrap, unwrap, type Wrap } from './keys.ts';
import type { Letter, Letterbox } from './letter-seal.ts';
import { isOutOfRoom } from './storage-fault.ts';

/** A person who works in this browser. */
export interface DeviceProfile {
  readonly id: string;
  readonly tenant: SignedIn['tenant'];
  readonly person: { readonly id: string; readonly name: string };
  readonly username: string;
  /** Name of the person's database. */
  readonly database: string;
  readonly device: DeviceKeys;
  /** Null after ten wrong PINs, until a new PIN is set with the escrow secret. */
  readonly pinWrap: Wrap | null;
  readonly wrongPins: number;
  readonly escrowWrap: Wrap;
  /** Where others of this device leave what only this person may open; absent until the profile was opened once. */
  readonly letterbox?: Letterbox;
  readonly letters?: readonly Letter[];
  /** What rescue files are encrypted to; absent until a sign-in has brought it. */
  readonly rescueKey?: DevicePublicKey;
  /** Ms since 1970 UTC. */
  readonly lastUsed: number;
}

export type Opened =
  | { readonly ok: true; readonly profile: DeviceProfile; readonly key: CryptoKey }
  | { readonly ok: false; readonly code: UnlockCode; readonly triesLeft: number };

export type UnlockCode =
  | 'profile-exists'
  | 'profile-unknown'
  | 'bad-pin'
  | 'wrong-pin'
  | 'pin-removed'
  | 'wrong-escrow';

export const PIN_TRIES = 10;
const PIN = /^\d{6,12}$/;

type DeviceDexie = Dexie & {
  readonly profiles: Table<DeviceProfile, string>;
  /** Profiles whose data nobody can open any more; kept with their wraps in case a secret is found again. */
  readonly sealed: Table<DeviceProfile, number>;
};

let opened: DeviceDexie | null = null;

function deviceDexie(): DeviceDexie {
  if (opened) return opened;
  const dexie = new Dexie('kinerja-device', { chromeTransactionDurability: 'strict' });
  dexie.version(1).stores({ profiles: 'id, lastUsed', sealed: '++, id' });
  opened = dexie as DeviceDexie;
  return opened;
}

export const profileId = (tenant: string, person: string): string => `${tenant}:${person}`;

/** Name of a person's database; the person's id is not readable from it. */
const databaseName = (tenant: string, person: string): string =>
  `kinerja:${tenant}:${hashText(`${tenant}\n${person}`).slice(0, 16)}`;

/** People of this browser, last used first. */
export const profiles = async (): Promise<DeviceProfile[]> =>
  (await deviceDexie().profiles.orderBy('lastUsed').toArray()).reverse();

/** Null for a person who has not worked in this browser. */
export const profile = async (id: string): Promise<DeviceProfile | null> =>
  (await deviceDexie().profiles.get(id)) ?? null;

/** Keys to introduce this device with at sign-in: the ones it is known by, or new ones. */
export async function deviceKeysFor(tenant: string, username: string): Promise<DeviceKeys> {
  const known = (await profiles()).find(
    (one) => one.tenant.id === tenant && normalUsername(one.username) === normalUsername(username),
  );
  return known?.device ?? newDeviceKeys();
}

type SignedInAs = Pick<SignedIn, 'tenant' | 'person' | 'rescueKey'>;

export interface NewProfile {
  readonly signIn: SignedInAs;
  readonly username: string;
  readonly device: DeviceKeys;
  /** Must already be held by the endpoint. */
  readonly escrow: string;
  readonly pin: string;
  readonly now: number;
}

/**
 * A profile with a new data key, after the first sign-in here. Where a profile is, its data is under another key: it
 * is opened with `unlockWithEscrow` instead.
 */
export async function createProfile(input: NewProfile): Promise<Opened> {
  if (!PIN.test(input.pin)) return refuse('bad-pin', PIN_TRIES);
  const { tenant, person } = input.signIn;
  if (await profile(profileId(tenant.id, person.id))) return refuse('profile-exists', PIN_TRIES);
  const { made, key } = await newProfile(input, databaseName(tenant.id, person.id));
  await deviceDexie().profiles.add(made);
  return { ok: true, profile: made, key };
}

/**
 * The last way out when both the PIN and the endpoint's secret are lost: an empty store beside the old one. The old
 * one is deleted by nobody; what was unsent in it stays sealed.
 */
export async function startOver(input: NewProfile): Promise<Opened> {
  if (!PIN.test(input.pin)) return refuse('bad-pin', PIN_TRIES);
  const { tenant, person } = input.signIn;
  const { made, key } = await newProfile(input, `${databaseName(tenant.id, person.id)}:${input.now}`);
  const dexie = deviceDexie();
  await dexie.transaction('rw', dexie.profiles, dexie.sealed, async () => {
    const old = await dexie.profiles.get(made.id);
    if (old) await dexie.sealed.add(old);
    await dexie.profiles.put(made);
  });
  return { ok: true, profile: made, key };
}

async function newProfile(
  { signIn, username, device, escrow, pin, now }: NewProfile,
  database: string,
): Promise<{ made: DeviceProfile; key: CryptoKey }> {
  const { key, wraps } = await newDataKey([{ pin, mac: device.mac }, { escrow }]);
  const made: DeviceProfile = {
    id: profileId(signIn.tenant.id, signIn.person.id),
    tenant: signIn.tenant,
    person: { id: signIn.person.id, name: signIn.person.name },
    username,
    database,
    device,
    pinWrap: wraps[0] as Wrap,
    wrongPins: 0,
    escrowWrap: wraps[1] as Wrap,
    lastUsed: now,
    ...(signIn.rescueKey && { rescueKey: signIn.rescueKey }),
  };
  return { made, key };
}

/** The try is counted before it is made, so that pulling the plug does not give tries back. */
export async function unlockWithPin(id: string, pin: string, now: number): Promise<Opened> {
  const tried = await takeTry(id).catch((error) => takeUnwrittenTry(id, error));
  if (!tried.ok) return tried;
  const { pinWrap, device, wrongPins } = tried.profile;
  const key = pinWrap && (await unwrap(pinWrap, { pin, mac: device.mac }));
  if (!key) return wrongPin(id, wrongPins);
  unwritten.delete(id);
  const right = { wrongPins: 0, lastUsed: now };
  const profile = await change(id, right).catch(orWhenFull({ ...tried.profile, ...right }));
  return { ok: true, key, profile };
}

/** With the secret the endpoint gives out at a full sign-in. Wrong PINs are forgotten, a removed PIN stays removed. */
export async function unlockWithEscrow(id: string, escrow: string, now: number): Promise<Opened> {
  const known = await profile(id);
  if (!known) return refuse('profile-unknown', 0);
  const key = await unwrap(known.escrowWrap, { escrow });
  if (!key) return refuse('wrong-escrow', PIN_TRIES - known.wrongPins);
  return { ok: true, key, profile: await change(id, { wrongPins: 0, lastUsed: now }) };
}

export type Rewrapped =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: UnlockCode; readonly triesLeft: number };

/** A new PIN for the same data; proven by the old PIN or by the escrow secret. */
export async function changePin(
  id: string,
  proof: { readonly pin: string } | { readonly escrow: string },
  newPin: string,
): Promise<Rewrapped> {
  if (!PIN.test(newPin)) return refuse('bad-pin', PIN_TRIES);
  const made = await rewrapped(id, proof, ({ device }) => ({ pin: newPin, mac: device.mac }));
  if (!made.ok) return made;
  await change(id, { pinWrap: made.wrap, wrongPins: 0 });
  return { ok: true };
}

/** When the endpoint holds another secret than the one this device was wrapped with, e.g. after it lost its own. */
export async function renewEscrow(id: string, pin: string, escrow: string): Promise<Rewrapped> {
  const made = await rewrapped(id, { pin }, () => ({ escrow }));
  if (!made.ok) return made;
  await change(id, { escrowWrap: made.wrap, wrongPins: 0 });
  return { ok: true };
}

/** Names and settings as the endpoint now has them. */
export const refreshProfile = (
  id: string,
  { tenant, person, rescueKey }: SignedInAs,
): Promise<DeviceProfile> =>
  change(id, {
    tenant,
    person: { id: person.id, name: person.name },
    ...(rescueKey && { rescueKey }),
  });

async function rewrapped(
  id: string,
  proof: { readonly pin: string } | { readonly escrow: string },
  next: (profile: DeviceProfile) => Proof,
): Promise<{ ok: true; wrap: Wrap } | Extract<Opened, { ok: false }>> {
  const tried = 'pin' in proof ? await takeTry(id) : await known(id);
  if (!tried.ok) return tried;
  const { pinWrap, escrowWrap, device, wrongPins } = tried.profile;
  const from = 'pin' in proof ? pinWrap : escrowWrap;
  const by: Proof = 'pin' in proof ? { pin: proof.pin, mac: device.mac } : proof;
  const wrap = from && (await rewrap(from, by, next(tried.profile)));
  if (wrap) return { ok: true, wrap };
  return 'pin' in proof ? wrongPin(id, wrongPins) : refuse('wrong-escrow', PIN_TRIES - wrongPins);
}

type Found = { readonly ok: true; readonly profile: DeviceProfile } | Extract<Opened, { ok: false }>;

async function known(id: string): Promise<Found> {
  const found = await profile(id);
  return found ? { ok: true, profile: found } : refuse('profile-unknown', 0);
}

function takeTry(id: string): Promise<Found> {
  const dexie = deviceDexie();
  return dexie.transaction('rw', dexie.profiles, async () => {
    const found = await dexie.profiles.get(id);
    if (!found) return refuse('profile-unknown', 0);
    if (!found.pinWrap) return refuse('pin-removed', 0);
    if (found.wrongPins >= PIN_TRIES) {
      await dexie.profiles.update(id, { pinWrap: null });
      return refuse('pin-removed', 0);
    }
    const profile = { ...found, wrongPins: found.wrongPins + 1 };
    await dexie.profiles.put(profile);
    return { ok: true as const, profile };
  });
}

/** Tries a full device could not write down; they count as long as this page lives. */
const unwritten = new Map<string, number>();

/** A full device must not lock its person out of the one place where room can be made on it. */
async function takeUnwrittenTry(id: string, error: unknown): Promise<Found> {
  if (!isOutOfRoom(error)) throw error;
  const found = await known(id);
  if (!found.ok) return found;
  const tries = (unwritten.get(id) ?? 0) + 1;
  const wrongPins = found.profile.wrongPins + tries;
  if (wrongPins > PIN_TRIES) return refuse('pin-removed', 0);
  unwritten.set(id, tries);
  return { ok: true, profile: { ...found.profile, wrongPins } };
}

const orWhenFull =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (!isOutOfRoom(error)) throw error;
    return instead;
  };

async function wrongPin(id: string, wrongPins: number): Promise<Extract<Opened, { ok: false }>> {
  const triesLeft = PIN_TRIES - wrongPins;
  if (triesLeft > 0) return refuse('wrong-pin', triesLeft);
  await change(id, { pinWrap: null }).catch(orWhenFull(null));
  return refuse('pin-removed', 0);
}

const change = (id: string, fields: Partial<DeviceProfile>): Promise<DeviceProfile> =>
  changeProfile(id, () => fields);

/** Replaces fields of a profile by what they were. */
export function changeProfile(
  id: string,
  fields: (was: DeviceProfile) => Partial<DeviceProfile>,
): Promise<DeviceProfile> {
  const dexie = deviceDexie();
  return dexie.transaction('rw', dexie.profiles, async () => {
    const was = (await dexie.profiles.get(id)) as DeviceProfile;
    const next = { ...was, ...fields(was) };
    await dexie.profiles.put(next);
    return next;
  });
}

const refuse = (code: UnlockCode, triesLeft: number): Extract<Opened, { ok: false }> => ({
  ok: false,
  code,
  triesLeft,
});
