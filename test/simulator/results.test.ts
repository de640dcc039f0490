import { expect, test } from 'vitest';
import type { PushResult } from '../../src/protocol/push.ts';
import { Results } from './results.ts';

const result = (id: string, seq: number): PushResult => ({ rseq: seq, id, h: `h${seq}`, s: 'ok', seq });

test('an older value does not know what came later', () => {
  const older = Results.none().with([result('a', 1)]);
  const newer = older.with([result('b', 2)]);
  expect([older.get('a')?.seq, older.get('b')]).toEqual([1, null]);
  expect([newer.get('a')?.seq, newer.get('b')?.seq]).toEqual([1, 2]);
  expect(Results.none().get('a')).toBeNull();
});

test('two that go on from the same value do not meet', () => {
  const common = Results.none().with([result('a', 1)]);
  const one = common.with([result('b', 2)]);
  const other = common.with([result('c', 2), result('b', 3)]);
  expect([one.get('b')?.seq, one.get('c')]).toEqual([2, null]);
  expect([other.get('a')?.seq, other.get('b')?.seq, other.get('c')?.seq]).toEqual([1, 3, 2]);
});

test('an id that comes twice is the newer one, and the older one where it was known before', () => {
  const older = Results.none().with([result('a', 1), result('b', 2)]);
  const newer = older.with([result('a', 3)]);
  expect([older.get('a')?.seq, newer.get('a')?.seq, newer.get('b')?.seq]).toEqual([1, 3, 2]);
});
