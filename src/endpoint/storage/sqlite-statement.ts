import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

const STATEMENTS = 400;

export const ROLLBACK = 'rollback';

/** Values of one run, or of as many runs as there are rows. */
export type Parameters = readonly SQLInputValue[] | readonly (readonly SQLInputValue[])[];

export interface Answer {
  readonly rows: readonly unknown[];
  readonly changes: number;
}

interface Prepared {
  readonly statement: StatementSync;
  readonly answers: boolean;
}

/** Runs statements on one database, each prepared once. */
export class Statements {
  readonly #db: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** A statement with rows as parameters runs once for each row. */
  run(text: string, parameters: Parameters): Answer {
    const { statement, answers } = this.#prepare(text);
    if (isRows(parameters)) {
      for (const row of parameters) statement.run(...row);
      return { rows: [], changes: parameters.length };
    }
    if (answers) return { rows: statement.all(...parameters), changes: 0 };
    return { rows: [], changes: Number(statement.run(...parameters).changes) };
  }

  #prepare(text: string): Prepared {
    const known = this.#prepared.get(text);
    if (known) return known;
    const statement = this.#db.prepare(text);
    const made = { statement, answers: statement.columns().length > 0 };
    if (this.#prepared.size >= STATEMENTS) this.#prepared.clear();
    this.#prepared.set(text, made);
    return made;
  }
}

export const isRows = (parameters: Parameters): parameters is readonly (readonly SQLInputValue[])[] =>
  Array.isArray(parameters[0]);
