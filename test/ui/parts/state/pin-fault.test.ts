import { expect, test } from 'vitest';
import { pinFault } from '../../../../src/ui/parts/state/pin-fault.ts';

test.for([
  ['27182', 'pinRule'],
  ['2718281828459', 'pinRule'],
  ['27182a', 'pinRule'],
  ['111111', 'pinWeak'],
  ['123456', 'pinWeak'],
  ['987654', 'pinWeak'],
  ['271828', null],
  ['135790', null],
] as const)('PIN %s: %s', ([pin, fault]) => {
  expect(pinFault(pin)).toBe(fault);
});
