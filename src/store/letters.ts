import { changeProfile, type DeviceProfile, profile } from './device-profiles.ts';
import { type Letter, newLetterbox, openLetter, sealLetter } from './letter-seal.ts';

const without = (letters: readonly Letter[] | undefined, id: string): readonly Letter[] =>
  (letters ?? []).filter((one) => one.id !== id);

/** Gives a profile that has just been opened its letterbox, unless it has one. `key` is its data key. */
export async function ensureLetterbox(id: string, key: CryptoKey): Promise<void> {
  if ((await profile(id))?.letterbox) return;
  const made = await newLetterbox(key);
  await changeProfile(id, ({ letterbox = made }) => ({ letterbox }));
}

/** Leaves a value for another person of this device, in place of one of the same id; false = no letterbox yet. */
export async function leaveLetter(to: string, id: string, value: unknown): Promise<boolean> {
  const known = await profile(to);
  if (!known?.letterbox) return false;
  const letter = await sealLetter(known.letterbox.publicKey, id, value);
  await changeProfile(to, ({ letters }) => ({ letters: [...without(letters, id), letter] }));
  return true;
}

/** What was left for a profile, with its data key; a letter that does not open stays where it is. */
export async function lettersOf<T>(id: string, key: CryptoKey): Promise<readonly T[]> {
  const { letterbox, letters = [] } = (await profile(id)) ?? ({} as Partial<DeviceProfile>);
  if (!letterbox) return [];
  const opened = await Promise.allSettled(letters.map((one) => openLetter<T>(key, letterbox, one)));
  return opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

/** The letter is no longer needed: what it held has arrived by the endpoint. */
export async function dropLetter(of: string, id: string): Promise<void> {
  await changeProfile(of, ({ letters }) => ({ letters: without(letters, id) }));
}
