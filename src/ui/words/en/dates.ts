import type { Period } from '../../../domain/period.ts';
import type { Words } from '../dictionary.ts';
import { roman } from '../roman.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const dayOf = ({ index, year }: Period): string =>
  `${index % 100} ${months[Math.floor(index / 100) - 1]} ${year}`;

const counted = (n: number, one: string): string => (n === 1 ? `1 ${one}` : `${n} ${one}s`);

export const dates: Words['dates'] = {
  months,
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  relativeDays: (days) => {
    if (days === 0) return 'today';
    if (days === 1) return 'tomorrow';
    if (days === -1) return 'yesterday';
    return days > 0 ? `in ${days} days` : `${-days} days ago`;
  },
  minutesLong: (n) => (n === 0 ? 'less than a minute' : counted(n, 'minute')),
  hoursLong: (n) => counted(n, 'hour'),
  daysLong: (n) => counted(n, 'day'),
  period: (period) => {
    const { kind, index, year } = period;
    if (kind === 'FY') return `Year ${year}`;
    if (kind === 'S') return `Semester ${roman(index)} ${year}`;
    if (kind === 'Q') return `Quarter ${roman(index)} ${year}`;
    if (kind === 'M') return `${months[index - 1]} ${year}`;
    return kind === 'H' ? `through semester ${roman(index)} ${year}` : `As of ${dayOf(period)}`;
  },
  periodShort: (period) => {
    const { kind, index, year } = period;
    if (kind === 'FY') return String(year);
    if (kind === 'S') return `S ${roman(index)} ${year}`;
    if (kind === 'Q') return `Q ${roman(index)} ${year}`;
    if (kind === 'M') return `${months[index - 1]} ${year}`;
    return kind === 'H' ? `through S ${roman(index)} ${year}` : dayOf(period);
  },
};
