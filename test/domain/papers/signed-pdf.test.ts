import { expect, test } from 'vitest';
import { holdsSignature, signedFrom } from '../../../src/domain/papers/signed-pdf.ts';
import { hashBytes } from '../../../src/protocol/hash.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const page = bytesOf('%PDF-1.7\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n');
const signed = new Uint8Array([
  ...page,
  ...bytesOf('2 0 obj<</Type/Sig/ByteRange[0 9 9 9]>>endobj\n%%EOF\n'),
]);
const kept = { sha: hashBytes(page), size: page.length, name: 'pk.pdf' };

test('a signed PDF is known by the digest of the page it was made of', () => {
  expect([holdsSignature(page), holdsSignature(signed)]).toEqual([false, true]);
  expect(signedFrom(signed, [{ ...kept, sha: 'x' }, kept], hashBytes)).toBe(kept);
});

test('one changed letter before the signature, or nothing behind it, and it is not known', () => {
  const changed = signed.slice();
  changed[12] = (changed[12] as number) ^ 1;
  expect(signedFrom(changed, [kept], hashBytes)).toBeNull();
  expect(signedFrom(page, [kept], hashBytes)).toBeNull();
});
