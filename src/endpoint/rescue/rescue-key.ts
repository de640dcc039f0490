import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DevicePublicKey } from '../../protocol/session.ts';

/** The pair rescue files are encrypted to (ECDH P-256, JSON Web Keys). */
export interface RescueKey {
  readonly publicKey: DevicePublicKey;
  readonly privateKey: DevicePublicKey & { readonly d: string };
}

/** Name of the file in the data folder that holds the private half; it goes with the folder to another machine. */
export const RESCUE_KEY_FILE = 'rescue-key.json';

/** The endpoint's pair, made at its first start; readable by its owner alone. */
export function rescueKeyOf(dataDir: string): RescueKey {
  const file = join(dataDir, RESCUE_KEY_FILE);
  try {
    writeFileSync(file, JSON.stringify(newPrivateKey()), { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const privateKey = JSON.parse(readFileSync(file, 'utf8')) as RescueKey['privateKey'];
  const { kty, crv, x, y } = privateKey;
  return { privateKey, publicKey: { kty, crv, x, y } };
}

const newPrivateKey = () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
