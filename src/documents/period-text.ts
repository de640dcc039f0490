import { type PeriodId, parsePeriod } from '../domain/period.ts';
import { MONTHS } from './texts.ts';

/** `2024`, `semester 1 2024`, `triwulan 3 2024`, `Maret 2024`; a cumulative position: `s.d. 9 Mei 2024`. */
export function periodText(id: PeriodId): string {
  const period = parsePeriod(id);
  if (!period) return id;
  const { year, kind, index } = period;
  if (kind === 'FY') return String(year);
  if (kind === 'S') return `semester ${index} ${year}`;
  if (kind === 'Q') return `triwulan ${index} ${year}`;
  if (kind === 'M') return `${MONTHS[index - 1]} ${year}`;
  if (kind === 'H') return `s.d. ${MONTHS[index * 6 - 1]} ${year}`;
  return `s.d. ${index % 100} ${MONTHS[Math.floor(index / 100) - 1]} ${year}`;
}
