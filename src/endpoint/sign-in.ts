import type { Person, Position } from '../domain/person.ts';
import type { SignedIn, SignInRefusal, SignInReply, SignInRequest } from '../protocol/session.ts';
import { isDeviceKey } from './device-key.ts';
import type { Endpoint, Who } from './endpoint.ts';
import { inboxOf } from './extent.ts';
import { isPassword } from './password.ts';
import type { TenantReader, TenantWriter } from './storage/port.ts';
import { Throttle } from './throttle.ts';
import { newToken } from './who.ts';

export type SignInAnswer =
  | { readonly ok: true; readonly reply: SignInReply; readonly token: string }
  | { readonly ok: false; readonly refusal: SignInRefusal };

export const normalUsername = (username: string): string => username.trim().toLowerCase();

/** The door. Remembers, while the process lives, who has been guessing. */
export class SignIn {
  readonly #endpoint: Endpoint;
  readonly #byName = new Throttle(5);
  // A whole office may stand behind one address.
  readonly #byAddress = new Throttle(40);

  constructor(endpoint: Endpoint) {
    this.#endpoint = endpoint;
  }

  /** Checks the password, registers the device at its first sign-in, and opens a session. */
  async open(request: SignInRequest, address: string): Promise<SignInAnswer> {
    const { storage, now } = this.#endpoint;
    const username = normalUsername(request.username);
    const name = `${request.tenant}/${username}`;
    const wait = this.#byName.charge(name, now()) || this.#byAddress.charge(address, now());
    if (wait > 0) return refused({ code: 'too-many-tries', retryAfter: Math.ceil(wait / 1000) });
    const account = await storage.read(request.tenant, (view) => view.accountOf(username));
    const isRight = await isPassword(account?.password ?? null, request.password);
    if (!account || !isRight || !(await isDeviceKey(request.device.publicKey))) {
      return refused({ code: 'wrong-credentials' });
    }
    this.#byName.clear(name);
    this.#byAddress.refund(address);
    return storage.write(request.tenant, (transaction) => this.#begin(transaction, request, account.person));
  }

  async #begin(
    transaction: TenantWriter,
    { tenant, device }: SignInRequest,
    person: string,
  ): Promise<SignInAnswer> {
    const { now, randomBytes } = this.#endpoint;
    const at = now();
    const publicKey = JSON.stringify(device.publicKey);
    const known = await transaction.device(person, device.id);
    if (known?.revokedAt) return refused({ code: 'device-revoked' });
    // A key that changes under a known name would let a thief sign in the place of the device.
    if (known && known.publicKey !== publicKey) return refused({ code: 'device-key-changed' });
    if (!known) {
      const registered = { device: device.id, publicKey, escrow: null, registeredAt: at, revokedAt: null };
      await transaction.addDevice({ person, ...registered });
    }
    await transaction.scopeOf(inboxOf(person), 'inbox');
    const { token, hash } = newToken(randomBytes);
    await transaction.addSession({ token: hash, person, device: device.id, startedAt: at, seenAt: at });
    const signedIn = await describe(transaction, person, device.id, at);
    return { ok: true, token: `${tenant}.${token}`, reply: { ...signedIn, escrow: known?.escrow ?? null } };
  }
}

const refused = (refusal: SignInRefusal): SignInAnswer => ({ ok: false, refusal });

/** The signed-in person as `GET /v1/me` tells it. */
export const me = (endpoint: Endpoint, who: Who): Promise<SignedIn> =>
  endpoint.storage.read(who.tenant, (view) => describe(view, who.person, who.device, endpoint.now()));

async function describe(view: TenantReader, person: string, device: string, now: number): Promise<SignedIn> {
  const { id, name, example, timeZone, timeline } = await view.tenant();
  const row = (await view.rows([`person:${person}`])).get(`person:${person}`);
  const positions = (await view.rowsOfType('position'))
    .map((one) => one.body as Position)
    .filter((one) => one.person === person);
  return {
    person: { id: person, name: (row?.body as Person | undefined)?.name ?? person },
    tenant: { id, name, example, timeZone, timeline },
    positions,
    device: { id: device },
    now,
  };
}
