import { useCallback } from 'preact/hooks';
import { changesPage } from '../../app/sheets/desk.ts';
import { type ChangedCell, changedCells, changeName } from '../../domain/sheets/change/changed-cells.ts';
import type { ChangeKind, RowChange } from '../../domain/sheets/change/sheet-change.ts';
import { type Column, DataTable } from '../parts/table/data-table.tsx';
import { words } from '../words/words.ts';
import { cellText } from './cell-text.ts';
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
        asText
        columns={columns()}
        rows={rows ?? []}
        rowKey={({ entity, key }) => `${entity} ${key}`}
        empty={rows === null ? undefined : text.nothing}
      />
      <Pager from={from} room={ROOM} total={total} onFrom={setFrom} />
    </>
  );
}

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
              {text.cells[cell.header] ?? cell.header}: {changeText(row, cell)}
            </li>
          ))}
        </ul>
      ),
    },
  ];
}

function changeText({ kind }: RowChange, { header, before, after }: ChangedCell): string {
  const shown = (text: string) => cellText(header, text);
  if (kind === 'changed') return words.value.imports.was(shown(before), shown(after));
  return shown(kind === 'removed' ? before : after);
}
