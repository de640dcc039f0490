import { signal } from '@preact/signals';
import type { SignInRefusal } from '../protocol/session.ts';
import { type DeviceProfile, profiles } from '../store/device-profiles.ts';

/** A person known to this browser. */
export type KnownPerson = Pick<
  DeviceProfile,
  'id' | 'tenant' | 'person' | 'username' | 'database' | 'lastUsed'
> & {
  readonly hasPin: boolean;
  /** Whether others of this device can leave something for this person. */
  readonly hasLetterbox: boolean;
};

/** Why the store is shut: newer code wrote it, the browser gives none, a newer tab took it over, an older one holds it. */
export type StopReason = 'newer-store' | 'unavailable' | 'taken-over' | 'blocked';

/** What stands between the person and the screens. */
export type Gate =
  | { readonly kind: 'opening' }
  | { readonly kind: 'sign-in'; readonly for: KnownPerson | null }
  /** `next`: the profile asked for; null = whoever worked here last. */
  | { readonly kind: 'unlock'; readonly next: string | null }
  | { readonly kind: 'choose-pin'; readonly name: string }
  /** The password is right, but the endpoint no longer holds its share of this store's key. */
  | { readonly kind: 'escrow-changed'; readonly person: KnownPerson }
  | { readonly kind: 'stopped'; readonly why: StopReason }
  | { readonly kind: 'open' };

export const gate = signal<Gate>({ kind: 'opening' });

/** What the PIN is followed by: its check, files of the program, the person's store. */
export const unlocking = signal<'key' | 'program' | 'store'>('key');

/** People of this browser, last used first. */
export const people = signal<readonly KnownPerson[]>([]);

export type SignInProblem =
  | SignInRefusal
  | { readonly code: 'unreachable' | 'busy' | 'failed' | 'other-person' };

export type Done<P> = { readonly ok: true } | { readonly ok: false; readonly problem: P };

export const knownPerson = ({ pinWrap, letterbox, ...profile }: DeviceProfile): KnownPerson => {
  const { id, tenant, person, username, database, lastUsed } = profile;
  return {
    id,
    tenant,
    person,
    username,
    database,
    lastUsed,
    hasPin: pinWrap !== null,
    hasLetterbox: letterbox !== undefined,
  };
};

export async function refreshPeople(): Promise<void> {
  people.value = (await profiles()).map(knownPerson);
}

// The gate needs none of it, so it is not part of the first download.
export const loadOpening = () => import('./open-profile.ts');

/** `half` is the store's half of a session that has just begun; null when the PIN alone opened the store. */
export async function enter(profile: DeviceProfile, key: CryptoKey, half: string | null): Promise<void> {
  unlocking.value = 'program';
  const { openProfile } = await loadOpening();
  unlocking.value = 'store';
  const stop = (why: StopReason) => {
    gate.value = { kind: 'stopped', why };
  };
  const told = { versionChange: () => stop('taken-over'), blocked: () => stop('blocked') };
  const result = await openProfile(profile, key, told, half);
  gate.value = result === 'open' ? { kind: 'open' } : { kind: 'stopped', why: result };
  await refreshPeople();
}
