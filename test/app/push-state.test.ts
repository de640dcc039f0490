import { expect, test } from 'vitest';
import { isReplaced, pushStateOf } from '../../src/app/push-state.ts';

const [OLD, NEW] = ['https://push.example/1', 'https://push.example/2'];

test('messages that the browser or its push service has ended are lost, and not merely off', () => {
  const state = (known: string | null, held: string | null) =>
    pushStateOf({ permission: 'granted', known, held });
  expect(state(OLD, OLD)).toBe('on');
  expect(state(null, null)).toBe('off');
  // Dropped by the browser; forgotten by the endpoint after a 404 or 410; replaced by the browser.
  expect([state(OLD, null), state(null, OLD), state(OLD, NEW)]).toEqual(['lost', 'lost', 'lost']);
});

test('a permission that was refused is told before everything else', () => {
  for (const known of [OLD, null])
    expect(pushStateOf({ permission: 'denied', known, held: known })).toBe('denied');
});

test('a subscription is taken for a replaced one only where messages were on and nobody else works here', () => {
  expect(isReplaced({ known: OLD, held: NEW }, 1)).toBe(true);
  expect(isReplaced({ known: OLD, held: NEW }, 2)).toBe(false);
  for (const known of [null, NEW]) expect(isReplaced({ known, held: NEW }, 1)).toBe(false);
  expect(isReplaced({ known: OLD, held: null }, 1)).toBe(false);
});
