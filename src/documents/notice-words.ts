import type { AlertKind } from '../domain/alerts/alert.ts';
import { type Period, type PeriodId, parsePeriod } from '../domain/period.ts';
import { ALERT_SENTENCES, type AlertWords } from './alert-sentences.ts';
import { ENGLISH_ALERT_SENTENCES } from './alert-sentences-en.ts';
import { periodText } from './period-text.ts';
import { dateText } from './texts.ts';

/** What messages outside the app are written with. */
export interface NoticeWords {
  readonly kinds: Readonly<Record<AlertKind, Pick<AlertWords, 'group' | 'why' | 'act'>>>;
  /** Of `2026-01-02`. */
  readonly date: (day: string) => string;
  readonly period: (id: PeriodId) => string;
  readonly several: (count: number) => string;
  readonly more: (count: number) => string;
  /** Last line of a mail, with the address where it is turned off. */
  readonly ending: (address: string) => string;
}

const indonesian: NoticeWords = {
  kinds: ALERT_SENTENCES,
  date: dateText,
  period: periodText,
  several: (count) => `${count} hal perlu ditindaklanjuti`,
  more: (count) => `Dan ${count} lagi di daftar peringatan.`,
  ending: (address) =>
    `Surat ini dikirim paling banyak sekali sehari. Mengubah atau mematikannya: ${address}`,
};

const english: NoticeWords = {
  kinds: ENGLISH_ALERT_SENTENCES,
  date: (day) => {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    return englishDay(year, month, date);
  },
  period: (id) => {
    const period = parsePeriod(id);
    return period ? englishPeriod(period) : id;
  },
  several: (count) => (count === 1 ? 'One thing needs you' : `${count} things need you`),
  more: (count) => `And ${count} more in the list of alerts.`,
  ending: (address) => `This mail comes once a day at most. To change it or turn it off: ${address}`,
};

/** By language of the person who is told. */
export const NOTICE_WORDS = { id: indonesian, en: english } as const;
export type NoticeLanguage = keyof typeof NOTICE_WORDS;

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const englishDay = (year: number, month: number, date: number): string =>
  `${date} ${ENGLISH_MONTHS[month - 1]} ${year}`;

/** `2024`, `semester 1 of 2024`, `quarter 3 of 2024`, `March 2024`; a cumulative position: `to 9 May 2024`. */
function englishPeriod({ year, kind, index }: Period): string {
  if (kind === 'FY') return String(year);
  if (kind === 'S') return `semester ${index} of ${year}`;
  if (kind === 'Q') return `quarter ${index} of ${year}`;
  if (kind === 'M') return `${ENGLISH_MONTHS[index - 1]} ${year}`;
  if (kind === 'H') return `to ${ENGLISH_MONTHS[index * 6 - 1]} ${year}`;
  return `to ${englishDay(year, Math.floor(index / 100), index % 100)}`;
}
