import { type KeyPair, keptKey } from '../site/kept-key.ts';

/** The pair rescue files are encrypted to (ECDH). */
export type RescueKey = KeyPair;

/** Name of the file in the data folder that holds the private half; it goes with the folder to another machine. */
export const RESCUE_KEY_FILE = 'rescue-key.json';

/** The endpoint's pair, made at its first start. */
export const rescueKeyOf = (dataDir: string): RescueKey => keptKey(dataDir, RESCUE_KEY_FILE);
