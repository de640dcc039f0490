import { expect, test } from 'vitest';
import { layoutOf, openedTo, seatBeside, seatId } from '../../../src/ui/tree/tree-layout.ts';
import { firstScroll, openingOf } from '../../../src/ui/tree/tree-opening.ts';
import { bigPlan, chainOf, PLAN, smallPlan } from '../../support/plans.ts';
import { quickest } from '../../support/quickest.ts';

const plan = chainOf(smallPlan());
const whole = layoutOf(plan, PLAN, openedTo(plan, PLAN, 7));
const seat = (id: string) => whole.seats.find(({ node }) => node.id === id);

test('every node has a column of its level, and stands in the middle of what is below it', () => {
  expect(whole.seats.map(({ node }) => node.id)).toEqual([
    'v',
    'm1',
    'g1',
    'o1',
    'p1',
    'a1',
    'o2',
    'm2',
    'g2',
  ]);
  expect(seat('g1')).toMatchObject({ column: 2, line: 0.5, below: 2, place: 1, siblings: 1 });
  expect(whole.lines).toBe(3);
});

test('what another unit does for a node stands below it as a leaf, and keys lead there and back', () => {
  const link = { id: 'link', from: 'g1', to: 'DINKES', contribution: 'Air', isAccepted: false } as never;
  const linked = layoutOf(plan, PLAN, openedTo(plan, PLAN, 7), new Map([['g1', [link]]]));
  const at = linked.seats.find((one) => seatId(one) === 'link');
  expect(at).toMatchObject({ column: 3, line: 2, place: 3, siblings: 3, isOpen: false });
  expect(linked.lines).toBe(whole.lines + 1);
  expect(linked.seats.find(({ node, link }) => node.id === 'm2' && !link)?.line).toBe(3);
  expect(at && seatBeside(linked, at, 'ArrowLeft')?.node.id).toBe('g1');
  const before = linked.seats.find(({ node, link }) => node.id === 'o2' && !link);
  expect(before && seatBeside(linked, before, 'ArrowDown')?.link).toBe(link);
});

test('what stands under a closed node takes no room', () => {
  const closed = layoutOf(plan, PLAN, new Set(['v']));
  expect(closed.seats.map(({ node }) => node.id)).toEqual(['v', 'm1', 'm2']);
  expect(closed.seats[1]).toMatchObject({ isOpen: false, below: 1 });
});

test.each([
  ['ArrowLeft', 'o2', 'g1'],
  ['ArrowRight', 'g1', 'o1'],
  ['ArrowDown', 'm1', 'm2'],
  ['ArrowUp', 'o2', 'o1'],
  ['ArrowUp', 'v', undefined],
])('%s leads from %s to %s', (key, from, to) => {
  const start = seat(from);
  expect(start && seatBeside(whole, start, key)?.node.id).toBe(to);
});

test('5,000 nodes that are all open have their places at once', () => {
  const big = chainOf(bigPlan(5000), []);
  const open = openedTo(big, PLAN, 7);
  expect(layoutOf(big, PLAN, open).seats).toHaveLength(5000);
  expect(quickest(() => layoutOf(big, PLAN, open), 500)).toBeLessThan(500);
});

test.each([
  [800, { depth: 3, zoom: 1 }],
  [340, { depth: 3, zoom: 0.75 }],
  [250, { depth: 2, zoom: 0.75 }],
  [100, { depth: 1, zoom: 0.75 }],
])('in %s px a plan opens as far, and as large, as it can be seen at once', (room, expected) => {
  expect(openingOf(plan, PLAN, 'picture', room)).toEqual(expected);
});

test('at first no box is cut under the headings, wherever the top of the plan stands', () => {
  // Five missions on a tablet: the vision in the middle of them, 400 px to show 555.
  expect(firstScroll(222, 400, 111)).toBe(0);
  expect(firstScroll(555, 400, 111)).toBe(333);
  expect(firstScroll(0, 400, 111)).toBe(0);
});
