/** FNV-1a of a text, 64 bits, hex: the same name on every machine for the same text, no protection of it. */
export function textHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const letter of text) {
    hash = ((hash ^ BigInt(letter.codePointAt(0) as number)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, '0');
}
