import { hash, verify } from '@node-rs/argon2';

/** Argon2id is the library's default; 64 MiB, three passes, one lane. */
const COST = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;

/** PHC text of a new password. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** What a password of an unknown account is compared with, at the same cost: random bits that nobody kept. */
const DECOY = [
  '$argon2id$v=19',
  `m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}`,
  'STQWNzEK1KZcNpQGdsAwEg',
  'RaXAfqPB8P3pGqk5JhPzU29Q+Hb0AZJI7w9n3XXD/6Q',
].join('$');

/** Checks a password. An unknown account costs the same time as a known one, so it cannot be told apart. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? DECOY, password);
  return stored !== null && matches;
}

// No 0/O, 1/l/I: it is read from a terminal and typed on a phone.
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Sixteen letters in groups of four: 80 bits of chance. */
export function randomPassword(randomBytes: (count: number) => Uint8Array): string {
  const letters = [...randomBytes(16)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}
