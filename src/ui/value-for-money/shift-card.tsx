import { useState } from 'preact/hooks';
import { budgetShift } from '../../domain/value-for-money/budget-shift.ts';
import type { ValueLine } from '../../domain/value-for-money/value-board.ts';
import { Card } from '../parts/card.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { percentText, signedText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { moneyText } from './value-table.tsx';

/** What a shift of money would do, supposed and never kept. */
export function ShiftCard({ lines }: { readonly lines: readonly ValueLine[] }) {
  const say = words.value.valueForMoney;
  const [from, setFrom] = useState(lines[0]?.id ?? '');
  const [to, setTo] = useState(lines[1]?.id ?? '');
  const [amount, setAmount] = useState('');
  const [giver, taker] = [from, to].map((id) => lines.find((one) => one.id === id));
  if (lines.length < 2) return null;
  const rupiah = amount.replace(/[.\s]/g, '');
  const shift = giver && taker && giver !== taker ? budgetShift(giver, taker, rupiah) : null;
  const choices = lines.map(({ id, name }) => ({ value: id, label: name }));
  const outcome = (value: string | null): string => (value === null ? say.unknown : percentText(value, 2));
  return (
    <Card title={say.shift}>
      <p>
        <strong>{say.shiftNote}</strong>
      </p>
      <div class="tree-tools">
        <SelectField label={say.from} value={from} choices={choices} onChange={setFrom} />
        <SelectField label={say.to} value={to} choices={choices} onChange={setTo} />
        <TextField label={say.amount} value={amount} onInput={setAmount} />
      </div>
      <div role="status">
        {amount !== '' && !shift && <p>{say.shiftImpossible}</p>}
        {shift && giver && taker && (
          <>
            <p>{say.after(giver.name, moneyText(shift.from.ceiling), outcome(shift.from.outcome))}</p>
            <p>{say.after(taker.name, moneyText(shift.to.ceiling), outcome(shift.to.outcome))}</p>
            {shift.gain !== null && <p>{say.gain(signedText(shift.gain, 2))}</p>}
          </>
        )}
      </div>
      <p class="quiet small">{say.shiftRule}</p>
    </Card>
  );
}
