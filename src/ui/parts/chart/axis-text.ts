import { dayNumber } from '../../../domain/calendar.ts';
import { formatDecimal } from '../../../domain/number-input.ts';
import { type PeriodId, periodEnd } from '../../../domain/period.ts';
import { NBSP } from '../../words/number.ts';
import { words } from '../../words/words.ts';

/** Ticks are round numbers; seven digits would not fit beside the axis. */
export function axisText(value: number): string {
  const isLong = Math.abs(value) >= 1e6;
  const text = formatDecimal(String(Number((isLong ? value / 1e6 : value).toPrecision(6))));
  return isLong ? `${text}${NBSP}${words.value.overview.millionShort}` : text;
}

/** Where the end of a period stands on the axis of years; whole years stand at their number. */
export function decimalYear(period: PeriodId): number {
  const end = periodEnd(period);
  if (!end) return 0;
  const [year, month, day] = end.split('-').map(Number) as [number, number, number];
  const start = dayNumber(year, 1, 1);
  return year + (dayNumber(year, month, day) - start + 1) / (dayNumber(year + 1, 1, 1) - start) - 1;
}
