import { parseArgs } from 'node:util';

/** What stands after the name of a command. */
export interface Given {
  readonly words: readonly string[];
  readonly option: (name: string) => string | null;
  readonly flag: (name: string) => boolean;
}

/** The command line was not understood; the sentence says why. */
export class UsageError extends Error {}

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;

/** @throws UsageError for an option that does not exist or lacks its value. */
export function readArguments(args: readonly string[]): Given {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
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
        kind: TEXT,
        sheet: TEXT,
        table: TEXT,
        plan: TEXT,
        map: TEXT,
        out: TEXT,
        draft: FLAG,
        preview: FLAG,
        apply: FLAG,
        ids: FLAG,
        replace: FLAG,
        force: FLAG,
        json: FLAG,
      },
    });
    const all = values as Readonly<Record<string, string | boolean | undefined>>;
    return {
      words: positionals,
      option: (name) => (typeof all[name] === 'string' ? (all[name] as string) : null),
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
