import { normalizeDecimal } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { daysInMonth, type PeriodId, parsePeriod } from '../period.ts';

/** The value of a cell, or an Indonesian sentence on why the text is none. */
export type Reading<V> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly reason: string };

/** How one kind of value stands in a cell. `read(write(v))` is `v`. */
export interface Cell<V> {
  readonly read: (text: string) => Reading<V>;
  readonly write: (value: V) => string;
}

const good = <V>(value: V): Reading<V> => ({ ok: true, value });
const bad = (reason: string): Reading<never> => ({ ok: false, reason });
const same = (value: string): string => value;

const EMPTY = 'Sel wajib diisi.';

function readText(text: string): Reading<string> {
  if (text === '') return bad(EMPTY);
  return text.trim() === text ? good(text) : bad('Ada spasi di awal atau akhir.');
}

export const textCell: Cell<string> = { read: readText, write: same };

/** A code without spaces: what other rows refer to. */
export const codeCell: Cell<string> = {
  read: (text) => (/\s/.test(text) ? bad(`Kode "${text}" tidak boleh memuat spasi.`) : readText(text)),
  write: same,
};

/** Any text, also none. */
export const looseCell: Cell<string> = { read: (text) => good(text), write: same };

/** Empty for null. */
export const optional = <V>(cell: Cell<V>): Cell<V | null> => ({
  read: (text) => (text === '' ? good(null) : cell.read(text)),
  write: (value) => (value === null ? '' : cell.write(value)),
});

export const decimalCell: Cell<Decimal> = {
  read: (text) => {
    if (text === '') return bad(EMPTY);
    // The digits stay as the source printed them ("8.0" is not "8"); signs and leading zeros have one form.
    const plain = /^(?!-0(\.0+)?$)-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && normalizeDecimal(text) !== null;
    return plain ? good(text) : bad(`"${text}" bukan bilangan: pakai titik desimal, tanpa pemisah ribuan.`);
  },
  write: same,
};

/** A whole number between two bounds, both included. */
export const integerCell = (from: number, to: number): Cell<number> => ({
  read: (text) => {
    if (text === '') return bad(EMPTY);
    const fits = /^(0|-?[1-9]\d*)$/.test(text) && Number(text) >= from && Number(text) <= to;
    return fits ? good(Number(text)) : bad(`"${text}" bukan bilangan bulat ${from} sampai ${to}.`);
  },
  write: String,
});

export const yearCell: Cell<number> = integerCell(1945, 2100);

export const periodCell: Cell<PeriodId> = {
  read: (text) => {
    const period = parsePeriod(text);
    const real =
      period &&
      (period.kind !== 'D' || isDay(period.year, Math.floor(period.index / 100), period.index % 100));
    return real
      ? good(text)
      : bad(`"${text}" bukan periode: tulis seperti 2025-FY, 2025-S1, 2025-Q3, 2025-M09, atau 2025-D0509.`);
  },
  write: same,
};

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** `YYYY-MM-DD`, a day that exists. */
export const dayCell: Cell<string> = {
  read: (text) => {
    const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    const real = m && isDay(Number(m[1]), Number(m[2]), Number(m[3]));
    return real ? good(text) : bad(`"${text}" bukan tanggal: tulis seperti 2025-12-31.`);
  },
  write: same,
};

/** A day, or `YYYY-MM` where the source gives only the month. */
export const dayOrMonthCell: Cell<string> = {
  read: (text) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? good(text) : dayCell.read(text)),
  write: same,
};

/** One of a closed list of words, written exactly so. */
export function choiceCell<const C extends string>(choices: readonly C[]): Cell<C> {
  return {
    read: (text) => {
      const found = choices.find((choice) => choice === text);
      if (found !== undefined) return good(found);
      return bad(text === '' ? EMPTY : `"${text}" tidak dikenal; pilihannya ${choices.join(', ')}.`);
    },
    write: same,
  };
}

export const yesNoCell: Cell<boolean> = {
  read: (text) => {
    if (text === 'yes' || text === 'no') return good(text === 'yes');
    return bad(text === '' ? EMPTY : `"${text}" bukan yes atau no.`);
  },
  write: (value) => (value ? 'yes' : 'no'),
};

/** Codes joined by `;`, none for an empty cell. */
export const codesCell: Cell<readonly string[]> = {
  read: (text) => {
    if (text === '') return good([]);
    const codes = text.split(';');
    const fault = codes.find((code) => code === '' || /\s/.test(code));
    if (fault !== undefined) return bad(`"${text}" bukan daftar kode yang dipisah titik koma tanpa spasi.`);
    return new Set(codes).size === codes.length ? good(codes) : bad(`"${text}" menyebut satu kode dua kali.`);
  },
  write: (codes) => codes.join(';'),
};
