import { expect, test } from 'vitest';
import {
  createProfile,
  type DeviceProfile,
  deviceKeysFor,
  profile,
  startOver,
} from '../../src/store/device-profiles.ts';
import { newEscrow } from '../../src/store/keys.ts';
import { openLetter, sealLetter } from '../../src/store/letter-seal.ts';
import { dropLetter, ensureLetterbox, leaveLetter, lettersOf } from '../../src/store/letters.ts';

const TENANT = { id: 'ntb', name: 'NTB', example: true, timeZone: 'Asia/Makassar', timeline: 't' } as const;
const PLANTED = 'RAHASIA-4410';

async function newPerson(id: string) {
  const device = await deviceKeysFor('ntb', id);
  const input = {
    signIn: { tenant: TENANT, person: { id, name: id } },
    username: id,
    device,
    escrow: newEscrow(),
    pin: '135790',
    now: 1,
  };
  const made = await createProfile(input);
  if (!made.ok) throw new Error(made.code);
  return { id: made.profile.id, key: made.key, input };
}

test('what one person leaves for another is opened by that person alone, and lies nowhere in the clear', async () => {
  const [head, officer] = [await newPerson('kepala'), await newPerson('petugas')];
  expect(await leaveLetter(officer.id, 'd1', { minutes: PLANTED })).toBe(false);
  for (const { id, key } of [head, officer]) await ensureLetterbox(id, key);
  expect(await leaveLetter(officer.id, 'd1', { minutes: 'kemarin' })).toBe(true);
  expect(await leaveLetter(officer.id, 'd1', { minutes: PLANTED })).toBe(true);
  expect(await lettersOf(officer.id, officer.key)).toEqual([{ minutes: PLANTED }]);
  expect(await lettersOf(head.id, head.key)).toEqual([]);

  const [letter] = (await profile(officer.id))?.letters ?? [];
  if (!letter) throw new Error('There is no letter.');
  expect(Buffer.from(letter.box).includes(PLANTED)).toBe(false);
  const { letterbox } = (await profile(head.id)) as DeviceProfile;
  if (!letterbox) throw new Error('There is no letterbox.');
  await expect(openLetter(head.key, letterbox, letter)).rejects.toThrow();
  // The key of another profile does not open the box of the letterbox either.
  expect(await lettersOf(officer.id, head.key)).toEqual([]);
});

test('a letter under another name does not open; one that has served goes alone', async () => {
  const { id, key } = await newPerson('verifikator');
  await ensureLetterbox(id, key);
  for (const name of ['d1', 'd2']) await leaveLetter(id, name, name);
  await dropLetter(id, 'd1');
  expect(await lettersOf(id, key)).toEqual(['d2']);
  const { letterbox } = (await profile(id)) as DeviceProfile;
  if (!letterbox) throw new Error('There is no letterbox.');
  const letter = await sealLetter(letterbox.publicKey, 'd3', 'd3');
  await expect(openLetter(key, letterbox, { ...letter, id: 'd4' })).rejects.toThrow();
});

test('the letterbox stays the same at every opening, and a store begun anew gets one of its own', async () => {
  const { id, key, input } = await newPerson('gubernur');
  await ensureLetterbox(id, key);
  const first = (await profile(id))?.letterbox;
  await ensureLetterbox(id, key);
  expect((await profile(id))?.letterbox).toEqual(first);
  const anew = await startOver({ ...input, now: 2 });
  if (!anew.ok) throw new Error(anew.code);
  expect(anew.profile.letterbox).toBeUndefined();
  await ensureLetterbox(id, anew.key);
  await leaveLetter(id, 'd1', 'baru');
  expect(await lettersOf(id, anew.key)).toEqual(['baru']);
});
