import { expect, test } from 'vitest';
import { editsIn, keptIn, overtakenIn, withEdit } from '../../../src/ui/tree/kept-edits.ts';

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
