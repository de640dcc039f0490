import { GRID_COLUMNS } from './grid-cells.ts';

export type GridField = HTMLInputElement | HTMLTextAreaElement;

/** The field of a grid that an event came from; null when it came from elsewhere. */
export const fieldOf = (target: EventTarget | null): GridField | null =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
  target.dataset.row !== undefined
    ? target
    : null;

/** Arrows and Enter walk the cells as in a spreadsheet; Tab is the browser's own. Alt+Enter begins a line. */
export function walkGrid(event: KeyboardEvent): void {
  const field = fieldOf(event.target);
  // While a suggestion of the keyboard is open, keys belong to it.
  if (!field || event.isComposing || event.ctrlKey || event.metaKey) return;
  const isNewLine = event.key === 'Enter' && event.altKey;
  const step = isNewLine ? null : stepOf(event, field);
  if (isNewLine || step) event.preventDefault();
  if (isNewLine) beginLine(field);
  if (!step) return;
  const next = neighbour(field, step);
  next?.focus();
  next?.select();
}

type Step = readonly [down: number, right: number];

function stepOf({ key, shiftKey, altKey }: KeyboardEvent, field: GridField): Step | null {
  if (altKey) return null;
  if (key === 'Enter') return shiftKey ? [-1, 0] : [1, 0];
  // With Shift an arrow selects text; away from the edge of the text it moves the caret.
  const arrow = ARROWS[key];
  return arrow && !shiftKey && arrow.isAtEdge(field) ? arrow.step : null;
}

interface Arrow {
  readonly step: Step;
  readonly isAtEdge: (field: GridField) => boolean;
}

const ARROWS: Readonly<Record<string, Arrow>> = {
  ArrowUp: { step: [-1, 0], isAtEdge: (field) => !before(field).includes('\n') },
  ArrowDown: { step: [1, 0], isAtEdge: (field) => !after(field).includes('\n') },
  ArrowLeft: { step: [0, -1], isAtEdge: (field) => before(field) === '' && isCaretOrAll(field) },
  ArrowRight: { step: [0, 1], isAtEdge: (field) => after(field) === '' && isCaretOrAll(field) },
};

const before = ({ value, selectionStart }: GridField): string => value.slice(0, selectionStart ?? 0);
const after = ({ value, selectionEnd }: GridField): string => value.slice(selectionEnd ?? 0);

/** A cell just walked into is selected as a whole: an arrow then leads on. */
const isCaretOrAll = ({ value, selectionStart, selectionEnd }: GridField): boolean =>
  selectionStart === selectionEnd || (selectionStart === 0 && selectionEnd === value.length);

/** The next cell in that direction that can be typed in. */
function neighbour(from: GridField, [down, right]: Step): GridField | null {
  const table = from.closest('table');
  const rows = Number(table?.dataset.rows);
  let row = Number(from.dataset.row) + down;
  let column = Number(from.dataset.column) + right;
  while (row >= 0 && row < rows && column >= 0 && column < GRID_COLUMNS.length) {
    const field = table?.querySelector<GridField>(`[data-row="${row}"][data-column="${column}"]`);
    if (field) return field;
    row += down;
    column += right;
  }
  return null;
}

function beginLine(field: GridField): void {
  if (field instanceof HTMLInputElement) return;
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
