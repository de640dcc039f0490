import { type CalendarRule, civilDay, startOfDay, type TimeZone } from '../../../domain/calendar.ts';
import { FREQUENCIES, type Frequency } from '../../../domain/period.ts';
import { EXAMPLE } from './example.ts';

const ZONE: TimeZone = 'Asia/Makassar';

const CLOSES_AFTER: Record<Frequency, number> = { annual: 60, semester: 60, quarterly: 60, monthly: 20 };

export const latihanCalendars = (): CalendarRule[] =>
  FREQUENCIES.map((frequency) => ({
    frequency,
    opensAfterDays: 0,
    closesAfterDays: closesAfter(frequency),
    timeZone: ZONE,
    ...EXAMPLE,
  }));

export const closesAfter = (frequency: Frequency): number => CLOSES_AFTER[frequency];

/** The civil day `days` later. */
export const later = (day: string, days: number): string =>
  civilDay(startOfDay(day, ZONE) + days * 86_400_000, ZONE);
