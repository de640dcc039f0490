import { expect, test } from 'vitest';
import { chooseTarget } from '../../../src/domain/scoring/target-choice.ts';
import { target } from './builders.ts';

test('the last stage of the budget year is the one scored against', () => {
  const kua = target({ amount: '6180', stage: 'KUA-PPAS' });
  const final = target({ amount: '6737', stage: 'final' });
  expect(chooseTarget([final, kua], '2024-FY')).toEqual({
    used: final,
    reason: null,
    unused: [{ target: kua, why: 'earlier-stage' }],
  });
});

test('without stages the last statement counts, and one made after the year does not', () => {
  const may = target({ amount: '1500000', statedOn: '2024-05-01' });
  const june = target({ amount: '2500000', statedOn: '2024-06-02' });
  const late = target({ amount: '1', statedOn: '2025-01-15' });
  const choice = chooseTarget([late, june, may], '2024-FY');
  expect(choice.used).toBe(june);
  expect(choice.unused.map(({ why }) => why).sort()).toEqual(['earlier-statement', 'stated-after-period']);
});

test('two undated targets that differ are a dispute that nobody decides silently', () => {
  const one = target({ amount: '1000000' });
  const other = target({ amount: '1300000' });
  expect(chooseTarget([one, other], '2024-FY')).toMatchObject({ used: null, reason: 'disputed-target' });
});

test('two sources that state the same number do not dispute', () => {
  const news = target({ id: 'a', amount: '60.0', verified: false });
  const decree = target({ id: 'b', amount: '60' });
  expect(chooseTarget([news, decree], '2024-FY')).toEqual({
    used: decree,
    reason: null,
    unused: [{ target: news, why: 'same' }],
  });
});

test('a target of another period is no target', () => {
  expect(chooseTarget([target({ period: '2023-FY' })], '2024-FY')).toEqual({
    used: null,
    reason: 'no-target',
    unused: [],
  });
});
