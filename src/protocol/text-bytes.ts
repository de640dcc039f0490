import { utf8ToBytes } from '@noble/hashes/utils.js';

/** UTF-8. Names and ids are ASCII nearly always, and then need no encoder, which costs more than hashing them. */
export function textBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 127) return utf8ToBytes(text);
    bytes[i] = code;
  }
  return bytes;
}
