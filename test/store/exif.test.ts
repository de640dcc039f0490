import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readShot } from '../../src/store/exif.ts';
import { jpegWith } from './exif-bytes.ts';

const MATARAM = {
  taken: '2024:10:10 15:20:31',
  offset: '+08:00',
  latitude: [8, 35, 1200, 'S'],
  longitude: [116, 7, 30, 'E'],
} as const;
const NOTHING = { wallClock: null, offset: null, position: null };

test.for([true, false])('time, offset and place of a phone’s photo (little-endian: %s)', (isLittle) => {
  expect(readShot(jpegWith(MATARAM, isLittle))).toEqual({
    wallClock: Date.UTC(2024, 9, 10, 15, 20, 31),
    offset: 8 * 3_600_000,
    position: { latitude: -8.586667, longitude: 116.11675, accuracy: null },
  });
});

test('what a camera does not say stays unknown', () => {
  expect(readShot(jpegWith({}))).toEqual(NOTHING);
  expect(readShot(jpegWith({ taken: MATARAM.taken }))).toMatchObject({ offset: null, position: null });
  expect(readShot(jpegWith({ latitude: MATARAM.latitude })).position).toBeNull();
});

test.for([
  '0000:00:00 00:00:00',
  '2024:02:30 10:00:00',
  '2024:13:01 10:00:00',
  '2024:10:10 25:00:00',
  '    :  :     :  :  ',
  'kemarin',
])('%s is no time', (taken) => {
  expect(readShot(jpegWith({ taken })).wallClock).toBeNull();
});

test('no fix and impossible degrees are no place', () => {
  const zero = { latitude: [0, 0, 0, 'N'], longitude: [0, 0, 0, 'E'] } as const;
  expect(readShot(jpegWith(zero)).position).toBeNull();
  const beyond = { latitude: [91, 0, 0, 'N'], longitude: [116, 0, 0, 'E'] } as const;
  expect(readShot(jpegWith(beyond)).position).toBeNull();
});

test('no bytes whatsoever make it throw', () => {
  const anything = fc.uint8Array({ maxLength: 400 });
  const begun = anything.map((bytes) => new Uint8Array([0xff, 0xd8, 0xff, 0xe1, ...bytes]));
  fc.assert(
    fc.property(fc.oneof(anything, begun), (bytes) => {
      readShot(new Uint8Array(bytes));
    }),
  );
});

test('a photo with any bytes changed and any end cut off is read or not, and never throws', () => {
  const changes = fc.array(fc.tuple(fc.nat(599), fc.integer({ min: 0, max: 255 })), { maxLength: 12 });
  fc.assert(
    fc.property(changes, fc.nat(600), fc.boolean(), (changed, end, isLittle) => {
      const bytes = jpegWith(MATARAM, isLittle);
      for (const [at, value] of changed) bytes[at] = value;
      // A view into a longer buffer: what lies beyond its end must stay unread.
      const whole = new Uint8Array(1200).fill(0x41);
      whole.set(bytes, 300);
      const shot = readShot(whole.subarray(300, 300 + end));
      expect(shot.wallClock === null || Number.isFinite(shot.wallClock)).toBe(true);
      if (shot.position) expect(Math.abs(shot.position.latitude)).toBeLessThanOrEqual(90);
    }),
  );
});
