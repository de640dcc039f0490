import { type AreaFigures, periodBefore } from '../../app/facts/area-figures.ts';
import { classOf, quantiles, type ValueClass } from '../../domain/classes.ts';
import { fromDecimal, roundHalfUp, sub } from '../../domain/decimal.ts';
import type { Decimal, Indicator } from '../../domain/indicator.ts';
import type { PeriodId } from '../../domain/period.ts';
import { placeTiles } from '../../domain/tile-map.ts';
import { changeText, compactText, figureText, isMoney } from '../parts/value/figure-text.ts';
import { words } from '../words/words.ts';

/** One mark more for each class: read without colour, and printed. */
export const MARKS = ['•', '••', '•••', '••••'] as const;

export interface TileChange {
  readonly way: 'up' | 'down' | 'same';
  /** `0,55`; empty where it stayed the same. */
  readonly by: string;
}

export interface TileView {
  readonly area: string;
  readonly name: string;
  /** From 1: lines of the grid. */
  readonly column: number;
  readonly row: number;
  /** From 0, the lowest; -1 without a value. */
  readonly class: number;
  readonly value: string | null;
  /** Null without a value in the period before. */
  readonly change: TileChange | null;
  /** Opens the area beside the map. */
  readonly href: string;
}

export interface ClassView {
  readonly class: number;
  /** `8,00–11,59`. */
  readonly range: string;
}

export interface TileMapView {
  readonly tiles: readonly TileView[];
  readonly classes: readonly ClassView[];
  /** Value of the whole government in the same period. */
  readonly whole: string | null;
  readonly before: PeriodId | null;
}

/** The parts of the government in one period. Classes are those of every period together, so that a shade stays comparable. */
export function tileMapView(indicator: Indicator, figures: AreaFigures, period: PeriodId): TileMapView {
  const classes = quantiles(amountsOf(figures));
  const before = periodBefore(figures, period);
  const amountIn = (when: PeriodId | null, area: string): Decimal | null =>
    (when && figures.figures.get(when)?.get(area)?.amount) ?? null;
  const names = new Map(figures.parts.map(({ code, name }) => [code, name.replace(/^Kabupaten /, '')]));
  const whole = figures.whole && amountIn(period, figures.whole.code);
  const tiles = placeTiles(figures.parts).map(({ area, column, row }): TileView => {
    const amount = amountIn(period, area);
    const earlier = amountIn(before, area);
    return {
      area,
      name: names.get(area) ?? area,
      column: column + 1,
      row: row + 1,
      class: amount === null ? -1 : classOf(amount, classes),
      value: amount === null ? null : shortText(indicator, amount),
      change: amount === null || earlier === null ? null : changeOf(indicator, amount, earlier),
      href: `/peta-petak?${new URLSearchParams({ indikator: indicator.code, periode: period, wilayah: area })}`,
    };
  });
  return {
    tiles,
    classes: classes.map((one, i) => ({ class: i, range: rangeText(indicator, one) })),
    whole: whole === null ? null : compactText(indicator, whole),
    before,
  };
}

function amountsOf({ periods, parts, figures }: AreaFigures): readonly Decimal[] {
  return periods.flatMap((period) =>
    parts.flatMap(({ code }) => figures.get(period)?.get(code)?.amount ?? []),
  );
}

/** A tile has no room for the unit; the card names it. Long figures are in millions. */
function shortText(indicator: Indicator, amount: Decimal): string {
  return isMoney(indicator)
    ? figureText(indicator, amount)
    : compactText({ ...indicator, measureUnit: '' }, amount);
}

const rangeText = (indicator: Indicator, { from, to }: ValueClass): string =>
  from === to ? shortText(indicator, from) : `${shortText(indicator, from)}–${shortText(indicator, to)}`;

function changeOf(indicator: Indicator, amount: Decimal, earlier: Decimal): TileChange | null {
  const [now, then] = [fromDecimal(amount), fromDecimal(earlier)];
  if (!now || !then) return null;
  const change = roundHalfUp(sub(now, then), indicator.decimals);
  if (!/[1-9]/.test(change)) return { way: 'same', by: '' };
  const by = changeText(indicator, change).replace(/^[+−]/, '');
  return { way: change.startsWith('-') ? 'down' : 'up', by };
}

/** `▼ 0,55`, as a table and a file say it. */
export const tileChangeText = ({ way, by }: TileChange): string =>
  way === 'same' ? words.value.tileMap.same : `${ARROWS[way]} ${by}`;

export const ARROWS = { up: '▲', down: '▼' } as const;
