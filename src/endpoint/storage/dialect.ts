import type { Insertable, Kysely, RawBuilder } from 'kysely';
import type { Tables } from './tables.ts';

/** What an insert does with a row whose key is there already: replaces these columns; with none, leaves it. */
export interface OnKnown<T extends keyof Tables> {
  readonly key: readonly (keyof Tables[T] & string)[];
  readonly replace: readonly (keyof Tables[T] & string)[];
}

export type ListKind = 'text' | 'number';

/** Where the engines differ. Every query that is not here is the same for both. */
export interface Dialect {
  /**
   * A list as a table with the one column `value`: one parameter and one statement for every length. The kind matters
   * for an empty one.
   */
  list(values: readonly (string | number)[], kind?: ListKind): RawBuilder<unknown>;
  /** Numbers by name as the table `named` with the columns `name` and `number`. */
  numbers(named: ReadonlyMap<string, number>): RawBuilder<unknown>;
  /** Text of a member of a JSON object kept as text. */
  member(column: string, name: string): RawBuilder<string>;
  /** Text of the code by which a dossier kept as text is verified; written as the index has it, or it finds nothing. */
  readonly code: string;
  /**
   * Lets the engine count the rows of all tables, its own of this transaction included. Only an engine that plans by
   * such counts has anything to do.
   */
  countRows(db: Kysely<Tables>): Promise<void>;
  /** See `TenantWriter`. */
  readonly linesAtOnce: number;
  /** Inserts rows of the same columns at once. */
  insertRows<T extends keyof Tables & string>(
    db: Kysely<Tables>,
    table: T,
    rows: readonly Insertable<Tables[T]>[],
    onKnown?: OnKnown<T>,
  ): Promise<void>;
}

/** The end of an insert that may find a row, as both engines write it. */
export function onConflict(known: OnKnown<keyof Tables> | undefined): string {
  if (!known) return '';
  const replaced = known.replace.map((name: string) => `${name} = excluded.${name}`).join(', ');
  return ` ON CONFLICT (${known.key.join(', ')}) DO ${replaced ? `UPDATE SET ${replaced}` : 'NOTHING'}`;
}
