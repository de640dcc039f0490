import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bilevelPng } from '../../src/documents/bilevel-png.ts';
import { qrCode, qrPath, verificationUrl, verificationWords } from '../../src/documents/qr.ts';

/** Parts of a PNG by name; every check sum is looked at. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const size = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + size);
    expect(png.readUInt32BE(at + 8 + size)).toBe(crc32(body));
    chunks.set(body.subarray(0, 4).toString('latin1'), body.subarray(4));
    at += 12 + size;
  }
  return chunks;
}

test('a picture comes back dot for dot from its PNG, however many blocks it takes', () => {
  const rows = Array.from({ length: 90 }, (_, y) => Array.from({ length: 83 }, (_, x) => (x * y) % 3 === 0));
  const scale = 9;
  const png = Buffer.from(bilevelPng(rows, scale));
  const chunks = chunksOf(png);
  const [width, height] = [83 * scale, 90 * scale];
  expect(chunks.get('IHDR')?.readUInt32BE(0)).toBe(width);
  const lines = inflateSync(chunks.get('IDAT') as Buffer);
  const stride = 1 + Math.ceil(width / 8);
  expect(lines.length).toBe(stride * height);
  expect(lines.length).toBeGreaterThan(0xffff);
  const isBlack = (x: number, y: number) =>
    (((lines[y * stride + 1 + (x >> 3)] as number) >> (7 - (x & 7))) & 1) === 0;
  for (const [y, row] of rows.entries())
    for (const [x, black] of row.entries()) expect(isBlack(x * scale + 4, y * scale + 4)).toBe(black);
});

test('a code has its quiet zone and its three eyes; its path draws every dot of it', () => {
  const code = qrCode('https://kinerja.ntbprov.go.id/verifikasi/0123456789ABCDEFGHJKMNPQRS');
  const last = code.length - 1;
  expect(code.slice(0, 4).flat()).not.toContain(true);
  const eye = [true, true, true, true, true, true, true];
  expect(code[4]?.slice(4, 11)).toEqual(eye);
  expect(code[4]?.slice(last - 10, last - 3)).toEqual(eye);
  expect(code[last - 4]?.slice(4, 11)).toEqual(eye);
  expect(qrPath(code).match(/M/g)?.length).toBe(code.flat().filter(Boolean).length);
});

test('an address is made only where both site and code are known', () => {
  expect(verificationUrl('https://a.id/', 'X')).toBe('https://a.id/verifikasi/X');
  expect(verificationWords('https://a.id/', 'X')).toBe('verifikasi: https://a.id/verifikasi/X');
  // A path without its site leads nobody anywhere.
  expect(verificationWords(null, 'X')).toBe('kode verifikasi X');
  expect([verificationUrl(null, 'X'), verificationUrl('https://a.id', '')]).toEqual([null, null]);
});
