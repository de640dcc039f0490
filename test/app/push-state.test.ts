import { expect, test } from 'vitest';
import { pushStateOf } from '../../src/app/push-state.ts';

test('messages that the browser or its push service has ended are lost, and not merely off', () => {
  const state = (isKnown: boolean, isHeld: boolean) =>
    pushStateOf({ permission: 'granted', isKnown, isHeld });
  expect(state(true, true)).toBe('on');
  expect(state(false, false)).toBe('off');
  // Dropped by the browser; forgotten by the endpoint after a 404 or 410.
  expect([state(true, false), state(false, true)]).toEqual(['lost', 'lost']);
});

test('a permission that was refused is told before everything else', () => {
  for (const isKnown of [true, false])
    expect(pushStateOf({ permission: 'denied', isKnown, isHeld: isKnown })).toBe('denied');
});
