import type { Decimal } from '../domain/indicator.ts';
import { formatDecimal } from '../domain/number-input.ts';
import type { LkeTotal } from '../domain/papers/lke-paper.ts';
import type { Signatory } from '../domain/papers/signatory.ts';
import { type Cell, centered, type Table } from './document.ts';
import { officeText, signedText } from './texts.ts';

/** `8,25`; a dash where there is none. */
export const pointsText = (points: Decimal | null): string =>
  points === null ? '–' : formatDecimal(points, 2);

/** `82,15 · A (Memuaskan)`. */
export const resultText = ({ total, grade, title }: LkeTotal): string =>
  total === null ? 'belum dinilai' : `${pointsText(total)} · ${grade ?? '–'} (${title})`;

/** Who agreed for the unit, and who evaluated. */
export function sideBySide(head: Signatory | null, evaluator: Signatory | null): Table {
  const column = (one: Signatory | null): readonly Cell[] => [
    centered(one ? `${officeText(one)},` : ''),
    centered(one ? signedText(one) : ''),
    centered(one?.name ?? ''),
  ];
  const [a, b] = [column(head), column(evaluator)];
  return {
    is: 'table',
    widths: [50, 50],
    head: [],
    rows: a.map((cell, i) => [cell, b[i] as Cell]),
    hasLines: false,
  };
}
