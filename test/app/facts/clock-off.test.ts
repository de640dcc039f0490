import { expect, test } from 'vitest';
import { clockOff } from '../../../src/app/facts/clock-off.ts';

const DAY = 86_400_000;
const ASOF = Date.UTC(2026, 10, 28);
const never = { phase: 'idle', lastProblem: null, lastContactAt: null } as const;
const met = (lastContactAt: number) => ({ ...never, lastContactAt });

test.for([
  ['years behind after a flat battery, also without a signal', ASOF - 6 * 365 * DAY, never, ASOF],
  ['minutes behind', ASOF - 300_000, never, null],
  ['three weeks without a signal', ASOF + 21 * DAY, never, null],
  ['years ahead, seen at the contact that brought the data', ASOF + 900 * DAY, met(ASOF + 900 * DAY), ASOF],
  ['right, hours after a contact', ASOF + DAY / 2, met(ASOF + 1000), null],
] as const)('a clock %s', ([, now, status, found]) => {
  expect(clockOff(now, ASOF, status)).toBe(found);
});

test('an answer that brought no data says nothing about the clock', () => {
  const now = ASOF + 21 * DAY;
  const out = { phase: 'signed-out', lastProblem: null, lastContactAt: now } as const;
  expect(clockOff(now, ASOF, out)).toBeNull();
  expect(clockOff(now, null, met(now))).toBeNull();
});
