import type { EntryDraft } from '../../app/commands/save-draft.ts';
import { type Block, pastedNumbers } from '../../domain/sheets/pasted-block.ts';

export const GRID_COLUMNS = ['value', 'cause', 'obstacle', 'followUp'] as const;
export type GridColumn = (typeof GRID_COLUMNS)[number];

/** Characters an explanation may have; longer ones stay in their cell and say so. */
export const LONGEST_NOTE = 4000;

export const cellText = (draft: EntryDraft, column: GridColumn): string =>
  column === 'value' ? draft.typed : draft.note[column];

export const withCell = (draft: EntryDraft, column: GridColumn, text: string): EntryDraft =>
  column === 'value' ? { ...draft, typed: text } : { ...draft, note: { ...draft.note, [column]: text } };

/** Whether a person changed a cell since it was as `start`. */
export const isTouched = (draft: EntryDraft, start: EntryDraft): boolean =>
  GRID_COLUMNS.some((column) => cellText(draft, column).trim() !== cellText(start, column).trim()) ||
  draft.notApplicable !== start.notApplicable ||
  draft.evidence.length !== start.evidence.length;

export interface Placed {
  /** Rows that are other than before, by their place. */
  readonly changed: ReadonlyMap<number, EntryDraft>;
  /** Pasted cells with text that found no cell to stand in. */
  readonly leftOut: number;
}

/**
 * Lays a pasted block over the rows with its first cell at `at`. Null rows take nothing, and a statement that the
 * figure does not apply takes no value. Every text is kept letter by letter, understood or not.
 */
export function placeBlock(
  rows: readonly (EntryDraft | null)[],
  at: { readonly row: number; readonly column: GridColumn },
  block: Block,
): Placed {
  const first = GRID_COLUMNS.indexOf(at.column);
  const typed = first === 0 ? withNumbersRead(block) : block;
  const changed = new Map<number, EntryDraft>();
  let leftOut = 0;
  for (const [down, texts] of typed.entries()) {
    const place = at.row + down;
    for (const [right, text] of texts.entries()) {
      const column = GRID_COLUMNS[first + right];
      const draft = changed.get(place) ?? rows[place] ?? null;
      if (draft && column && takes(draft, column)) changed.set(place, withCell(draft, column, text.trim()));
      else if (text.trim() !== '') leftOut += 1;
    }
  }
  return { changed, leftOut };
}

const takes = (draft: EntryDraft, column: GridColumn): boolean =>
  column !== 'value' || draft.notApplicable === null;

function withNumbersRead(block: Block): Block {
  const numbers = pastedNumbers(block.map((row) => row[0] ?? ''));
  return block.map((row, place) => [numbers[place] ?? '', ...row.slice(1)]);
}
