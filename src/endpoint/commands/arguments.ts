import { parseArgs } from 'node:util';
import { ForOperator } from '../for-operator.ts';

/** What stands after the name of a command. */
export interface Given {
  readonly words: readonly string[];
  readonly option: (name: string) => string | null;
  readonly flag: (name: string) => boolean;
}

/** The command line was not understood; the sentence says why. */
export class UsageError extends ForOperator {}

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;

const OPTIONS = {
  tenant: TEXT,
  name: TEXT,
  unit: TEXT,
  role: TEXT,
  area: TEXT,
  year: TEXT,
  capacity: TEXT,
  from: TEXT,
  to: TEXT,
  on: TEXT,
  reason: TEXT,
  'delegated-from': TEXT,
  nip: TEXT,
  kind: TEXT,
  sheet: TEXT,
  table: TEXT,
  plan: TEXT,
  map: TEXT,
  stage: TEXT,
  out: TEXT,
  site: TEXT,
  scopes: TEXT,
  draft: FLAG,
  preview: FLAG,
  apply: FLAG,
  whole: FLAG,
  ids: FLAG,
  replace: FLAG,
  force: FLAG,
  json: FLAG,
} as const;

/** Stands before a word that begins with a dash while the options are read: no argument of a process has a NUL. */
const WORD = '\0';
const isDashed = (argument: string): boolean => /^-[^-]/.test(argument);

/**
 * There are no short options: one dash begins a word, as the id of one device in 64 does.
 * @throws UsageError for an option that does not exist or lacks its value.
 */
export function readArguments(args: readonly string[]): Given {
  try {
    const { values, positionals } = parseArgs({
      args: args.map((argument) => (isDashed(argument) ? WORD + argument : argument)),
      allowPositionals: true,
      options: OPTIONS,
    });
    const all = values as Readonly<Record<string, string | boolean | undefined>>;
    const plain = (text: string): string => text.replace(WORD, '');
    return {
      words: positionals.map(plain),
      option: (name) => (typeof all[name] === 'string' ? plain(all[name] as string) : null),
      flag: (name) => all[name] === true,
    };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

/** @throws UsageError when it is missing. */
export function required(value: string | null | undefined, name: string): string {
  if (!value) throw new UsageError(`${name} belum diisi. / ${name} is missing.`);
  return value;
}

/** The year of `--year`. @throws UsageError for anything but four digits. */
export function requiredYear(given: Given): number {
  const year = required(given.option('year'), '--year');
  if (!/^\d{4}$/.test(year)) throw new UsageError(`--year: YYYY (${year})`);
  return Number(year);
}
