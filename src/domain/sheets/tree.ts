import { isDottedCode, isSequence } from './cell-words.ts';
import { codeDepth, codeText, isBelow } from './code-text.ts';
import type { TableColumn } from './columns.ts';
import type { Grid } from './grid.ts';

/** How a table says which row lies below which. */
export type Tree =
  | { readonly kind: 'none' }
  /** One column with dotted codes. */
  | { readonly kind: 'code'; readonly place: number }
  /** Codes in pieces: places under one name, joined by dots. */
  | { readonly kind: 'pieces'; readonly places: readonly number[] }
  /** The column that is filled is the level; a number may stand left of the name. */
  | { readonly kind: 'ladder'; readonly places: readonly number[] };

/** Where a row stands in the tree of its table. */
export interface Standing {
  readonly code: string | null;
  /** 1 for the highest level; null where the row has no place in the tree. */
  readonly depth: number | null;
  readonly name: string | null;
}

const CODE_HEADER = /\b(?:kode|kd|rek(?:ening)?|akun)\b/i;
/** Share of rows whose code must be its own: a column that repeats a programme's code on each row is no tree. */
const OWN = 0.9;

/** How a table says which row lies below which: by codes in one column or in pieces, by a ladder of columns, or not at all. */
export function treeOf(grid: Grid, columns: readonly TableColumn[], rows: readonly number[]): Tree {
  const group = columns.findIndex(
    ({ group, column }, i) => columns[i + 1]?.group === group && column === group,
  );
  if (group >= 0) {
    const shared = columns[group] as TableColumn;
    const places = columns.flatMap((one, place) => (one.group === shared.group ? [place] : []));
    const isCode = CODE_HEADER.test(shared.path.join(' ')) || isCumulative(grid, columns, rows, places);
    return isCode ? { kind: 'pieces', places } : { kind: 'ladder', places };
  }
  const place = columns.findIndex((one) => spansTree(grid, one, rows));
  if (place >= 0) return { kind: 'code', place };
  const places = ownLadder(grid, columns, rows);
  return places.length > 1 ? { kind: 'ladder', places } : { kind: 'none' };
}

/** Pieces of a code fill from the left without a gap; the steps of a ladder begin further right. */
function isCumulative(
  grid: Grid,
  columns: readonly TableColumn[],
  rows: readonly number[],
  places: readonly number[],
): boolean {
  const first = columns[places[0] as number]?.column ?? 0;
  return rows.every((row) => {
    const filled = places.filter((place) => grid.text(row, columns[place]?.column ?? 0) !== '');
    return (
      filled.length === 0 || (grid.text(row, first) !== '' && filled.at(-1) === places[filled.length - 1])
    );
  });
}

function spansTree(grid: Grid, { column, path }: TableColumn, rows: readonly number[]): boolean {
  const codes = rows.map((row) => codeText(grid.cell(row, column))).filter((code) => code !== '');
  if (codes.length === 0) return false;
  const isNamed = CODE_HEADER.test(path.join(' '));
  const isDotted = codes.filter(isDottedCode).length * 2 > codes.length;
  if (!isNamed && !(isDotted && /^no/i.test(path.at(-1) ?? ''))) return false;
  const distinct = new Set(codes);
  if (distinct.size < OWN * codes.length) return false;
  return codes.some((code) => ancestors(code).some((above) => distinct.has(above)));
}

/** `4.01.05` → `4.01`, `4`. */
function ancestors(code: string): readonly string[] {
  const parts = code.split('.');
  return parts.slice(1).map((_, i) => parts.slice(0, parts.length - 1 - i).join('.'));
}

/** Neighbouring columns of which every row fills exactly one: programme, activity and sub-activity without codes. */
function ownLadder(grid: Grid, columns: readonly TableColumn[], rows: readonly number[]): readonly number[] {
  const isText = (row: number, place: number) => {
    const text = grid.text(row, columns[place]?.column ?? 0);
    return text !== '' && !isSequence(text);
  };
  const start = columns.findIndex((_, place) => rows.some((row) => isText(row, place)));
  const places: number[] = [];
  for (let place = start; place >= 0 && place < columns.length; place += 1) {
    const isExclusive = rows.every((row) => !isText(row, place) || !places.some((one) => isText(row, one)));
    if (!isExclusive || !rows.some((row) => isText(row, place))) break;
    places.push(place);
  }
  const isComplete = rows.length > 1 && rows.every((row) => places.some((place) => isText(row, place)));
  return isComplete ? places : [];
}

const NOWHERE: Standing = { code: null, depth: null, name: null };

/** Where a row stands in the tree of its table. */
export function standingOf(grid: Grid, columns: readonly TableColumn[], tree: Tree, row: number): Standing {
  if (tree.kind === 'none') return NOWHERE;
  const columnAt = (place: number) => columns[place]?.column ?? 0;
  if (tree.kind === 'ladder') return rungOf((place) => grid.text(row, columnAt(place)), tree.places);
  const places = tree.kind === 'code' ? [tree.place] : tree.places;
  const parts = places
    .map((place) => codeText(grid.cell(row, columnAt(place))))
    .filter((part) => part !== '');
  const name = grid.text(row, columnAt((places.at(-1) as number) + 1)) || null;
  const code = parts.join('.');
  return code === '' ? { ...NOWHERE, name } : { code, depth: codeDepth(code), name };
}

function rungOf(text: (place: number) => string, places: readonly number[]): Standing {
  const filled = places.filter((place) => text(place) !== '');
  const [first, second] = filled;
  if (first === undefined) return NOWHERE;
  const isNumbered = second !== undefined && isSequence(text(first));
  const name = text(isNumbered ? second : first);
  return { code: isNumbered ? text(first) : null, depth: places.indexOf(first) + 1, name };
}

/**
 * Place of each standing's parent in the list, null for the highest. A code's parent is the row with the longest code
 * that begins it; a rung's parent is the nearest row above it on a higher rung.
 */
export function parentsOf(tree: Tree, standings: readonly Standing[]): readonly (number | null)[] {
  const line: number[] = [];
  return standings.map((standing, i) => {
    if (standing.depth === null) return line.at(-1) ?? null;
    while (line.length > 0 && !isAbove(tree, standings[line.at(-1) as number] as Standing, standing))
      line.pop();
    const parent = line.at(-1) ?? null;
    line.push(i);
    return parent;
  });
}

function isAbove(tree: Tree, above: Standing, below: Standing): boolean {
  if (tree.kind === 'ladder') return (above.depth as number) < (below.depth as number);
  return isBelow(below.code as string, above.code as string);
}
