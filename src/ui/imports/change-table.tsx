import { useCallback } from 'preact/hooks';
import { opened } from '../../app/opened.ts';
import { changesPage } from '../../app/sheets/desk.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { type ChangedCell, changedCells, changeName } from '../../domain/sheets/change/changed-cells.ts';
import type { ChangeKind, RowChange } from '../../domain/sheets/change/sheet-change.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { momentDayText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { Pager, usePage } from './pages.tsx';

interface ChangeTableProps {
  readonly kind: ChangeKind;
  readonly total: number;
}

/** More would make a long table slow, not clearer. */
const ROOM = 100;

/** The rows of one kind of change, a page at a time. */
export function ChangeTable({ kind, total }: ChangeTableProps) {
  const text = words.value.imports;
  const { from, setFrom, rows } = usePage(
    useCallback((start: number, count: number) => changesPage(kind, start, count), [kind]),
    ROOM,
  );
  return (
    <>
      <DataTable
        caption={text.changes[kind]}
        captionHidden
        columns={columns()}
        rows={rows ?? []}
        rowKey={({ entity, key }) => `${entity} ${key}`}
        empty={rows === null ? undefined : text.nothing}
      />
      <Pager from={from} room={ROOM} total={total} onFrom={setFrom} />
    </>
  );
}

/** Headers whose cells are moments, ms; an end is the first moment after the last day. */
const DAYS: Readonly<Record<string, number>> = { since: 0, until: 1 };

/** Headers whose cells are amounts; a year or a code is none. */
const AMOUNTS = new Set(['ceiling', 'realized', 'amount', 'value', 'upper', 'baseline', 'weight']);

function columns(): readonly Column<RowChange>[] {
  const text = words.value.imports;
  return [
    { key: 'cell', header: text.cell, cell: ({ address }) => address },
    { key: 'row', header: text.row, rowHeader: true, cell: changeName },
    {
      key: 'content',
      header: text.cellsChanged,
      cell: (row) => (
        <ul class="import-cells">
          {changedCells(row).map((cell) => (
            <li key={cell.header}>
              {text.cells[cell.header] ?? cell.header}: {cellText(row, cell)}
            </li>
          ))}
        </ul>
      ),
    },
  ];
}

function cellText({ kind }: RowChange, { header, before, after }: ChangedCell): string {
  const { blank, was } = words.value.imports;
  const zone = opened.value?.owner.timeZone ?? 'Asia/Makassar';
  const shown = (text: string) => {
    if (text === '') return blank;
    const back = DAYS[header];
    if (back !== undefined) return momentDayText(Number(text) - back, zone);
    return AMOUNTS.has(header) ? formatDecimal(text) : text;
  };
  if (kind === 'changed') return was(shown(before), shown(after));
  return shown(kind === 'removed' ? before : after);
}
