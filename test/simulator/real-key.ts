import { generateKeyPairSync } from 'node:crypto';

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** The one key that all devices have at the real endpoint; the model's signatures are none. */
export const PRIVATE_KEY = privateKey;
export const PUBLIC_KEY = JSON.stringify(publicKey.export({ format: 'jwk' }));
