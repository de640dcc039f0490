import { compare, fromDecimal } from '../decimal.ts';
import { daysInMonth } from '../period.ts';
import { fail, ok, type Result } from '../result.ts';

/** What is wrong and where: `classes.bounds.2.above`, reason in kebab-case with the limit it broke. */
export interface PackFault {
  readonly path: string;
  readonly reason: string;
}

/** Looks at a value found at a path and answers every fault in it, not only the first. */
export type Check = (value: unknown, path: string) => readonly PackFault[];

const fault = (path: string, reason: string): readonly PackFault[] => [{ path, reason }];
const at = (path: string, key: string | number): string => (path === '' ? `${key}` : `${path}.${key}`);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text that is not blank. */
export const text: Check = (value, path) =>
  typeof value === 'string' && value.trim() !== '' ? [] : fault(path, 'not-text');

export const flag: Check = (value, path) => (typeof value === 'boolean' ? [] : fault(path, 'not-yes-or-no'));

/** A whole number, no fraction. */
export const whole =
  (least: number): Check =>
  (value, path) => {
    if (!Number.isSafeInteger(value)) return fault(path, 'not-a-whole-number');
    return (value as number) < least ? fault(path, `below-${least}`) : [];
  };

/** A decimal as text within bounds, both inclusive. A JSON number is refused: it has already lost its digits. */
export const decimal =
  (least: string | null = null, most: string | null = null): Check =>
  (value, path) => {
    const number = typeof value === 'string' ? fromDecimal(value) : null;
    if (number === null) return fault(path, 'not-a-decimal');
    const [low, high] = [
      least === null ? null : fromDecimal(least),
      most === null ? null : fromDecimal(most),
    ];
    if (low && compare(number, low) < 0) return fault(path, `below-${least}`);
    return high && compare(number, high) > 0 ? fault(path, `above-${most}`) : [];
  };

/** A day that exists, `YYYY-MM-DD`. */
export const day: Check = (value, path) => {
  const m = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null;
  if (!m) return fault(path, 'not-a-day');
  const [year, month, date] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const exists = month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
  return exists ? [] : fault(path, 'not-a-day');
};

export const oneOf =
  (choices: readonly string[]): Check =>
  (value, path) =>
    choices.some((choice) => choice === value) ? [] : fault(path, `not-one-of:${choices.join(',')}`);

export const nullable =
  (check: Check): Check =>
  (value, path) =>
    value === null ? [] : check(value, path);

/** Every element is looked at. */
export const listOf =
  (check: Check, least = 0): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return fault(path, 'not-a-list');
    const inside = value.flatMap((one: unknown, i) => check(one, at(path, i)));
    return value.length < least ? [...fault(path, `fewer-than-${least}`), ...inside] : inside;
  };

/** Fields that must be there, each once; a field nobody knows is a fault too: it is usually a misspelt one. */
export const record =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (!isRecord(value)) return fault(path, 'not-a-record');
    const known = Object.entries(fields).flatMap(([name, check]) =>
      Object.hasOwn(value, name) ? check(value[name], at(path, name)) : fault(at(path, name), 'missing'),
    );
    const unknown = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
    return [...known, ...unknown.flatMap((name) => fault(at(path, name), 'unknown-field'))];
  };

/** A record with every one of these keys and no other, each value sound by the same check. */
export const recordOfEach = (keys: readonly string[], check: Check): Check =>
  record(Object.fromEntries(keys.map((key) => [key, check])));

/** A record whose keys are free, such as indicator codes. */
export const recordOf =
  (check: Check): Check =>
  (value, path) =>
    isRecord(value)
      ? Object.entries(value).flatMap(([name, one]) => check(one, at(path, name)))
      : fault(path, 'not-a-record');

/** Runs a check of the whole only when its parts are sound, so that it may trust their form. */
export const also =
  <T>(check: Check, rule: (value: T, path: string) => readonly PackFault[]): Check =>
  (value, path) => {
    const faults = check(value, path);
    return faults.length > 0 ? faults : rule(value as T, path);
  };

/** No key comes twice in a list. */
export const distinct =
  <T>(check: Check, key: (one: T) => string): Check =>
  (value, path) =>
    also<readonly T[]>(check, (list) =>
      list.flatMap((one, i) =>
        list.findIndex((other) => key(other) === key(one)) < i ? fault(at(path, i), `twice:${key(one)}`) : [],
      ),
    )(value, path);

/** The value as a pack, or all its faults in the order of the fields. */
export function readPack<P>(check: Check, value: unknown): Result<P, readonly PackFault[]> {
  const faults = check(value, '');
  return faults.length > 0 ? fail(faults) : ok(value as P);
}
