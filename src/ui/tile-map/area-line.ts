import type { AreaFigures } from '../../app/facts/area-figures.ts';
import type { PeriodId } from '../../domain/period.ts';
import { extent, short, toPixels } from '../parts/chart/geometry.ts';
import type { TileMapView } from './tile-view.ts';

/** An area on a line from the lowest value to the highest. */
export interface AreaDot {
  readonly area: string;
  readonly name: string;
  readonly value: string;
  readonly class: number;
  /** How far along the line, percent. */
  readonly at: number;
  /** Names that would meet stand in different lanes, counted from 0 below the line. */
  readonly lane: number;
}

export interface AreaLine {
  /** From the lowest. */
  readonly dots: readonly AreaDot[];
  /** Where the whole stands among its parts, percent; null for a sum, which lies beyond them all. */
  readonly whole: number | null;
}

/** Fewer make no order. */
const FEWEST = 3;
/** The narrowest line under which names are written, and a letter, px. */
const [LINE, LETTER] = [640, 7] as const;

/** Null where too few areas have a value, or all have the same. */
export function areaLine(
  { figures, whole }: AreaFigures,
  period: PeriodId,
  { tiles }: TileMapView,
): AreaLine | null {
  const pixels = (area: string): number | null => toPixels(figures.get(period)?.get(area)?.amount ?? null);
  const known = tiles.flatMap((tile) => {
    const amount = pixels(tile.area);
    return amount === null || tile.value === null ? [] : [{ ...tile, value: tile.value, amount }];
  });
  const [least, most] = extent(known.map(({ amount }) => amount)) ?? [0, 0];
  if (known.length < FEWEST || least === most) return null;
  const along = (amount: number): number => short(((amount - least) / (most - least)) * 100);
  const inOrder = known.sort((a, b) => a.amount - b.amount).map((one) => ({ ...one, at: along(one.amount) }));
  const lanes = lanesOf(inOrder);
  const all = whole && pixels(whole.code);
  return {
    dots: inOrder.map(({ area, name, value, class: of, at }, i) => ({
      area,
      name,
      value,
      class: of,
      at,
      lane: lanes[i] ?? 0,
    })),
    whole: all === null || all < least || all > most ? null : along(all),
  };
}

/** The first lane in which a name does not reach into the one before it. */
function lanesOf(dots: readonly { readonly name: string; readonly at: number }[]): readonly number[] {
  const ends: number[] = [];
  return dots.map(({ name, at }) => {
    const width = (name.length + 2) * LETTER;
    // A name hangs at its dot by as much of its width as the dot lies along the line, so that none leaves it.
    const begin = (at / 100) * (LINE - width);
    const free = ends.findIndex((end) => end <= begin);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = begin + width;
    return lane;
  });
}
