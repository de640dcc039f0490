import { expect, test } from 'vitest';
import { isInForce, type Position, rightEnd } from '../../src/domain/person.ts';
import { HEAD, HEAD_ABOVE, OFFICER, position, YEAR_START } from '../support/people.ts';

const JULY = Date.UTC(2026, 6, 1);
const delegate = (change: Partial<Position> = {}) =>
  position('head', 'disdik', 'sekretaris', { capacity: 'delegate', delegatedFrom: HEAD.id, ...change });
const among =
  (...positions: readonly Position[]) =>
  (id: string) =>
    positions.find((one) => one.id === id) ?? null;

test('a right begins at its first moment and is gone at its last', () => {
  const acting = position('head', 'disdik', 'plt', { capacity: 'acting', to: JULY });
  const at = (moment: number) => isInForce(acting, moment, among());
  expect(at(YEAR_START - 1)).toBe(false);
  expect(at(YEAR_START)).toBe(true);
  expect(at(JULY - 1)).toBe(true);
  expect(at(JULY)).toBe(false);
});

test('a delegate acts as long as the one who delegated may', () => {
  expect(isInForce(delegate(), JULY, among(HEAD))).toBe(true);
  const ended = { ...HEAD, to: JULY };
  expect(isInForce(delegate(), JULY - 1, among(ended))).toBe(true);
  expect(isInForce(delegate(), JULY, among(ended))).toBe(false);
});

test.for([
  ['its source is unknown', delegate(), []],
  ['its source holds another role', delegate({ delegatedFrom: OFFICER.id }), [OFFICER]],
  ['its source holds the role in another unit', delegate({ delegatedFrom: HEAD_ABOVE.id }), [HEAD_ABOVE]],
  ['its source is itself delegated', delegate(), [{ ...HEAD, delegatedFrom: HEAD_ABOVE.id }]],
  ['its source is bound to one area and it is not', delegate(), [{ ...HEAD, area: '5201' }]],
  ['its source is bound to another area', delegate({ area: '5202' }), [{ ...HEAD, area: '5201' }]],
] as const)('a delegation gives nothing when %s', ([, given, sources]) => {
  expect(isInForce(given, JULY, among(...sources))).toBe(false);
});

test('a delegation may be narrower than its source', () => {
  expect(isInForce(delegate({ area: '5201' }), JULY, among(HEAD))).toBe(true);
  expect(isInForce(delegate({ area: '5201' }), JULY, among({ ...HEAD, area: '5201' }))).toBe(true);
});

test('the end of a right is its own or that of its source, whichever comes first', () => {
  expect(rightEnd(OFFICER, among())).toBeNull();
  expect(rightEnd(delegate(), among({ ...HEAD, to: JULY }))).toBe(JULY);
  expect(rightEnd(delegate({ to: JULY - 5 }), among({ ...HEAD, to: JULY }))).toBe(JULY - 5);
  expect(rightEnd(delegate({ to: JULY + 5 }), among({ ...HEAD, to: JULY }))).toBe(JULY);
});
