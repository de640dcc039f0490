import { expect, test } from 'vitest';
import type { Refusal } from '../../../src/app/facts/facts.ts';
import { refusedActs } from '../../../src/app/facts/refused-acts.ts';

const refusal = (id: string, name: string, e: string, code = 'forbidden'): Refusal =>
  ({ mutation: { id, name, e }, problem: { code } }) as unknown as Refusal;
const shape = (refusals: readonly Refusal[]) =>
  refusedActs(refusals).map(({ lead, also }) => [lead.mutation.id, also.map(({ mutation }) => mutation.id)]);

test('a value and its handing in that came back for one reason are one card', () => {
  const back = [
    refusal('kirim', 'submission.submit', 'a'),
    refusal('catatan', 'realization.note', 'a'),
    refusal('angka', 'realization.set', 'a'),
    refusal('lain', 'realization.set', 'b'),
  ];
  expect(shape(back)).toEqual([
    ['catatan', ['kirim']],
    ['angka', []],
    ['lain', []],
  ]);
});

test('a handing in that came back alone, or for another reason, keeps its card', () => {
  expect(shape([refusal('kirim', 'submission.submit', 'a', 'evidence-missing')])).toEqual([['kirim', []]]);
  const apart = [
    refusal('kirim', 'submission.submit', 'a', 'evidence-missing'),
    refusal('angka', 'realization.set', 'a'),
  ];
  expect(shape(apart)).toEqual([
    ['kirim', []],
    ['angka', []],
  ]);
});
