import { isBlankWord, isQuantity } from './cell-words.ts';
import type { TableColumn } from './columns.ts';
import type { Grid } from './grid.ts';
import { appliedCells, type Sources } from './inheritance.ts';
import type { RowKind } from './row-kinds.ts';
import { parentsOf, type Standing, standingOf, type Tree, treeOf } from './tree.ts';

/** One thing a table speaks of. Usually one row; a form may give its name in one row and its figures in the next. */
export interface TableRecord {
  readonly rows: readonly number[];
  /** A recap repeats the figures of what lies below it: leave it out of every sum. */
  readonly kind: 'record' | 'recap';
  /** By place of the column: row of the cell that applies, 0 for none. Another row than its own: applied from above. */
  readonly sources: readonly number[];
  readonly code: string | null;
  readonly depth: number | null;
  readonly name: string | null;
  /** Place of the record above it in the table's list. */
  readonly parent: number | null;
  readonly hasChildren: boolean;
}

export interface Records {
  readonly tree: Tree;
  readonly records: readonly TableRecord[];
}

/** The records of the data rows, in order, and which of them only repeat others. */
export function recordsOf(
  grid: Grid,
  columns: readonly TableColumn[],
  kinds: ReadonlyMap<number, RowKind>,
): Records {
  const rows = [...kinds].flatMap(([row, kind]) => (kind === 'record' ? [row] : []));
  const tree = treeOf(grid, columns, rows);
  const breaks = new Set(
    [...kinds].flatMap(([row, kind]) => (kind === 'total' || kind === 'section' ? [row] : [])),
  );
  const sources = appliedCells({
    grid,
    columns,
    rows,
    breaks,
    sequence: sequencePlace(columns),
    paired: pairedPlaces(columns),
    pieces: new Set(tree.kind === 'pieces' || tree.kind === 'ladder' ? tree.places : []),
  });
  const joined = joinedRows(grid, columns, rows, sources);
  const standings = joined.map(([row]) => standingOf(grid, columns, tree, row as number));
  const parents = parentsOf(tree, standings);
  const above = new Set(parents.filter((parent) => parent !== null));
  const deepest = standings.reduce((most, { depth }) => Math.max(most, depth ?? 0), 0);
  const records = joined.map((own, i): TableRecord => {
    const standing = standings[i] as Standing;
    const isRung = tree.kind === 'ladder' && standing.depth !== null && standing.depth < deepest;
    const hasChildren = above.has(i) || isRung;
    const heads = hasChildren || (tree.kind !== 'none' && headsCodes(standings, i));
    return {
      rows: own,
      kind: heads && repeatsOnly(grid, columns, tree, own) ? 'recap' : 'record',
      sources: joinedSources(own, sources),
      ...standing,
      parent: parents[i] ?? null,
      hasChildren,
    };
  });
  return { tree, records };
}

const sequencePlace = (columns: readonly TableColumn[]): number =>
  columns.findIndex(({ path }) => /^(?:no|nomor|no\.?\s*urut)\.?$/i.test(path.at(-1) ?? ''));

/** Columns of codes: the name right of a code is blank only where the code is. */
const pairedPlaces = (columns: readonly TableColumn[]): ReadonlySet<number> =>
  new Set(columns.flatMap(({ path }, place) => (/\b(?:kode|kd)\b/i.test(path.at(-1) ?? '') ? [place] : [])));

/** A row that ends before the next one begins is the name to the figures of the next. */
function joinedRows(
  grid: Grid,
  columns: readonly TableColumn[],
  rows: readonly number[],
  sources: Sources,
): readonly (readonly number[])[] {
  const joined: number[][] = [];
  const ownPlaces = (row: number) =>
    columns.flatMap(({ column }, place) => (grid.text(row, column) === '' ? [] : [place]));
  for (const row of rows) {
    const open = joined.at(-1);
    const before = open?.length === 1 ? (open[0] as number) : null;
    const first = ownPlaces(row)[0] ?? 0;
    const isBelow = before !== null && row === before + 1 && first > 0;
    const isName = isBelow && (ownPlaces(before).at(-1) ?? 0) < first && ownPlaces(before).length > 1;
    if (isName && sources.get(row)?.some((source) => source === before)) open?.push(row);
    else joined.push([row]);
  }
  return joined;
}

function joinedSources(own: readonly number[], sources: Sources): readonly number[] {
  const [first, second] = own.map((row) => sources.get(row) ?? []);
  return second ? second.map((source, place) => source || (first?.[place] ?? 0)) : (first ?? []);
}

/** A row without code that stands before the first code, or before a code as high as any so far, names an office. */
function headsCodes(standings: readonly Standing[], at: number): boolean {
  if (standings[at]?.depth !== null) return false;
  const next = standings.slice(at + 1, at + 4).find(({ depth }) => depth !== null);
  if (!next) return false;
  let highest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < at; i += 1) highest = Math.min(highest, standings[i]?.depth ?? highest);
  return (next.depth as number) <= highest;
}

/** Whether a row says nothing of its own: beside its name and code only figures. */
function repeatsOnly(
  grid: Grid,
  columns: readonly TableColumn[],
  tree: Tree,
  rows: readonly number[],
): boolean {
  const named =
    tree.kind === 'code' ? [tree.place, tree.place + 1] : tree.kind === 'none' ? [] : [...tree.places];
  if (tree.kind === 'pieces') named.push((tree.places.at(-1) as number) + 1);
  return rows.every((row) =>
    columns.every(({ column }, place) => {
      const text = grid.text(row, column);
      return named.includes(place) || isBlankWord(text) || isQuantity(text) || text === '%';
    }),
  );
}
