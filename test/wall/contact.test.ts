import { expect, test } from 'vitest';
import { clockText, contactAt } from '../../src/wall/contact.ts';

/** Half past two in UTC. */
const NOW = Date.UTC(2026, 10, 25, 2, 30);
const MATARAM = { zone: 'WITA', hoursEast: 8 };

test('the hour on a wall is that of its government, named, wherever the device thinks it is', () => {
  expect(clockText(NOW, MATARAM)).toBe('10.30\u00a0WITA');
  expect(clockText(NOW, { zone: 'WIB', hoursEast: 7 })).toBe('09.30\u00a0WIB');
  expect(clockText(Date.UTC(2026, 10, 25, 20, 5), MATARAM)).toBe('04.05\u00a0WITA');
});

test('a screen says since when it has heard nothing, and nothing of an hour before it has a board', () => {
  expect(contactAt(0, NOW, null)).toEqual({ text: 'menghubungi server', isStale: false });
  expect(contactAt(NOW, NOW, null).text).not.toMatch(/\d/);
  expect(contactAt(NOW, NOW + 89_000, MATARAM)).toMatchObject({
    text: 'terhubung, diperbarui 10.30\u00a0WITA',
    isStale: false,
  });
  expect(contactAt(NOW, NOW + 90_000, MATARAM)).toMatchObject({
    text: expect.stringMatching(/^Angka per 10\.30\u00a0WITA\. Sambungan terputus/),
    isStale: true,
  });
});
