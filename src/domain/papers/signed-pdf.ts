import type { EvidenceItem } from '../entry.ts';

type Kept = Pick<EvidenceItem, 'sha' | 'size'>;

/** A PDF with a signature in it names the bytes that are signed (ISO 32000-1, 12.8.1). Whether it is valid is not asked. */
export const holdsSignature = (bytes: Uint8Array): boolean => includes(bytes, '/ByteRange');

/**
 * The file a signed PDF was made of. A signature is added behind the file, which stays as it was (ISO 32000-1,
 * 7.5.6), so the signed one begins with exactly its bytes; null when it does with none of them.
 */
export const signedFrom = <T extends Kept>(
  bytes: Uint8Array,
  candidates: readonly T[],
  digest: (part: Uint8Array) => string,
): T | null =>
  candidates.find(({ sha, size }) => size < bytes.length && digest(bytes.subarray(0, size)) === sha) ?? null;

function includes(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if ([...word].every((letter, i) => bytes[at + i] === letter.charCodeAt(0))) return true;
  return false;
}
