import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { percentBar, yearColumn } from '../../src/documents/charts.ts';
import { picturePng } from '../../src/documents/picture-png.ts';

/** Bytes of a chunk, and whether its checksum is that of zlib's own CRC. */
function chunkOf(png: Uint8Array, name: string): Buffer {
  const bytes = Buffer.from(png);
  const at = bytes.indexOf(name, 0, 'latin1');
  return bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4));
}

/** The colour of a dot, as number in the palette. */
function dotAt(png: Uint8Array, x: number, y: number): number {
  const [width] = [chunkOf(png, 'IHDR').readUInt32BE(0)];
  return inflateSync(chunkOf(png, 'IDAT'))[y * (width + 1) + 1 + x] ?? -1;
}

test('a bar reaches as far as its percentage, and the mark stands at 100', () => {
  const png = picturePng(percentBar('60', 'Capaian'));
  expect([chunkOf(png, 'IHDR').readUInt32BE(0), chunkOf(png, 'IHDR').readUInt32BE(4)]).toEqual([600, 40]);
  expect([dotAt(png, 299, 20), dotAt(png, 301, 20), dotAt(png, 500, 20)]).toEqual([3, 1, 4]);
  expect(dotAt(picturePng(percentBar('250', 'x')), 599, 20)).toBe(2);
  expect(dotAt(picturePng(percentBar(null, 'x')), 1, 20)).toBe(1);
});

test('a series of zeros draws no column and divides by nothing', () => {
  const png = picturePng(yearColumn({ value: '0', target: '0' }, 0, true, 'x'));
  expect(dotAt(png, 68, 100)).toBe(0);
});

test('every checksum is right', async () => {
  const { crc32 } = await import('node:zlib');
  const bytes = Buffer.from(picturePng(percentBar('60', 'x')));
  for (const name of ['IHDR', 'PLTE', 'IDAT', 'IEND']) {
    const at = bytes.indexOf(name, 0, 'latin1');
    const length = bytes.readUInt32BE(at - 4);
    expect(bytes.readUInt32BE(at + 4 + length)).toBe(crc32(bytes.subarray(at, at + 4 + length)));
  }
});
