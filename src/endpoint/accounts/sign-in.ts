import type { Person, Position } from '../../domain/person.ts';
import type {
  PasswordRefusal,
  PasswordRequest,
  SignedIn,
  SignInRefusal,
  SignInReply,
  SignInRequest,
} from '../../protocol/session.ts';
import { normalUsername } from '../../protocol/username.ts';
import type { Endpoint, Who } from '../endpoint.ts';
import { Throttle } from '../http/throttle.ts';
import { Turnstile } from '../http/turnstile.ts';
import { inboxOf } from '../rows/extent.ts';
import type { TenantReader, TenantWriter } from '../storage/port.ts';
import { isDeviceKey } from './device-key.ts';
import { noteLoss } from './device-loss.ts';
import { hasRoomForDevice, MOST_DEVICES } from './devices.ts';
import { hashPassword, isPassword } from './password.ts';
import { newSession } from './who.ts';

export type SignInAnswer =
  | {
      readonly ok: true;
      readonly reply: SignInReply;
      readonly cookie: string;
      /** Number at which a loss was written into inboxes; null when there was none. */
      readonly lossAt: number | null;
    }
  | { readonly ok: false; readonly refusal: SignInRefusal | Busy };

export type PasswordAnswer =
  /** Sessions that ended with it. */
  | { readonly ok: true; readonly ended: readonly string[] }
  | { readonly ok: false; readonly refusal: PasswordRefusal | Busy };

interface Busy {
  readonly code: 'busy';
  /** Seconds. */
  readonly retryAfter: number;
}

/** The door. Remembers, while the process lives, who has been guessing. */
export class SignIn {
  readonly #endpoint: Endpoint;
  readonly #byName = new Throttle(5);
  // A whole office may stand behind one address.
  readonly #byCaller = new Throttle(40);
  // Hashing runs on the four threads that also read files and inflate bodies.
  readonly #checks = new Turnstile(3, 60);

  constructor(endpoint: Endpoint) {
    this.#endpoint = endpoint;
  }

  /** Checks the password that a caller sends, registers the device at its first sign-in, and opens a session. */
  async open(request: SignInRequest, caller: string, browser: readonly string[] = []): Promise<SignInAnswer> {
    const { storage, now } = this.#endpoint;
    const username = normalUsername(request.username);
    const { account, isKnownDevice } = await storage.read(request.tenant, (view) =>
      claimed(view, username, request.device),
    );
    const name = `${request.tenant}/${username}`;
    // Strangers who guess at a name cannot shut its owner out of a device that has been in before.
    const guessed = isKnownDevice ? `${name}/${request.device.id}` : name;
    const at = now();
    // Both are asked before either is charged: who is turned away at one must not use up the other.
    const wait = Math.max(this.#byName.waiting(guessed, at), this.#byCaller.waiting(caller, at));
    if (wait > 0) return refused({ code: 'too-many-tries', retryAfter: Math.ceil(wait / 1000) });
    this.#byName.charge(guessed, at);
    this.#byCaller.charge(caller, at);
    const isRight = await this.#checks.pass(() => isPassword(account?.password ?? null, request.password));
    if (isRight === null) {
      this.#byName.refund(guessed);
      this.#byCaller.refund(caller);
      return refused({ code: 'busy', retryAfter: 5 });
    }
    if (!account || !isRight || !isDeviceKey(request.device.publicKey)) {
      return refused({ code: 'wrong-credentials' });
    }
    this.#byName.clear(guessed);
    this.#byCaller.refund(caller);
    const answer = await storage.write(request.tenant, (transaction) =>
      this.#begin(transaction, request, account.person, browser),
    );
    if (answer.ok && answer.lossAt !== null) this.#endpoint.bus.publish(request.tenant, answer.lossAt);
    return answer;
  }

  /**
   * Another password for the person signed in. Every other session of the person ends: one of them may be in the hands
   * of whoever knew the old one.
   */
  async changePassword(
    { tenant, person, device, session }: Who,
    { old, next }: PasswordRequest,
  ): Promise<PasswordAnswer> {
    const { storage, now } = this.#endpoint;
    const account = await storage.read(tenant, (view) => accountOfPerson(view, person));
    const guessed = `${tenant}/${account?.username ?? ''}/${device}`;
    const wait = this.#byName.waiting(guessed, now());
    if (wait > 0) return refused({ code: 'too-many-tries', retryAfter: Math.ceil(wait / 1000) });
    this.#byName.charge(guessed, now());
    const password = await this.#checks.pass(async () =>
      (await isPassword(account?.password ?? null, old)) ? hashPassword(next) : '',
    );
    if (password === null) {
      this.#byName.refund(guessed);
      return refused({ code: 'busy', retryAfter: 5 });
    }
    if (!account || password === '') return refused({ code: 'wrong-credentials' });
    this.#byName.clear(guessed);
    return storage.write(tenant, async (transaction) => {
      // An administrator may have given another one meanwhile, to end what the old one opened.
      const still = await accountOfPerson(transaction, person);
      if (still?.password !== account.password) return refused({ code: 'wrong-credentials' });
      await transaction.saveAccount({ ...account, password });
      const ended = (await transaction.sessionsOf(person)).map(({ token }) => token);
      const others = ended.filter((token) => token !== session);
      for (const token of others) await transaction.endSession(token);
      return { ok: true, ended: others };
    });
  }

  async #begin(
    transaction: TenantWriter,
    { tenant, device, unsent }: SignInRequest,
    person: string,
    browser: readonly string[],
  ): Promise<SignInAnswer> {
    const { now, randomBytes } = this.#endpoint;
    const at = now();
    const publicKey = JSON.stringify(device.publicKey);
    const known = await transaction.device(person, device.id);
    if (known?.revokedAt) return refused({ code: 'device-revoked' });
    // A key that changes under a known name would let a thief sign in the place of the device.
    if (known && known.publicKey !== publicKey) return refused({ code: 'device-key-changed' });
    if (!known) {
      if (!(await hasRoomForDevice(transaction, person)))
        return refused({ code: 'too-many-devices', most: MOST_DEVICES });
      const registered = { device: device.id, publicKey, escrow: null, registeredAt: at, revokedAt: null };
      await transaction.addDevice({ person, ...registered });
    }
    const arrived = { person, device: device.id, browser, told: unsent ?? null, at };
    const lossAt = known ? null : await noteLoss(transaction, arrived);
    await transaction.scopeOf(inboxOf(person), 'inbox');
    // A device has one session: the one before this, perhaps in other hands by now, opens nothing any more.
    await transaction.endSessionsOf(person, device.id);
    const { cookie, half, hash } = newSession(randomBytes);
    await transaction.addSession({ token: hash, person, device: device.id, startedAt: at, seenAt: at });
    const signedIn = await describe(this.#endpoint, transaction, person, device.id);
    const reply = { ...signedIn, half, escrow: known?.escrow ?? null };
    return { ok: true, cookie: `${tenant}.${cookie}`, reply, lossAt };
  }
}

/** The account a request names, and whether the device it names has signed in to it before. */
async function claimed(view: TenantReader, username: string, { id, publicKey }: SignInRequest['device']) {
  const account = await view.accountOf(username);
  const device = await view.device(account?.person ?? '', id);
  return { account, isKnownDevice: device?.publicKey === JSON.stringify(publicKey) };
}

const accountOfPerson = async (view: TenantReader, person: string) =>
  (await view.accounts()).find((one) => one.person === person);

const refused = <R>(refusal: R): { readonly ok: false; readonly refusal: R } => ({ ok: false, refusal });

/** The signed-in person as `GET /v1/me` tells it. */
export const me = (endpoint: Endpoint, who: Who): Promise<SignedIn> =>
  endpoint.storage.read(who.tenant, (view) => describe(endpoint, view, who.person, who.device));

async function describe(
  { now, rescueKey }: Endpoint,
  view: TenantReader,
  person: string,
  device: string,
): Promise<SignedIn> {
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
    now: now(),
    rescueKey: rescueKey.publicKey,
  };
}
