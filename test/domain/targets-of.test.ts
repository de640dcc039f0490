import { expect, test } from 'vitest';
import type { Target } from '../../src/domain/target.ts';
import { targetsOf } from '../../src/domain/targets-of.ts';

const target = (id: string, indicator: string, area: string) => ({ id, indicator, area }) as Target;

const LIST = [
  target('a', 'IK-1', '52'),
  target('b', 'IK-2', '52'),
  target('c', 'IK-1', '5201'),
  target('d', 'IK-1', '52'),
];

test('targets of an indicator in an area come in the order of the list, those of others do not', () => {
  expect(targetsOf(LIST, 'IK-1', '52').map(({ id }) => id)).toEqual(['a', 'd']);
  expect(targetsOf(LIST, 'IK-1', '5201').map(({ id }) => id)).toEqual(['c']);
  expect(targetsOf(LIST, 'IK-3', '52')).toEqual([]);
});

test('a list is read through once, however often it is asked, and another list for itself', () => {
  let read = 0;
  const counted = LIST.map((one) =>
    Object.defineProperty({ ...one }, 'indicator', {
      get: () => {
        read += 1;
        return one.indicator;
      },
    }),
  );
  targetsOf(counted, 'IK-1', '52');
  const once = read;
  for (let i = 0; i < 50; i++) targetsOf(counted, 'IK-2', '52');
  expect(read).toBe(once);
  expect(targetsOf([...LIST, target('e', 'IK-1', '52')], 'IK-1', '52')).toHaveLength(3);
});
