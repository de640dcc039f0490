import type { BudgetLine } from '../../domain/budget/budget-line.ts';
import { isConspicuous, type LinePerformance } from '../../domain/budget/budget-performance.ts';
import type { Decimal } from '../../domain/indicator.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import { dayText } from '../words/date.ts';
import { percentText, rupiahText, signedText } from '../words/number.ts';
import { words } from '../words/words.ts';

/** Every line of the budget under the one it is part of: ceiling and its changes, cash plan, spending, work, outcome. */
export function BudgetTable({ lines }: { readonly lines: readonly LinePerformance[] }) {
  const text = words.value.budget;
  return (
    <DataTable
      caption={text.table}
      captionHidden
      counted
      rows={lines}
      rowKey={({ line }) => `${line.level} ${line.code}`}
      columns={[
        {
          key: 'line',
          header: text.line,
          rowHeader: true,
          cell: ({ line, depth }) => (
            <span class={`budget-line budget-line--${Math.min(depth, 2)}`}>
              <span class="small quiet">{line.code}</span> {line.name}
            </span>
          ),
        },
        { key: 'ceiling', header: text.ceiling, numeric: true, cell: ({ line }) => <Ceiling line={line} /> },
        { key: 'planned', header: text.planned, numeric: true, cell: (row) => <Planned row={row} /> },
        { key: 'spent', header: text.spent, numeric: true, cell: ({ line }) => <Spent line={line} /> },
        {
          key: 'absorption',
          header: text.absorption,
          numeric: true,
          cell: ({ line }) => percent(line.absorption?.display ?? null),
        },
        { key: 'physical', header: text.physical, numeric: true, cell: (row) => <Physical row={row} /> },
        {
          key: 'outcome',
          header: text.outcome,
          numeric: true,
          cell: ({ outcome, verdict }) => (
            <>
              {percent(outcome)}
              {verdict !== '' && <span class="small quiet budget-under">{verdict}</span>}
            </>
          ),
        },
      ]}
    />
  );
}

const percent = (value: Decimal | null) => (value === null ? <Unknown /> : percentText(value, 2));

const Unknown = () => (
  <span class="quiet">
    <span aria-hidden="true">–</span>
    <span class="visually-hidden">{words.value.budget.unknown}</span>
  </span>
);

/** The ceiling in force, with the acts it came about by where there is more than one. */
function Ceiling({ line }: { readonly line: BudgetLine }) {
  const history = line.acts.filter(({ ceiling }) => ceiling !== null && ceiling !== line.ceiling);
  return (
    <>
      {line.ceiling === null ? <Unknown /> : rupiahText(line.ceiling)}
      {history.map(({ stage, ceiling }) => (
        <span key={stage} class="small quiet budget-under">
          {stage} {rupiahText(ceiling ?? '0')}
        </span>
      ))}
    </>
  );
}

function Planned({ row: { plannedByThen, deviation, ...rest } }: { readonly row: LinePerformance }) {
  const isLate = isConspicuous({ plannedByThen, deviation, ...rest, lead: null });
  if (plannedByThen === null) return <Unknown />;
  return (
    <>
      {rupiahText(plannedByThen)}
      {deviation !== null && (
        <span class={isLate ? 'small warn-text budget-under' : 'small quiet budget-under'}>
          {words.value.budget.deviation(rupiahText(deviation))}
        </span>
      )}
    </>
  );
}

function Spent({ line }: { readonly line: BudgetLine }) {
  const last = line.spent.at(-1);
  if (!last) return <Unknown />;
  return (
    <>
      {rupiahText(last.amount)}
      <span class="small quiet budget-under">{dayText(last.day)}</span>
    </>
  );
}

function Physical({ row: { physical, lead, ...rest } }: { readonly row: LinePerformance }) {
  if (physical === null) return <Unknown />;
  const isAhead = isConspicuous({ physical, lead, ...rest, deviation: null });
  return (
    <>
      {percentText(physical, 2)}
      {lead !== null && (
        <span class={isAhead ? 'small warn-text budget-under' : 'small quiet budget-under'}>
          {words.value.budget.lead(signedText(lead, 2))}
        </span>
      )}
    </>
  );
}
