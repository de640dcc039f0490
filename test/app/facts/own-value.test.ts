import { expect, test } from 'vitest';
import { ownValue } from '../../../src/app/facts/own-value.ts';
import type { Candidate, Entry } from '../../../src/domain/entry.ts';
import { amount } from '../../support/builders.ts';

const standing = { value: { value: amount('19.8') }, candidates: [] as readonly Candidate[] } as Entry;
const waiting = (open: boolean): Candidate =>
  ({ facet: 'value', by: 'lalu', value: amount('17.4'), open }) as unknown as Candidate;

test('whoever filled in the value that waits beside another is shown the own one, everybody else what stands', () => {
  const two = { ...standing, candidates: [waiting(true)] };
  expect(ownValue(two, 'lalu')).toEqual(amount('17.4'));
  expect(ownValue(two, 'siti')).toEqual(amount('19.8'));
});

test('once it is decided everybody is shown what stands', () => {
  expect(ownValue({ ...standing, candidates: [waiting(false)] }, 'lalu')).toEqual(amount('19.8'));
});
