import { useCallback } from 'preact/hooks';
import { problemsPage, type SheetPreview } from '../../app/sheets/desk.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { CellProblem } from '../../domain/sheets/change/sheet-change.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Notice } from '../parts/notice.tsx';
import { words } from '../words/words.ts';
import { Pager, usePage } from './pages.tsx';

/** Every refused cell by its address. */
export function BadCells({ seen }: { readonly seen: SheetPreview }) {
  const text = words.value.imports;
  const title = text.badTitle(formatDecimal(String(seen.problems)));
  const { from, setFrom, rows } = usePage(useCallback(problemsPage, [seen]));
  return (
    <>
      <Notice tone="error" title={title} />
      <DataTable
        caption={title}
        captionHidden
        columns={columns()}
        rows={(rows ?? []).map((row, i) => ({ ...row, key: String(from + i) }))}
        rowKey={({ key }) => key}
      />
      <Pager from={from} total={seen.problems} onFrom={setFrom} />
    </>
  );
}

function columns(): readonly Column<CellProblem>[] {
  const text = words.value.imports;
  return [
    { key: 'address', header: text.cell, rowHeader: true, cell: ({ address }) => address },
    { key: 'reason', header: text.reason, cell: ({ fault }) => text.fault(fault) },
  ];
}
