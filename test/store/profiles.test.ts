import { expect, test, vi } from 'vitest';
import {
  changePin,
  createProfile,
  deviceKeysFor,
  PIN_TRIES,
  profile,
  profiles,
  renewEscrow,
  startOver,
  unlockWithEscrow,
  unlockWithPin,
} from '../../src/store/device-profiles.ts';
import { newEscrow } from '../../src/store/keys.ts';
import { openReplica } from '../../src/store/replica.ts';
import { draftOf, ROOM } from './device.ts';

/** What PINs were stretched with. Here they are stretched less: the machine that tests has something else to prove. */
const stretched = vi.hoisted(() => [] as unknown[]);
vi.mock('hash-wasm', async (original) => {
  const real = await original<typeof import('hash-wasm')>();
  const argon2id: typeof real.argon2id = (options) => {
    stretched.push(options);
    return real.argon2id({ ...options, iterations: 1, memorySize: 8 });
  };
  return { ...real, argon2id };
});

const PIN = '135790';
let count = 0;

async function newPerson() {
  count += 1;
  const tenant = {
    id: 'ntb',
    name: 'Provinsi NTB',
    example: true,
    timeZone: 'Asia/Makassar',
    timeline: 't',
  } as const;
  const person = { id: `person-${count}`, name: `Person ${count}` };
  const username = `user-${count}`;
  const device = await deviceKeysFor('ntb', username);
  const escrow = newEscrow();
  const made = await createProfile({
    signIn: { tenant, person },
    username,
    device,
    escrow,
    pin: PIN,
    now: count,
  });
  if (!made.ok) throw new Error(made.code);
  const open = async (key: CryptoKey) => {
    const { database } = made.profile;
    const opened = await openReplica({ tenant: 'ntb', person: person.id, database, key }, undefined, ROOM);
    if (!opened.ok) throw new Error(opened.code);
    return opened.replica;
  };
  return { id: made.profile.id, username, device, escrow, key: made.key, signIn: { tenant, person }, open };
}

test('a PIN is stretched by argon2id over 32 MiB in three passes', async () => {
  await newPerson();
  expect(stretched).toMatchObject([{ iterations: 3, memorySize: 32 * 1024, parallelism: 1 }]);
});

test('the right PIN opens what was written at the first sign-in', async () => {
  const person = await newPerson();
  await (await person.open(person.key)).store.append([draftOf(1)], 1);
  const unlocked = await unlockWithPin(person.id, PIN, 50);
  if (!unlocked.ok) throw new Error(unlocked.code);
  expect(await (await person.open(unlocked.key)).store.unacked(5)).toMatchObject([draftOf(1)]);
  expect(unlocked.profile.lastUsed).toBe(50);
});

test('a full device is still opened by its PIN, and wrong ones still count', async () => {
  const person = await newPerson();
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full.', 'QuotaExceededError');
  });
  const tries = [await unlockWithPin(person.id, '000000', 1), await unlockWithPin(person.id, '000000', 1)];
  const unlocked = await unlockWithPin(person.id, PIN, 50);
  full.mockRestore();
  expect(tries).toMatchObject([{ triesLeft: PIN_TRIES - 1 }, { triesLeft: PIN_TRIES - 2 }]);
  expect(unlocked).toMatchObject({ ok: true, profile: { lastUsed: 50, wrongPins: 0 } });
});

test('ten wrong PINs remove the PIN, and the endpoint secret then still opens everything', async () => {
  const person = await newPerson();
  await (await person.open(person.key)).store.append([draftOf(1)], 1);
  for (let tries = 1; tries < PIN_TRIES; tries += 1) {
    expect(await unlockWithPin(person.id, '000000', 1)).toEqual({
      ok: false,
      code: 'wrong-pin',
      triesLeft: PIN_TRIES - tries,
    });
  }
  expect(await unlockWithPin(person.id, '000000', 1)).toEqual({
    ok: false,
    code: 'pin-removed',
    triesLeft: 0,
  });
  expect(await unlockWithPin(person.id, PIN, 1)).toEqual({ ok: false, code: 'pin-removed', triesLeft: 0 });
  const unlocked = await unlockWithEscrow(person.id, person.escrow, 2);
  if (!unlocked.ok) throw new Error(unlocked.code);
  expect(await (await person.open(unlocked.key)).store.unacked(5)).toMatchObject([draftOf(1)]);
  expect(await changePin(person.id, { escrow: person.escrow }, '2468013')).toEqual({ ok: true });
  const again = await unlockWithPin(person.id, '2468013', 3);
  if (!again.ok) throw new Error(again.code);
  expect(await (await person.open(again.key)).store.unacked(5)).toMatchObject([draftOf(1)]);
}, 180_000);

test('a right PIN forgets the wrong ones before it', async () => {
  const person = await newPerson();
  await unlockWithPin(person.id, '000000', 1);
  await unlockWithPin(person.id, PIN, 1);
  expect(await unlockWithPin(person.id, '000000', 1)).toMatchObject({ triesLeft: PIN_TRIES - 1 });
});

test('a try is counted even when the browser is killed while it is made', async () => {
  const person = await newPerson();
  const tried = vi.spyOn(crypto.subtle, 'unwrapKey').mockImplementation(() => new Promise(() => {}));
  void unlockWithPin(person.id, '000000', 1);
  await expect.poll(() => tried.mock.calls.length, { timeout: 60_000 }).toBe(1);
  tried.mockRestore();
  expect((await profile(person.id))?.wrongPins).toBe(1);
});

test('a PIN is changed only by who knows the old one', async () => {
  const person = await newPerson();
  expect(await changePin(person.id, { pin: '999999' }, '111111')).toMatchObject({
    ok: false,
    code: 'wrong-pin',
  });
  expect(await changePin(person.id, { pin: PIN }, '111111')).toEqual({ ok: true });
  expect(await unlockWithPin(person.id, PIN, 1)).toMatchObject({ ok: false });
  expect(await unlockWithPin(person.id, '111111', 1)).toMatchObject({ ok: true });
});

let someone: ReturnType<typeof newPerson> | null = null;
test.for(['12345', '1234567890123', 'abcdef', '12345a', ''])('"%s" is not a PIN', async (pin) => {
  someone ??= newPerson();
  const { id } = await someone;
  expect(await changePin(id, { pin: PIN }, pin)).toMatchObject({ ok: false, code: 'bad-pin' });
});

test('another secret of the endpoint does not open the data, a renewed one does', async () => {
  const person = await newPerson();
  const other = newEscrow();
  expect(await unlockWithEscrow(person.id, other, 1)).toMatchObject({ ok: false, code: 'wrong-escrow' });
  expect(await renewEscrow(person.id, PIN, other)).toEqual({ ok: true });
  expect(await unlockWithEscrow(person.id, other, 1)).toMatchObject({ ok: true });
  expect(await unlockWithEscrow(person.id, person.escrow, 1)).toMatchObject({
    ok: false,
    code: 'wrong-escrow',
  });
});

test('a second profile for the same person would make the first data unreadable and is refused', async () => {
  const { signIn, username, device, escrow } = await newPerson();
  const again = await createProfile({ signIn, username, device, escrow, pin: PIN, now: 1 });
  expect(again).toMatchObject({ ok: false, code: 'profile-exists' });
});

test('a device keeps its keys from one sign-in to the next, and no script can read them', async () => {
  const { username, device, key } = await newPerson();
  const again = await deviceKeysFor('ntb', username);
  expect([again.id, again.publicKey]).toEqual([device.id, device.publicKey]);
  const typed = await deviceKeysFor('ntb', ` ${username.toUpperCase()} `);
  expect(typed.id).toBe(device.id);
  expect([again.signing.extractable, again.mac.extractable, key.extractable]).toEqual([false, false, false]);
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

test('people of a shared device are listed last used first', async () => {
  const one = await newPerson();
  const two = await newPerson();
  await unlockWithPin(one.id, PIN, 1e6);
  const ids = (await profiles()).map((each) => each.id);
  expect(ids.indexOf(one.id)).toBeLessThan(ids.indexOf(two.id));
});

test('with PIN and secret both lost a person can start over, and the old data is not deleted', async () => {
  const { id, key, open, signIn, username, device } = await newPerson();
  await (await open(key)).store.append([draftOf(1)], 1);
  const fresh = await startOver({ signIn, username, device, escrow: newEscrow(), pin: PIN, now: 77 });
  if (!fresh.ok) throw new Error(fresh.code);
  expect(await unlockWithPin(id, PIN, 78)).toMatchObject({
    ok: true,
    profile: { database: fresh.profile.database },
  });
  const { database } = fresh.profile;
  const empty = await openReplica(
    { tenant: 'ntb', person: signIn.person.id, database, key: fresh.key },
    undefined,
    ROOM,
  );
  expect(empty.ok && (await empty.replica.store.unacked(5))).toEqual([]);
  expect(await (await open(key)).store.unacked(5)).toHaveLength(1);
});
