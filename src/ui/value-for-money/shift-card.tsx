import { useState } from 'preact/hooks';
import { readRupiah } from '../../domain/rupiah-input.ts';
import { type BudgetShift, budgetShift } from '../../domain/value-for-money/budget-shift.ts';
import type { ValueLine } from '../../domain/value-for-money/value-board.ts';
import { Card } from '../parts/card.tsx';
import type { FieldRemark } from '../parts/control/field-line.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { percentText, rupiahText, signedText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { moneyText } from './value-table.tsx';

/** What a shift of money would do, supposed and never kept. */
export function ShiftCard({ lines }: { readonly lines: readonly ValueLine[] }) {
  const say = words.value.valueForMoney;
  const [from, setFrom] = useState(lines[0]?.id ?? '');
  const [to, setTo] = useState(lines[1]?.id ?? '');
  const [amount, setAmount] = useState('');
  const [giver, taker] = [from, to].map((id) => lines.find((one) => one.id === id));
  if (!giver || !taker) return null;
  const rupiah = readRupiah(amount);
  const shift = giver === taker || rupiah === null ? null : budgetShift(giver, taker, rupiah);
  const choices = lines.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Card title={say.shift}>
      <p>
        <strong>{say.shiftNote}</strong>
      </p>
      <div class="tree-tools">
        <SelectField label={say.from} value={from} choices={choices} onChange={setFrom} />
        <SelectField label={say.to} value={to} choices={choices} onChange={setTo} />
        <TextField
          label={say.amount}
          value={amount}
          onInput={setAmount}
          remark={amount.trim() === '' ? null : amountRemark(giver, taker, rupiah, shift)}
        />
      </div>
      <div role="status">{shift && <Outcome giver={giver} taker={taker} shift={shift} />}</div>
      <p class="quiet small">{say.shiftRule}</p>
    </Card>
  );
}

/** How the amount was read, or what keeps it from being shifted. */
export function amountRemark(
  giver: ValueLine,
  taker: ValueLine,
  rupiah: string | null,
  shift: BudgetShift | null,
): FieldRemark {
  const say = words.value.valueForMoney;
  if (rupiah === null) return { tone: 'problem', text: say.shiftUnread };
  if (giver === taker) return { tone: 'problem', text: say.shiftToItself };
  const unknown = [giver, taker].find(({ ceiling }) => ceiling === null);
  if (unknown) return { tone: 'problem', text: say.shiftNoCeiling(unknown.name) };
  if (!shift) return { tone: 'problem', text: say.shiftTooMuch(giver.name, moneyText(giver.ceiling)) };
  return { tone: 'understood', text: words.value.entry.readAs(rupiahText(rupiah)) };
}

interface OutcomeProps {
  readonly giver: ValueLine;
  readonly taker: ValueLine;
  readonly shift: BudgetShift;
}

/** Both ends as they are and as they would be. */
function Outcome({ giver, taker, shift }: OutcomeProps) {
  const say = words.value.valueForMoney;
  const outcome = (value: string | null): string => (value === null ? say.unknown : percentText(value, 2));
  const ends = [
    { line: giver, end: shift.from },
    { line: taker, end: shift.to },
  ];
  return (
    <>
      {ends.map(({ line, end }) => (
        <p key={line.id}>
          {say.after(
            line.name,
            say.becomes(moneyText(line.ceiling), moneyText(end.ceiling)),
            end.outcome === null
              ? outcome(line.outcome)
              : say.becomes(outcome(line.outcome), outcome(end.outcome)),
          )}
        </p>
      ))}
      <p>{shift.gain === null ? say.gainUnknown : say.gain(signedText(shift.gain, 2))}</p>
    </>
  );
}
