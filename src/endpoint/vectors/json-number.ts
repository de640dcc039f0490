import { fromDecimal, type Rational, roundHalfUp } from '../../domain/decimal.ts';
import type { Decimal } from '../../domain/indicator.ts';

/** Arguments of a worked case, as they stand in its file. */
export type Given = Readonly<Record<string, unknown>>;

/** A function of the worked cases: arguments in, every output key out. */
export type WorkedFunction = (given: Given) => Readonly<Record<string, unknown>>;

/** The case does not have the form its function needs; the sentence says what is wrong. */
export class CaseUnreadable extends Error {}

export const isGiven = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const told = (value: unknown): string =>
  typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));

/**
 * The digits of a JSON number as text (`1e-7` becomes `0.0000001`); null stays null. A number as text is refused: the
 * worked cases never write one so. @throws CaseUnreadable
 */
export function decimalOf(value: unknown): Decimal | null {
  if (value === null || value === undefined) return null;
  const m = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(typeof value === 'number' ? String(value) : '');
  if (!m) throw new CaseUnreadable(`${told(value)} is not a number`);
  const [sign, digits, exponent] = [m[1] ?? '', `${m[2]}${m[3] ?? ''}`, Number(m[4] ?? '0')];
  const point = (m[2] as string).length + exponent;
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0').padEnd(Math.max(point, 1), '0');
  const at = Math.max(point, 1);
  const fraction = padded.slice(at);
  const decimal = `${sign}${padded.slice(0, at)}${fraction ? `.${fraction}` : ''}`;
  if (fromDecimal(decimal) === null) throw new CaseUnreadable(`${told(value)} has too many digits`);
  return decimal;
}

/** @throws CaseUnreadable also when there is no number. */
export function requiredDecimal(value: unknown, name: string): Decimal {
  const decimal = decimalOf(value);
  if (decimal === null) throw new CaseUnreadable(`${name} is missing`);
  return decimal;
}

/** Rounded once, half away from zero. */
export const rounded = (exact: Rational | null, digits: number): number | null =>
  exact && Number(roundHalfUp(exact, digits));

/** @throws CaseUnreadable when it is not a list. */
export function listOf(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new CaseUnreadable(`${name} is not a list`);
  return value;
}

/** A list, or a single value as a list of one, for functions that give one result for all of it. */
export const seriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** What a word of the cases means; null for one nobody knows, `constructor` among them. */
export const meaningOf = <T>(words: Readonly<Record<string, T>>, word: unknown): T | null =>
  typeof word === 'string' && Object.hasOwn(words, word) ? (words[word] ?? null) : null;

/** A function that is only asked when its arguments are there; null is there, and blank. @throws CaseUnreadable */
export const needing =
  (names: readonly string[], of: WorkedFunction): WorkedFunction =>
  (given) => {
    const missing = names.filter((name) => given[name] === undefined);
    if (missing.length > 0) throw new CaseUnreadable(`missing: ${missing.join(', ')}`);
    return of(given);
  };

/** Applies to one value or to each of a list: the form that came in goes out. */
export const inForm = <T>(value: unknown, of: (one: unknown) => T): T | readonly T[] =>
  Array.isArray(value) ? value.map((one: unknown) => of(one)) : of(value);

/**
 * As `inForm` for arguments that may each be a list of the same length; every output key becomes a list then, an empty
 * one for empty lists. @throws CaseUnreadable when the lists are not of one length.
 */
export function sideBySide(given: Given, names: readonly string[], of: WorkedFunction): Given {
  const lists = names.flatMap((name) => {
    const list = given[name];
    return Array.isArray(list) ? [{ name, list: list as readonly unknown[] }] : [];
  });
  const [first] = lists;
  if (!first) return of(given);
  if (lists.some(({ list }) => list.length !== first.list.length)) {
    throw new CaseUnreadable(`lists of different lengths: ${lists.map(({ name }) => name).join(', ')}`);
  }
  const rowAt = (i: number): Given => ({
    ...given,
    ...Object.fromEntries(lists.map(({ name, list }) => [name, list[i] ?? null])),
  });
  const rows = first.list.map((_, i) => of(rowAt(i)));
  const keys = Object.keys(rows[0] ?? of(rowAt(0)));
  return Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key])]));
}
