import { useId } from 'preact/hooks';
import { compared } from '../../app/facts/plausible.ts';
import { facts } from '../../app/live/facts.ts';
import { formatDecimal, readNumber } from '../../domain/number-input.ts';
import { FieldLine, type FieldRemark } from '../parts/control/field-line.tsx';
import { VisuallyHidden } from '../parts/visually-hidden.tsx';
import { periodShortText } from '../words/date.ts';
import { amountText } from '../words/number.ts';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';
import { cellText, GRID_COLUMNS, type GridColumn, LONGEST_NOTE, withCell } from './grid-cells.ts';
import { type GridStand, standOf } from './grid-stand.ts';
import { taskHeader } from './task-header.ts';
import { type GridRow, setRow } from './use-grid.ts';
import { valueRemark } from './value-remark.ts';

export function GridHead() {
  const text = words.value.grid;
  return (
    <thead>
      <tr>
        <th scope="col">{text.indicator}</th>
        {GRID_COLUMNS.map((column) => (
          <th key={column} scope="col">
            {text.columns[column]}
          </th>
        ))}
        <th scope="col">{text.state}</th>
      </tr>
    </thead>
  );
}

interface GridLineProps {
  readonly row: GridRow;
  readonly place: number;
}

/** One task: what it is, its cells, and how far it is. */
export function GridLine({ row, place }: GridLineProps) {
  const { title, subtitle } = taskHeader(row.task);
  const { last, indicator } = row.task;
  return (
    <tr>
      <th scope="row">
        {title}
        <span class="entry-grid__about">{subtitle}</span>
        {last && (
          <span class="entry-grid__about">
            {words.value.tasks.lastValue(
              periodShortText(last.period),
              amountText(last.amount, indicator.measureUnit),
            )}
          </span>
        )}
      </th>
      {GRID_COLUMNS.map((column) => (
        <td key={column} data-label={words.value.grid.columns[column]}>
          <Cell row={row} place={place} column={column} title={title} />
        </td>
      ))}
      <td>
        <Stand row={row} title={title} />
      </td>
    </tr>
  );
}

interface CellProps extends GridLineProps {
  readonly column: GridColumn;
  readonly title: string;
}

function Cell({ row, place, column, title }: CellProps) {
  const id = useId();
  const draft = row.draft.value;
  if (column === 'value' && draft.notApplicable !== null)
    return words.value.grid.notApplicable(draft.notApplicable);
  const remark = column === 'value' ? amountRemark(row) : noteRemark(cellText(draft, column));
  const shared = {
    class: 'input',
    value: cellText(draft, column),
    readOnly: row.outcome.value === 'queued',
    'data-row': place,
    'data-column': GRID_COLUMNS.indexOf(column),
    'aria-label': words.value.grid.cell(words.value.grid.columns[column], title),
    'aria-invalid': remark?.tone === 'problem',
    'aria-describedby': `${id}-line`,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      setRow(row, withCell(row.draft.peek(), column, currentTarget.value)),
  };
  return (
    <>
      {column === 'value' ? (
        <input {...shared} type="text" inputMode="decimal" autoComplete="off" spellcheck={false} />
      ) : (
        <textarea {...shared} class="input input--area" rows={1} />
      )}
      <FieldLine id={`${id}-line`} remark={remark} />
    </>
  );
}

function amountRemark({ task, draft }: GridRow): FieldRemark | null {
  const known = facts.value;
  const { typed } = draft.value;
  const reading = readNumber(typed);
  const comparison = known && compared(known, task, reading.ok ? reading.value : null);
  return comparison && valueRemark(typed, reading, comparison, task.indicator);
}

const noteRemark = (said: string): FieldRemark | null =>
  said.length > LONGEST_NOTE
    ? { tone: 'problem', text: words.value.grid.noteTooLong(formatDecimal(String(said.length))) }
    : null;

const TONES: Readonly<Record<GridStand, FieldRemark['tone']>> = {
  untouched: 'hint',
  ready: 'understood',
  value: 'problem',
  long: 'problem',
  reason: 'problem',
  evidence: 'doubt',
};

function Stand({ row, title }: { readonly row: GridRow; readonly title: string }) {
  const id = useId();
  const text = words.value.grid;
  const outcome = row.outcome.value;
  const stand = standOf(row.task, row.draft.value, row.start);
  const needsForm = outcome !== 'queued' && (stand === 'evidence' || stand === 'reason');
  return (
    <>
      <FieldLine id={id} remark={standRemark(row, stand)} />
      {needsForm && (
        <a href={`/tugas/${row.task.id}/isi`}>
          {text.toForm}
          <VisuallyHidden> {title}</VisuallyHidden>
        </a>
      )}
    </>
  );
}

function standRemark({ outcome, form }: GridRow, stand: GridStand): FieldRemark {
  const text = words.value.grid;
  if (outcome.value === 'queued') return { tone: 'understood', text: text.queued };
  if (outcome.value !== 'open') return { tone: 'problem', text: sendSentence(outcome.value) };
  if (form.saving.value.state === 'failed') return { tone: 'problem', text: words.value.entry.notSaved };
  return { tone: TONES[stand], text: text.stands[stand] };
}
