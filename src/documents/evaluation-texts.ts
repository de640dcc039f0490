import type { Decimal } from '../domain/indicator.ts';
import { formatDecimal } from '../domain/number-input.ts';
import type { LkeTotal } from '../domain/papers/lke-paper.ts';

/** `8,25`; a dash where there is none. */
export const pointsText = (points: Decimal | null): string =>
  points === null ? '–' : formatDecimal(points, 2);

/** `82,15 · A (Memuaskan)`. */
export const resultText = ({ total, grade, title }: LkeTotal): string =>
  total === null ? 'belum dinilai' : `${pointsText(total)} · ${grade ?? '–'} (${title})`;
