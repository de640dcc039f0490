import { afterEach, expect, test } from 'vitest';
import {
  ageText,
  clockZoneText,
  daysLeftText,
  dayText,
  momentText,
  periodShortText,
  periodText,
  recentText,
  weekdayText,
} from '../../../src/ui/words/date.ts';
import { setLanguage } from '../../../src/ui/words/words.ts';

const MATARAM = 'Asia/Makassar';
const at = (text: string): number => Date.parse(text);

afterEach(() => setLanguage('id'));

test('a day is written with its weekday in three letters', () => {
  expect(weekdayText('2024-10-15')).toBe('Sel, 15\u00a0Okt\u00a02024');
  expect(weekdayText('1969-12-31')).toBe('Rab, 31\u00a0Des\u00a01969');
  expect(dayText('2025-08-01')).toBe('1\u00a0Agu\u00a02025');
});

test('the hour is that of the tenant, whatever the zone of the device', () => {
  expect(clockZoneText(at('2024-10-15T02:42:00Z'), MATARAM)).toBe('10.42\u00a0WITA');
  expect(clockZoneText(at('2024-10-15T02:42:00Z'), 'Asia/Jakarta')).toBe('09.42\u00a0WIB');
  expect(clockZoneText(at('2024-10-15T02:42:00Z'), 'Asia/Jayapura')).toBe('11.42\u00a0WIT');
  expect(momentText(at('2024-10-14T16:05:00Z'), MATARAM)).toBe(
    'Sel, 15\u00a0Okt\u00a02024\u00a000.05\u00a0WITA',
  );
});

test('a moment of today is only its hour', () => {
  const now = at('2024-10-15T09:00:00Z');
  expect(recentText(at('2024-10-14T16:05:00Z'), now, MATARAM)).toBe('00.05');
  expect(recentText(at('2024-10-14T15:59:00Z'), now, MATARAM)).toContain('Sen, 14');
});

test.each([
  ['2024-10-15T15:59:59Z', '2024-10-11T01:00:00Z', '4 hari lagi'],
  ['2024-10-15T15:59:59Z', '2024-10-15T00:00:00Z', 'hari ini'],
  ['2024-10-15T16:00:00Z', '2024-10-15T15:59:59Z', 'besok'],
  ['2024-10-13T00:00:00Z', '2024-10-15T00:00:00Z', '2 hari lalu'],
])('%s seen on %s is %s', (when, now, text) => {
  expect(daysLeftText(at(when), at(now), MATARAM)).toBe(text);
});

test('the age of something waiting is in its largest whole unit', () => {
  expect(ageText(0, 30_000)).toBe('kurang dari semenit');
  expect(ageText(0, 59 * 60_000)).toBe('59 menit');
  expect(ageText(0, 25 * 3_600_000)).toBe('1 hari');
});

test.each([
  ['2024-FY', 'Tahun 2024', '2024'],
  ['2024-Q3', 'Triwulan III 2024', 'TW III 2024'],
  ['2024-S1', 'Semester I 2024', 'Smt I 2024'],
  ['2025-M09', 'Sep 2025', 'Sep 2025'],
  ['2025-D1113', 'Posisi 13 Nov 2025', '13 Nov 2025'],
  ['not-a-period', 'not-a-period', 'not-a-period'],
])('%s is spoken of as %s', (id, text, short) => {
  expect(periodText(id)).toBe(text);
  expect(periodShortText(id)).toBe(short);
});

test('words follow the language, figures do not', async () => {
  await setLanguage('en');
  expect(periodText('2024-Q3')).toBe('Quarter III 2024');
  expect(weekdayText('2024-10-15')).toBe('Tue, 15\u00a0Oct\u00a02024');
  expect(clockZoneText(at('2024-10-15T02:42:00Z'), MATARAM)).toBe('10.42\u00a0WITA');
});
