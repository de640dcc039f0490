import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DevicePublicKey } from '../../protocol/session.ts';

/** A pair on the curve P-256, JSON Web Keys. */
export interface KeyPair {
  readonly publicKey: DevicePublicKey;
  readonly privateKey: DevicePublicKey & { readonly d: string };
}

/** The pair a file of the data folder holds, made when it is asked for first; readable by its owner alone. */
export function keptKey(dataDir: string, name: string): KeyPair {
  const file = join(dataDir, name);
  try {
    writeFileSync(file, JSON.stringify(newPrivateKey()), { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const privateKey = JSON.parse(readFileSync(file, 'utf8')) as KeyPair['privateKey'];
  const { kty, crv, x, y } = privateKey;
  return { privateKey, publicKey: { kty, crv, x, y } };
}

const newPrivateKey = () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
