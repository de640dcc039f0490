import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Facts } from '../../src/app/facts/facts.ts';
import { facts } from '../../src/app/live/facts.ts';
import { invited } from '../../src/ui/meetings/attendance.tsx';
import { position } from '../support/people.ts';

const names = ['Zainal', 'Ayu', 'Made'];
beforeEach(() => {
  const held = names.map((name) => position('officer', 'disdik', name));
  facts.value = {
    units: new Map(),
    positions: new Map(held.map((one) => [one.id, one])),
    persons: new Map(names.map((name) => [name, { id: name, name, example: true }])),
  } as unknown as Facts;
});
afterEach(() => {
  facts.value = null;
});

test('who may be at a meeting is listed by name', () => {
  expect(invited('disdik').map(({ person }) => person)).toEqual(['Ayu', 'Made', 'Zainal']);
});
