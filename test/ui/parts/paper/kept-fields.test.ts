import { expect, test } from 'vitest';
import {
  fieldsIn,
  joined,
  keptIn,
  overtakenIn,
  withField,
  withoutSent,
} from '../../../../src/ui/parts/paper/kept-fields.ts';

const TEXT = 'node/n/text';
const WEIGHT = 'node/n/weight';

test('fields are kept with what stood when writing began, and one back at what stands is not written', () => {
  const one = withField({}, TEXT, 'Sehat', 'Warga sehat');
  const two = withField(keptIn(one), WEIGHT, '30', '');
  expect(fieldsIn(keptIn(two))).toEqual({ [TEXT]: 'Sehat', [WEIGHT]: '30' });
  const less = withField(keptIn(two), TEXT, 'Warga sehat', 'Warga sehat');
  expect(fieldsIn(keptIn(less))).toEqual({ [WEIGHT]: '30' });
  expect(withField(keptIn(less), WEIGHT, '', '')).toBe('');
  expect(fieldsIn(keptIn(''))).toEqual({});
});

test('what somebody else writes meanwhile is told, also when more is typed afterwards; the same text is no quarrel', () => {
  const kept = withField({}, TEXT, 'Sehat', 'Warga sehat');
  expect(overtakenIn(keptIn(kept), () => 'Warga sehat')).toEqual([]);
  const more = keptIn(withField(keptIn(kept), TEXT, 'Sehat walafiat', 'Warga sejahtera'));
  expect(overtakenIn(more, () => 'Warga sejahtera')).toEqual([TEXT]);
  expect(overtakenIn(more, () => 'Sehat walafiat')).toEqual([]);
});

test('what is typed while the rest is sent stays; what is sent goes', () => {
  const sent = { [TEXT]: 'Sehat', [WEIGHT]: '30' };
  const typedOn = withField(keptIn(withField({}, WEIGHT, '30', '')), TEXT, 'Sehat walafiat', 'Warga sehat');
  expect(fieldsIn(keptIn(withoutSent(keptIn(typedOn), sent)))).toEqual({ [TEXT]: 'Sehat walafiat' });
  expect(withoutSent(keptIn(withField({}, WEIGHT, '30', '')), sent)).toBe('');
});

test('what was kept of other fields stands beside what was typed before it was read', () => {
  const before = withField(keptIn(withField({}, WEIGHT, '30', '')), TEXT, 'Sehat', 'Warga sehat');
  const since = withField({}, WEIGHT, '40', '');
  expect(fieldsIn(keptIn(joined(before, since)))).toEqual({ [TEXT]: 'Sehat', [WEIGHT]: '40' });
});
