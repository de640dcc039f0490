import type { Decimal } from '../domain/indicator.ts';
import type { Bar, Picture } from './document.ts';

const BAR_WIDTH = 150;
const BAR_HEIGHT = 10;
/** Percent at the right edge: attainment is capped at 120 (rule pack), so that nothing is cut off. */
const EDGE = 120;
const LINE = 1.2;

/** A percentage as a bar with a mark at 100. */
export function percentBar(percent: Decimal | null, alt: string): Picture {
  const at = (value: number): number => (Math.max(0, Math.min(EDGE, value)) / EDGE) * BAR_WIDTH;
  const value = percent === null ? 0 : Number(percent);
  const inside = { y: 1, height: BAR_HEIGHT - 2 };
  return {
    width: BAR_WIDTH,
    height: BAR_HEIGHT,
    alt,
    bars: [
      { x: 0, width: BAR_WIDTH, ink: 'ground', ...inside },
      { x: 0, width: at(value), ink: value >= 100 ? 'bar' : 'weak', ...inside },
      { x: at(100) - LINE / 2, y: 0, width: LINE, height: BAR_HEIGHT, ink: 'mark' },
    ],
  };
}

const COLUMN_WIDTH = 34;
const COLUMN_HEIGHT = 60;

/** One year of a series as a column, its target as a line across; `most` is the largest of the series. */
export function yearColumn(
  { value, target }: { readonly value: Decimal | null; readonly target: Decimal | null },
  most: number,
  isNow: boolean,
  alt: string,
): Picture {
  const high = (text: Decimal): number =>
    most > 0 ? (Math.max(0, Math.min(most, Number(text))) / most) * (COLUMN_HEIGHT - 4) : 0;
  const base: Bar = { x: 0, y: COLUMN_HEIGHT - 1, width: COLUMN_WIDTH, height: 1, ink: 'weak' };
  const column: Bar[] =
    value === null
      ? []
      : [
          {
            x: 7,
            y: COLUMN_HEIGHT - 1 - high(value),
            width: COLUMN_WIDTH - 14,
            height: high(value),
            ink: isNow ? 'bar' : 'weak',
          },
        ];
  const line: Bar[] =
    target === null
      ? []
      : [
          {
            x: 2,
            y: COLUMN_HEIGHT - 1 - high(target) - LINE / 2,
            width: COLUMN_WIDTH - 4,
            height: LINE,
            ink: 'mark',
          },
        ];
  return { width: COLUMN_WIDTH, height: COLUMN_HEIGHT, alt, bars: [base, ...column, ...line] };
}
