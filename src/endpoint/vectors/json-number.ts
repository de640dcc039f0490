import { type Rational, roundHalfUp } from '../../domain/decimal.ts';
import type { Decimal } from '../../domain/indicator.ts';

/** Arguments of a worked case, as they stand in its file. */
export type Given = Readonly<Record<string, unknown>>;

/** A function of the worked cases: arguments in, every output key out. */
export type WorkedFunction = (given: Given) => Readonly<Record<string, unknown>>;

/** The case does not have the form its function needs; the sentence says what is wrong. */
export class CaseUnreadable extends Error {}

/** The digits of a JSON number as text (`1e-7` becomes `0.0000001`); null stays null. @throws CaseUnreadable */
export function decimalOf(value: unknown): Decimal | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new CaseUnreadable(`not a number: ${value}`);
  const m = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!m) throw new CaseUnreadable(`not a number: ${value}`);
  const [sign, digits, exponent] = [m[1] ?? '', `${m[2]}${m[3] ?? ''}`, Number(m[4] ?? '0')];
  const point = (m[2] as string).length + exponent;
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0').padEnd(Math.max(point, 1), '0');
  const at = Math.max(point, 1);
  const fraction = padded.slice(at);
  return `${sign}${padded.slice(0, at)}${fraction ? `.${fraction}` : ''}`;
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

/** Applies to one value or to each of a list: the form that came in goes out. */
export const inForm = <T>(value: unknown, of: (one: unknown) => T): T | readonly T[] =>
  Array.isArray(value) ? value.map((one: unknown) => of(one)) : of(value);

/** As `inForm` for arguments that may each be a list of the same length; every output key becomes a list then. */
export function sideBySide(given: Given, names: readonly string[], of: WorkedFunction): Given {
  const lists = names.map((name) => given[name]).filter((value) => Array.isArray(value));
  if (lists.length === 0) return of(given);
  const length = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length }, (_, i) =>
    of({
      ...given,
      ...Object.fromEntries(
        names.map((name) => {
          const value = given[name];
          return [name, Array.isArray(value) ? (value[i] as unknown) : value];
        }),
      ),
    }),
  );
  const keys = Object.keys(rows[0] ?? {});
  return Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key])]));
}
