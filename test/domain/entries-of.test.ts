import { expect, test } from 'vitest';
import { entriesOf } from '../../src/domain/entries-of.ts';

test('entries are looked for once, however many indicators are asked about, and another map for itself', () => {
  let read = 0;
  const placed = (id: string, indicator: string) => {
    const entry = {
      get indicator() {
        read += 1;
        return indicator;
      },
    };
    return [id, { id, entry }] as const;
  };
  const entries = new Map([placed('a', 'IK-1'), placed('b', 'IK-2'), placed('c', 'IK-1')]);
  expect(entriesOf(entries, 'IK-1').map(({ id }) => id)).toEqual(['a', 'c']);
  for (let i = 0; i < 50; i++) entriesOf(entries, 'IK-2');
  expect(entriesOf(entries, 'IK-3')).toEqual([]);
  expect(read).toBe(3);
  expect(entriesOf(new Map([...entries, placed('d', 'IK-2')]), 'IK-2').map(({ id }) => id)).toEqual([
    'b',
    'd',
  ]);
});
