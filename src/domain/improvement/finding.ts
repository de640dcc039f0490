import type { PackStamp } from '../rule-pack/frame.ts';
import type { TableRow } from '../working/operation.ts';
import { given, percentOf, ruled, type Sheet, type Working, work } from '../working/working.ts';

const INTEGRITY_CODES = [
  'round-number-heap',
  'back-dated',
  'indicator-churn',
  'dropped-after-low',
  'identical-values',
  'last-minute-edits',
  'raised-to-target',
  'exactly-on-target',
  'target-easier-than-reached',
  'target-eased',
] as const;
export type IntegrityCode = (typeof INTEGRITY_CODES)[number];

/** Something worth a question, with the numbers behind it. Never a verdict. Plain JSON. */
export interface IntegrityFinding {
  readonly code: IntegrityCode;
  /** Counts, percentages and values as text, by name. */
  readonly numbers: Readonly<Record<string, string>>;
  /** Entries, indicators or periods it is about. */
  readonly about: readonly string[];
  readonly pack: PackStamp;
  /** How it was found; its value is the code. */
  readonly working: Working;
}

/** A finding where the working came to its code, else none. */
export function findingOf(
  code: IntegrityCode,
  working: Working,
  more: Pick<IntegrityFinding, 'numbers' | 'about'>,
): readonly IntegrityFinding[] {
  return working.value === code ? [{ code, ...more, pack: working.pack, working }] : [];
}

/** A pattern holds where its conditions read as one of the keys. */
export const conditions = (
  code: IntegrityCode,
  inputs: Sheet['inputs'],
  keys: readonly string[],
  pack: PackStamp,
): Working =>
  work({
    rule: `pattern:${code}`,
    operation: 'cell',
    inputs,
    table: keys.map((at) => ({ at, gives: code })),
    pack,
  });

/** A pattern holds from a bound on, or only above it. */
export const threshold = (
  code: IntegrityCode,
  operation: 'from' | 'above',
  number: Working,
  bound: string,
  pack: PackStamp,
): Working =>
  work({
    rule: `pattern:${code}`,
    operation,
    inputs: [['number', number]],
    table: [{ at: bound, gives: code }],
    pack,
  });

/** Word for a number by bounds from the highest down. */
export const banded = (
  rule: string,
  operation: 'from' | 'above',
  number: Working,
  table: readonly TableRow[],
  pack: PackStamp,
): Working => work({ rule, operation, inputs: [['number', number]], table, pack });

/** Where one number stands to another; nothing where one is blank or no number. */
export const against = (name: string, a: string | null, b: string | null, pack: PackStamp): Working =>
  work({
    rule: name,
    operation: 'order',
    inputs: [given(`${name}:value`, a), given(`${name}:bound`, b)],
    pack,
  });

/** How many of some workings came to a word or number. */
export const counted = (rule: string, wanted: string, among: readonly Working[], pack: PackStamp): Working =>
  work({
    rule,
    operation: 'times',
    inputs: [ruled('counted', wanted), ...among.map((one, i) => [`${i + 1}`, one] as const)],
    pack,
  });

/** Part of a whole in percent, two digits. */
export function percentage(rule: string, part: Working, whole: number, pack: PackStamp): Working {
  const ratio = work({
    rule: `${rule}:ratio`,
    operation: 'quotient',
    inputs: [['part', part], given('whole', String(whole))],
    pack,
  });
  return percentOf(rule, ['ratio', ratio], 2, pack);
}

/** Number of a working for a sentence, a whole one without digits. */
export const shown = (working: Working): string => working.display?.replace(/\.0+$/, '') ?? '';
