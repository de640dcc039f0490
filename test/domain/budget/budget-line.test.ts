import { expect, test } from 'vitest';
import { budgetLines } from '../../../src/domain/budget/budget-line.ts';
import { governmentBudget, unitBudget } from '../../../src/domain/budget/unit-budget.ts';
import type { Budget } from '../../../src/domain/strategy.ts';
import { SOURCED } from '../../support/builders.ts';

const row = (change: Partial<Budget>): Budget => ({
  id: JSON.stringify(change),
  government: '52',
  unit: 'disdik',
  level: 'programme',
  code: '1.01',
  name: 'Program',
  year: 2025,
  asOf: null,
  stage: 'APBD',
  ceiling: null,
  realized: null,
  ...SOURCED,
  ...change,
});
const one = (...changes: readonly Partial<Budget>[]) => budgetLines(changes.map(row), 2025)[0];

test('a line tells how its ceiling came about, and absorption is of the one in force', () => {
  const line = one(
    { stage: 'APBD-P', ceiling: '80', asOf: '2025-10-17', realized: '20' },
    { ceiling: '100' },
    { stage: 'cash-plan', ceiling: '30', asOf: '2025-06-30' },
    { stage: 'realization', realized: '60', asOf: '2025-11-30' },
  );
  expect(line?.acts).toEqual([
    { stage: 'APBD', ceiling: '100' },
    { stage: 'APBD-P', ceiling: '80' },
  ]);
  expect([line?.ceiling, line?.absorption?.display]).toEqual(['80', '75.00']);
  expect(line?.spent.map(({ amount }) => amount)).toEqual(['20', '60']);
  expect(line?.planned).toEqual([{ day: '2025-06-30', amount: '30' }]);
});

test('closing accounts name the last ceiling, a later statement of one act replaces an earlier, two of one day none', () => {
  expect(
    one({ ceiling: '100' }, { stage: 'final', ceiling: '120', realized: '90', asOf: '2025-12-31' })?.ceiling,
  ).toBe('120');
  const late = { stage: 'APBD-P', ceiling: '649', asOf: '2025-11-13' } as const;
  expect(one(late, { ...late, ceiling: '620', asOf: '2025-10-17' })?.ceiling).toBe('649');
  expect(one(late, { ...late, ceiling: '620' })?.ceiling).toBeNull();
  expect(
    one({ stage: 'in-year', ceiling: '5', realized: '0', asOf: '2025-05-09' })?.absorption?.display,
  ).toBe('0.00');
});

test('a unit is summed at its highest level, never over levels, and not with a gap', () => {
  const programme = row({ ceiling: '100', realized: '50', stage: 'final', asOf: '2025-12-31' });
  const part = { ...programme, level: 'activity' as const, code: '1.01.1' };
  const all = unitBudget([programme, part, { ...part, unit: 'dinkes' }], 'disdik', 2025);
  expect([all.lines.length, all.ceiling, all.spent, all.absorption?.display]).toEqual([
    1,
    '100',
    '50',
    '50.00',
  ]);
  const second = { ...programme, code: '1.02', realized: null };
  expect(unitBudget([programme, second], 'disdik', 2025)).toMatchObject({ ceiling: '200', spent: null });
});

test('a government is summed by its accounts, else by programmes', () => {
  const account = { unit: null, level: 'apbd-line', stage: 'final', ceiling: '10', realized: '9' } as const;
  const rows = ['4', '5', '5.1', '5.2', '5.1.01'].map((code) => row({ ...account, code }));
  const whole = governmentBudget(rows, '52', 2025);
  expect([whole.ceiling, whole.lines.map(({ code }) => code)]).toEqual(['10', ['5.1', '5.2']]);
  expect(governmentBudget([row({ ceiling: '7' })], '52', 2025).ceiling).toBe('7');
  expect(governmentBudget([row({ ceiling: '7' })], '52.01', 2025).lines).toEqual([]);
});
