import { useCallback } from 'preact/hooks';
import { problemsPage, type SheetPreview } from '../../app/sheets/desk.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { CellProblem } from '../../domain/sheets/change/sheet-change.ts';
import { Card } from '../parts/card.tsx';
import { type Column, DataTable } from '../parts/table/data-table.tsx';
import { words } from '../words/words.ts';
import { Pager, usePage } from './pages.tsx';

/** Few at a time: what mends them stands below. */
const ROOM = 10;

/** Every refused cell by its address. */
export function BadCells({ seen }: { readonly seen: SheetPreview }) {
  const text = words.value.imports;
  const title = text.badTitle(formatDecimal(String(seen.problems)));
  const { from, setFrom, rows } = usePage(useCallback(problemsPage, [seen]), ROOM);
  return (
    <Card title={text.bad} tone="error">
      <p>{title}</p>
      <DataTable
        caption={title}
        captionHidden
        columns={columns()}
        rows={(rows ?? []).map((row, i) => ({ ...row, key: String(from + i) }))}
        rowKey={({ key }) => key}
      />
      <Pager from={from} room={ROOM} total={seen.problems} onFrom={setFrom} />
    </Card>
  );
}

function columns(): readonly Column<CellProblem>[] {
  const text = words.value.imports;
  return [
    { key: 'address', header: text.cell, rowHeader: true, cell: ({ address }) => address },
    { key: 'reason', header: text.reason, cell: ({ fault }) => text.fault(fault) },
  ];
}
