import type { Decimal, Indicator } from '../domain/indicator.ts';
import { formatDecimal } from '../domain/number-input.ts';
import type { Signatory } from '../domain/papers/signatory.ts';
import type { Capacity, Role } from '../domain/person.ts';
import type { Operator, Target } from '../domain/target.ts';

const SIGNS: Readonly<Record<Operator, string>> = {
  '=': '',
  grade: '',
  range: '',
  '<': '< ',
  '<=': '≤ ',
  '>': '> ',
  '>=': '≥ ',
};

/** More digits than anybody enters: the figure came from a division. */
const isQuotient = (amount: Decimal): boolean => /\.\d{5}/.test(amount);

/** A figure with its unit, every digit that was entered: `2.500.000 orang`, `12,5 %`; what was computed has two decimals. */
export function figureText(amount: Decimal, { measureUnit }: Pick<Indicator, 'measureUnit'>): string {
  const unit = measureUnit === 'persen' ? '%' : measureUnit;
  return `${formatDecimal(amount, isQuotient(amount) ? 2 : undefined)} ${unit}`;
}

/** `≤ 14 %`, `1,5 – 3,5 %`, `BB`; a dash where none is set. */
export function targetText(
  target: Pick<Target, 'operator' | 'amount' | 'upper'> | null,
  indicator: Pick<Indicator, 'measureUnit'>,
): string {
  if (!target) return '–';
  const { operator, amount, upper } = target;
  if (operator === 'grade') return amount;
  if (operator === 'range') return `${formatDecimal(amount)} – ${figureText(upper ?? '', indicator)}`;
  return `${SIGNS[operator]}${figureText(amount, indicator)}`;
}

/** `Rp 4.250.750.000,00`; a dash where none is known. */
export const rupiah = (amount: Decimal | null): string =>
  amount === null ? '–' : `Rp ${formatDecimal(amount, 2)}`;

const OFFICES: Readonly<Record<Role, (unit: string) => string>> = {
  governor: () => 'Gubernur',
  head: (unit) => leaderText(unit),
  officer: (unit) => `Petugas ${unit}`,
  verifier: (unit) => `Verifikator ${unit}`,
  planner: (unit) => `Perencana ${unit}`,
  evaluator: (unit) => `Evaluator ${unit}`,
  personnel: (unit) => `Pengelola Kepegawaian ${unit}`,
  admin: (unit) => `Administrator ${unit}`,
};

const BEFORE: Readonly<Record<Capacity, string>> = {
  definitive: '',
  acting: 'Plt. ',
  substitute: 'Plh. ',
  delegate: 'a.n. ',
};

/** Units whose leader is not called their head (PP 18/2016: articles on secretariat, inspectorate and hospital). */
const LEADERS: readonly (readonly [RegExp, string])[] = [
  [/^Sekretariat (?=Daerah|DPRD|Dewan)/, 'Sekretaris '],
  [/^Inspektorat\b/, 'Inspektur'],
  [/^(?=Rumah Sakit|RSUD|RSJ)/, 'Direktur '],
];

function leaderText(unit: string): string {
  const [name, title] = LEADERS.find(([begins]) => begins.test(unit)) ?? [/^/, 'Kepala '];
  return unit.replace(name, title);
}

interface Office extends Pick<Signatory, 'role' | 'unit' | 'capacity'> {
  readonly title?: string | null | undefined;
}

/** `Plt. Kepala Dinas Kesehatan`. */
export const officeText = ({ role, unit, capacity, title }: Office): string =>
  `${BEFORE[capacity]}${title ?? OFFICES[role](unit)}`;

export const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** `2 Januari 2026`, in Mataram's time, which has no daylight saving. */
export function dayText(at: number): string {
  const day = new Date(at + 8 * 3_600_000);
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

/** `2 Januari 2026` for `2026-01-02`. */
export function dateText(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

/** `Jumat, 2 Januari 2026` for `2026-01-02`. */
export const weekdayText = (day: string): string =>
  `${WEEKDAYS[new Date(day).getUTCDay()]}, ${dateText(day)}`;

/** How an approval made here is named; it is no certified signature (UU 1/2024). */
export const APPROVED_HERE = 'Persetujuan internal';

export const signedText = (one: Pick<Signatory, 'at'>): string =>
  one.at ? `${APPROVED_HERE}\n${dayText(one.at)}` : '\n\n';
