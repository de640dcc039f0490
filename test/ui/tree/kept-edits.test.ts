import { expect, test } from 'vitest';
import {
  editsIn,
  joined,
  keptIn,
  overtakenIn,
  withEdit,
  withoutSent,
} from '../../../src/ui/tree/kept-edits.ts';

const TEXT = 'node/n/text';
const WEIGHT = 'node/n/weight';

test('edits are kept with what stood when writing began, and one back to what stands is none', () => {
  const one = withEdit({}, TEXT, 'Sehat', 'Warga sehat');
  const two = withEdit(keptIn(one), WEIGHT, '30', '');
  expect(editsIn(keptIn(two))).toEqual({ [TEXT]: 'Sehat', [WEIGHT]: '30' });
  const less = withEdit(keptIn(two), TEXT, 'Warga sehat', 'Warga sehat');
  expect(editsIn(keptIn(less))).toEqual({ [WEIGHT]: '30' });
  expect(withEdit(keptIn(less), WEIGHT, '', '')).toBe('');
  expect(editsIn(keptIn(''))).toEqual({});
});

test('what somebody else writes meanwhile is told, also when more is typed afterwards; the same text is no quarrel', () => {
  const kept = withEdit({}, TEXT, 'Sehat', 'Warga sehat');
  expect(overtakenIn(keptIn(kept), () => 'Warga sehat')).toEqual([]);
  const more = keptIn(withEdit(keptIn(kept), TEXT, 'Sehat walafiat', 'Warga sejahtera'));
  expect(overtakenIn(more, () => 'Warga sejahtera')).toEqual([TEXT]);
  expect(overtakenIn(more, () => 'Sehat walafiat')).toEqual([]);
});

test('what is typed while the rest is sent stays; what is sent goes', () => {
  const sent = { [TEXT]: 'Sehat', [WEIGHT]: '30' };
  const typedOn = withEdit(keptIn(withEdit({}, WEIGHT, '30', '')), TEXT, 'Sehat walafiat', 'Warga sehat');
  expect(editsIn(keptIn(withoutSent(keptIn(typedOn), sent)))).toEqual({ [TEXT]: 'Sehat walafiat' });
  expect(withoutSent(keptIn(withEdit({}, WEIGHT, '30', '')), sent)).toBe('');
});

test('what was kept of other fields stands beside what was typed before it was read', () => {
  const before = withEdit(keptIn(withEdit({}, WEIGHT, '30', '')), TEXT, 'Sehat', 'Warga sehat');
  const since = withEdit({}, WEIGHT, '40', '');
  expect(editsIn(keptIn(joined(before, since)))).toEqual({ [TEXT]: 'Sehat', [WEIGHT]: '40' });
});
