import { expect, test } from 'vitest';
import { budgetShift } from '../../../src/domain/value-for-money/budget-shift.ts';
import type { ValueLine } from '../../../src/domain/value-for-money/value-board.ts';
import { amountRemark } from '../../../src/ui/value-for-money/shift-card.tsx';

const line = (name: string, ceiling: string | null) =>
  ({ name, ceiling, outcome: null, cost: {} }) as ValueLine;
const [pu, dinkes, unknown] = [line('PUPR', '5000000000'), line('Dinkes', '100'), line('Perkim', null)];
const said = (giver: ValueLine, taker: ValueLine, rupiah: string | null) =>
  amountRemark(giver, taker, rupiah, rupiah === null ? null : budgetShift(giver, taker, rupiah));

test('an amount that cannot be shifted says what keeps it, another how it was read', () => {
  expect(said(pu, dinkes, null)).toEqual({
    tone: 'problem',
    text: 'Tulis jumlahnya, misalnya 2 miliar atau 2.000.000.000.',
  });
  expect(said(pu, pu, '1')).toMatchObject({ text: 'Pilih dua nama yang berbeda.' });
  expect(said(unknown, pu, '1').text).toBe('Pagu Perkim tidak diketahui, jadi tidak dapat digeser.');
  expect(said(pu, dinkes, '5000000001').text).toBe(
    'Lebih dari nol dan paling banyak pagu PUPR: Rp5\u00a0miliar.',
  );
  expect(said(pu, dinkes, '2000000000')).toEqual({ tone: 'understood', text: 'Dibaca Rp2\u00a0miliar' });
});
