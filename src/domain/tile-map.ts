import type { Area } from './org-unit.ts';

/** A place in a grid, counted from the west and from the north, both from 0. */
export interface Tile {
  readonly area: string;
  readonly column: number;
  readonly row: number;
}

/** Squares across and down: wide enough that straits stay gaps, small enough for a phone. */
const [COLUMNS, ROWS] = [7, 4] as const;
/** Side by side where nothing is known of where they lie. */
const IN_A_ROW = 5;

/**
 * Puts areas of one size into a grid that resembles the map: each as near as it can be to where its centre lies, from
 * west to east. Without coordinates they stand in the order of their codes, which is no geography.
 */
export function placeTiles(areas: readonly Pick<Area, 'code' | 'longitude' | 'latitude'>[]): readonly Tile[] {
  const inOrder = [...areas].sort((a, b) => (a.code < b.code ? -1 : 1));
  if (!hasGeography(areas))
    return inOrder.map(({ code }, i) => ({
      area: code,
      column: i % IN_A_ROW,
      row: Math.floor(i / IN_A_ROW),
    }));
  const across = scale(
    inOrder.map(({ longitude }) => Number(longitude)),
    COLUMNS - 1,
  );
  const down = scale(
    inOrder.map(({ latitude }) => -Number(latitude)),
    ROWS - 1,
  );
  const wanted = inOrder
    .map(({ code, longitude, latitude }) => ({
      code,
      x: across(Number(longitude)),
      y: down(-Number(latitude)),
    }))
    .sort((a, b) => a.x - b.x);
  const placed: Tile[] = [];
  for (const one of wanted) placed.push({ area: one.code, ...nearestFree(one, placed) });
  return placed;
}

const hasGeography = (areas: readonly Pick<Area, 'longitude' | 'latitude'>[]): boolean =>
  areas.every(({ longitude, latitude }) => longitude !== null && latitude !== null);

function scale(values: readonly number[], to: number): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => (most === least ? 0 : ((value - least) / (most - least)) * to);
}

function nearestFree(
  { x, y }: { readonly x: number; readonly y: number },
  placed: readonly Tile[],
): Pick<Tile, 'column' | 'row'> {
  const taken = new Set(placed.map(({ column, row }) => `${column}/${row}`));
  const free = Array.from({ length: COLUMNS * (ROWS + placed.length) }, (_, i) => ({
    column: i % COLUMNS,
    row: Math.floor(i / COLUMNS),
  })).filter(({ column, row }) => !taken.has(`${column}/${row}`));
  const far = ({ column, row }: Pick<Tile, 'column' | 'row'>): number => (column - x) ** 2 + (row - y) ** 2;
  return free.reduce((best, one) => (far(one) < far(best) ? one : best));
}
