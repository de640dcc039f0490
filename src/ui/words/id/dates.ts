import type { Period } from '../../../domain/period.ts';
import { roman } from '../roman.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];

const dayOf = ({ index, year }: Period): string =>
  `${index % 100} ${months[Math.floor(index / 100) - 1]} ${year}`;

export const dates = {
  months,
  weekdays: ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'],
  relativeDays: (days: number) => {
    if (days === 0) return 'hari ini';
    if (days === 1) return 'besok';
    if (days === -1) return 'kemarin';
    return days > 0 ? `${days} hari lagi` : `${-days} hari lalu`;
  },
  minutesLong: (n: number) => (n === 0 ? 'kurang dari semenit' : `${n} menit`),
  hoursLong: (n: number) => `${n} jam`,
  daysLong: (n: number) => `${n} hari`,
  period: (period: Period) => {
    const { kind, index, year } = period;
    if (kind === 'FY') return `Tahun ${year}`;
    if (kind === 'S') return `Semester ${roman(index)} ${year}`;
    if (kind === 'Q') return `Triwulan ${roman(index)} ${year}`;
    if (kind === 'M') return `${months[index - 1]} ${year}`;
    return kind === 'H' ? `s.d. semester ${roman(index)} ${year}` : `Posisi ${dayOf(period)}`;
  },
  periodShort: (period: Period) => {
    const { kind, index, year } = period;
    if (kind === 'FY') return String(year);
    if (kind === 'S') return `Smt ${roman(index)} ${year}`;
    if (kind === 'Q') return `TW ${roman(index)} ${year}`;
    if (kind === 'M') return `${months[index - 1]} ${year}`;
    return kind === 'H' ? `s.d. smt ${roman(index)} ${year}` : dayOf(period);
  },
};
