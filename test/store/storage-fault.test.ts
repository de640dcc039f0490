import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { isLostConnection, isOutOfRoom } from '../../src/store/storage-fault.ts';

const aborted = (cause: DOMException) => new Dexie.AbortError('The transaction was aborted.', cause);

test('a disk without room is known by each name browsers have for it, however deep Dexie wraps it', () => {
  const full = [
    new DOMException('Full.', 'QuotaExceededError'),
    aborted(new DOMException('Full.', 'QuotaExceededError')),
    // What Chromium 153 answers when a chunk of a file does not fit.
    aborted(new DOMException('Failed to write blobs (IOError)', 'DataError')),
  ];
  expect(full.map(isOutOfRoom)).toEqual([true, true, true]);
  const other = [
    new DOMException('The key is not valid.', 'DataError'),
    aborted(new DOMException('Internal error.', 'UnknownError')),
    null,
  ];
  expect(other.map(isOutOfRoom)).toEqual([false, false, false]);
  expect(isLostConnection(other[1])).toBe(true);
});
