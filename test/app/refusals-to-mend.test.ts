import { afterEach, expect, test } from 'vitest';
import type { Facts } from '../../src/app/facts/facts.ts';
import { facts } from '../../src/app/live/facts.ts';
import { refusals, refusalsToMend } from '../../src/app/live/refusals.ts';

afterEach(() => {
  facts.value = null;
});

test('what waits for the head is told, and is nothing for the person to do', () => {
  const refusal = (id: string, problem: object) => ({ mutation: { id }, problem });
  const both = [
    refusal('menunggu', { code: 'right-ended', waits: true }),
    refusal('ditolak', { code: 'right-ended' }),
  ];
  facts.value = { refusals: both } as unknown as Facts;
  expect(refusals.value.map(({ mutation }) => mutation.id)).toEqual(['menunggu', 'ditolak']);
  expect(refusalsToMend.value.map(({ mutation }) => mutation.id)).toEqual(['ditolak']);
});
