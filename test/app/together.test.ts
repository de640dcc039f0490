import { expect, test } from 'vitest';
import { apartOf, type TogetherQuestion } from '../../src/app/facts/together.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { Plausibility } from '../../src/domain/scoring/plausibility.ts';

const entry = (change: object = {}): Entry =>
  ({
    value: { value: { kind: 'amount', amount: '5' } },
    status: { value: { state: 'submitted', late: null, seen: null } },
    candidates: [],
    ...change,
  }) as unknown as Entry;

const plain: TogetherQuestion = {
  entry: entry(),
  ownWork: false,
  seen: 'a',
  contentHash: 'a',
  lapsed: false,
  plausibility: { codes: ['within-usual'] } as unknown as Plausibility,
  isDoubtful: false,
};

test('a value about which nothing asks for a second look may be decided with others', () => {
  expect(apartOf(plain)).toBeNull();
});

test.for<readonly [says: string, change: Partial<TogetherQuestion>, apart: string]>([
  ['own work', { ownWork: true }, 'own-work'],
  ['content other than the one seen', { contentHash: 'b' }, 'changed'],
  ['an own check that lapsed', { lapsed: true }, 'changed'],
  ['a value the application has not compared', { plausibility: null }, 'unchecked'],
  ['a finding', { isDoubtful: true }, 'finding'],
  [
    'a time nobody proved',
    { entry: entry({ status: { value: { state: 'submitted', late: 'claimed' } } }) },
    'late',
  ],
])('%s is left out', ([, change, apart]) => expect(apartOf({ ...plain, ...change })).toBe(apart));

test('a statement that no figure applies has nothing to compare', () => {
  const none = entry({ value: { value: { kind: 'not-applicable', reason: 'libur' } } });
  expect(apartOf({ ...plain, entry: none, plausibility: null })).toBeNull();
});
