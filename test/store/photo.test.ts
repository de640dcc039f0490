import { expect, test } from 'vitest';
import { hashBytes } from '../../src/protocol/hash.ts';
import { type Decode, prepareFile } from '../../src/store/photo.ts';
import { jpegWith } from './exif-bytes.ts';

const jpeg = (size: number): Blob => new Blob([new Uint8Array(size)], { type: 'image/jpeg' });
const taken = jpeg(5_000_000);

/** A camera picture whose drawn size grows with its area and quality, as JPEG's does. */
const camera =
  (width: number, height: number, bytesPerPixel: number, seen: [number, number, number][] = []): Decode =>
  async () => ({
    width,
    height,
    close: () => {},
    encode: async (w, h, quality) => {
      seen.push([w, h, quality]);
      return jpeg(Math.min(1e6, Math.max(1, Math.round(w * h * bytesPerPixel * quality))));
    },
  });

test('a large photo becomes at most 1600 pixels and keeps its proportions', async () => {
  const prepared = await prepareFile(taken, camera(4000, 3000, 0.1));
  expect(prepared).toMatchObject({ ok: true, file: { type: 'image/jpeg', width: 1600, height: 1200 } });
  if (prepared.ok) expect(prepared.file.sha).toBe(hashBytes(prepared.file.bytes));
});

test('a small photo is drawn anew as well, so that nothing hidden in it is kept', async () => {
  const seen: [number, number, number][] = [];
  const prepared = await prepareFile(jpeg(900), camera(300, 200, 0.1, seen));
  expect(prepared).toMatchObject({ ok: true, file: { width: 300, height: 200 } });
  expect(seen).toHaveLength(1);
});

test('time and place are read before they are thrown away with everything hidden in the photo', async () => {
  const told = { taken: '2024:10:10 15:20:31', offset: '+08:00' };
  const file = new Blob([jpegWith(told)], { type: 'image/jpeg' });
  const prepared = await prepareFile(file, camera(300, 200, 0.1));
  if (!prepared.ok) throw new Error(prepared.code);
  expect(prepared.file.shot).toMatchObject({
    wallClock: Date.UTC(2024, 9, 10, 15, 20, 31),
    offset: 28_800_000,
  });
  expect(Buffer.from(prepared.file.bytes).includes('Exif')).toBe(false);
  expect(Buffer.from(prepared.file.bytes).includes('2024:10:10')).toBe(false);
});

test('quality is given up before size, and the result is never above 400 KiB', async () => {
  const seen: [number, number, number][] = [];
  const prepared = await prepareFile(taken, camera(4000, 3000, 1, seen));
  expect(prepared.ok && prepared.file.bytes.length).toBeLessThanOrEqual(400 * 1024);
  expect(seen.slice(0, 4).map(([width]) => width)).toEqual([1600, 1600, 1600, 1600]);
  expect(seen.at(-1)?.[0]).toBeLessThan(1600);
});

test('a picture that cannot be made small enough is refused instead of tried for ever', async () => {
  expect(await prepareFile(taken, camera(4000, 3000, 1e6))).toEqual({ ok: false, code: 'photo-too-large' });
});

test('an engine that answers with PNG instead of JPEG is not believed', async () => {
  const decode: Decode = async () => ({
    width: 9,
    height: 9,
    close: () => {},
    encode: async () => new Blob(['x'], { type: 'image/png' }),
  });
  expect(await prepareFile(taken, decode)).toEqual({ ok: false, code: 'broken-image' });
});

test('a picture that cannot be decoded is broken', async () => {
  const decode: Decode = () => Promise.reject(new DOMException('No.', 'InvalidStateError'));
  expect(await prepareFile(taken, decode)).toEqual({ ok: false, code: 'broken-image' });
});

test('a photo of a phone that this browser cannot read is called by its kind, whatever type was stated', async () => {
  const unreadable: Decode = () => Promise.reject(new DOMException('No.', 'InvalidStateError'));
  const heic = (type: string) => new Blob(['\0\0\0\x18ftypheic\0\0\0\0'], { type });
  for (const type of ['image/heic', ''])
    expect(await prepareFile(heic(type), unreadable)).toEqual({ ok: false, code: 'heif' });
  expect(await prepareFile(heic('image/heic'), camera(9, 9, 1))).toMatchObject({ ok: true });
});

test('a PDF is what begins as one, whatever it is called, and stays as it is', async () => {
  const text = '%PDF-1.7 content';
  const prepared = await prepareFile(new Blob([text], { type: 'image/png' }));
  expect(prepared).toMatchObject({ ok: true, file: { type: 'application/pdf', width: null } });
  if (prepared.ok) expect(new TextDecoder().decode(prepared.file.bytes)).toBe(text);
  expect(await prepareFile(new Blob(['MZ not a PDF'], { type: 'application/pdf' }))).toEqual({
    ok: false,
    code: 'type-not-allowed',
  });
});

test.for([
  ['an empty file', new Blob([], { type: 'image/jpeg' }), 'empty'],
  ['a PDF above 25 MiB', new Blob(['%PDF-', new Uint8Array(25 * 1024 * 1024)]), 'too-large'],
  ['a drawing with script in it', new Blob(['<svg/>'], { type: 'image/svg+xml' }), 'type-not-allowed'],
  ['a spreadsheet', new Blob(['PK'], { type: 'application/zip' }), 'type-not-allowed'],
] as const)('%s is refused', async ([, file, code]) => {
  expect(await prepareFile(file, camera(9, 9, 1))).toEqual({ ok: false, code });
});
