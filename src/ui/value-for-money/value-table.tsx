import type { Judged } from '../../domain/value-for-money/judged.ts';
import type { ValueLine } from '../../domain/value-for-money/value-board.ts';
import { Button } from '../parts/control/button.tsx';
import { type Column, DataTable } from '../parts/table/data-table.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { percentText, rupiahText } from '../words/number.ts';
import { words } from '../words/words.ts';

interface ValueTableProps {
  readonly lines: readonly ValueLine[];
  readonly onExplain: (id: string) => void;
}

/** Why there is no number, in words. */
export const reasonText = (reason: string | null): string =>
  words.value.valueForMoney.reason[reason ?? ''] ?? words.value.valueForMoney.unknown;

export const judgedText = ({ value, class: found, reason }: Judged): string =>
  value ? `${percentText(value.display, 2)} · ${found?.title ?? ''}` : reasonText(reason);

/** `Rp4,2 juta per orang`, or why there is none. */
export const outcomeCostText = ({ cost, outcome }: ValueLine['outcomeCost']): string =>
  cost.value && outcome
    ? words.value.valueForMoney.perUnit(rupiahText(cost.value.display), outcome.unit)
    : reasonText(cost.reason);

export const moneyText = (amount: string | null): string =>
  amount === null ? words.value.valueForMoney.unknown : rupiahText(amount);

/** The three E's, cost and place of every line; each opens to how it was worked out. */
export function ValueTable({ lines, onExplain }: ValueTableProps) {
  const say = words.value.valueForMoney;
  const columns: readonly Column<ValueLine>[] = [
    {
      key: 'name',
      header: say.name,
      rowHeader: true,
      cell: ({ id, name, example }) => (
        <span class="value-name">
          <Button kind="quiet" small onPress={() => onExplain(id)}>
            {name}
          </Button>
          {example && <ExampleTag />}
        </span>
      ),
      text: ({ name }) => name,
    },
    {
      key: 'ceiling',
      header: say.ceiling,
      numeric: true,
      cell: (one) => moneyText(one.ceiling),
      text: (one) => one.ceiling ?? '',
    },
    {
      key: 'spent',
      header: say.spent,
      numeric: true,
      cell: (one) => moneyText(one.spent),
      text: (one) => one.spent ?? '',
    },
    { key: 'economy', header: say.economy, cell: (one) => judgedText(one.economy) },
    { key: 'efficiency', header: say.efficiency, cell: (one) => judgedText(one.efficiency) },
    { key: 'effectiveness', header: say.effectiveness, cell: (one) => judgedText(one.effectiveness) },
    {
      key: 'cost',
      header: say.cost,
      numeric: true,
      cell: ({ cost }) => (cost.value ? moneyText(cost.value.display) : reasonText(cost.reason)),
      text: ({ cost }) => cost.value?.display ?? '',
    },
    {
      key: 'outcomeCost',
      header: say.outcomeCost,
      numeric: true,
      cell: (one) => outcomeCostText(one.outcomeCost),
    },
    {
      key: 'quadrant',
      header: say.quadrant,
      cell: ({ placement, comparedBy }) =>
        placement.title === null
          ? reasonText(placement.reason)
          : `${placement.title}${comparedBy === null ? '' : ` (${say.comparedBy[comparedBy]})`}`,
    },
  ];
  return (
    <div class="value-lines">
      <DataTable
        caption={say.table}
        columns={columns}
        rows={lines}
        rowKey={({ id }) => id}
        exported={{ note: say.subtitle }}
        counted
      />
    </div>
  );
}
