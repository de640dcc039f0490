import { expect, test } from 'vitest';
import { Pace } from '../../../../src/ui/parts/table/pace.ts';

/** Whether a list is flung after each frame of 16 ms that moved it by so many px. */
const frames = (...steps: readonly number[]) => {
  const pace = new Pace();
  let scrolled = 0;
  return steps.map((step, i) => {
    scrolled += step;
    return pace.see(scrolled, i * 16);
  });
};

test('a list is flung from the second long step on, and until it is slow enough to be read', () => {
  expect(frames(0, 160, 160, -90, 30, 20, 160)).toEqual([false, false, true, true, true, false, false]);
});

test('a jump, and a finger that reads, fling nothing', () => {
  expect(frames(0, 9_000, 0, 48, 48, 48)).not.toContain(true);
});

test('a slow device is told by its clock and not by its frames', () => {
  const pace = new Pace();
  expect([0, 1, 2, 3].map((i) => pace.see(i * 160, i * 100))).not.toContain(true);
});
