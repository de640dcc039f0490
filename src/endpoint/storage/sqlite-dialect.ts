import { CompiledQuery, sql } from 'kysely';
import { type Dialect, onConflict } from './dialect.ts';

export const CODE = "body ->> '$.fields.code.value'";

/** SQLite takes a list as JSON; rows go to one prepared statement, run once for each of them. */
export const SQLITE: Dialect = {
  list: (values) => sql`json_each(${JSON.stringify(values)}) AS wanted`,
  // Grouped, so that it is read once and looked up by an index, not once for each row it is joined to.
  numbers: (named) =>
    sql`(SELECT key AS name, max(value) AS number FROM json_each(${JSON.stringify(Object.fromEntries(named))}) GROUP BY 1) AS named`,
  member: (column, name) => sql`${sql.ref(column)} ->> ${sql.lit(name)}`,
  code: CODE,
  countRows: async () => {},
  // Its one writing transaction keeps everybody else's waiting, and its thread has nothing to do while others are decided.
  linesAtOnce: 80,
  async insertRows(db, table, rows, known) {
    const [first] = rows;
    if (!first) return;
    const names = Object.keys(first);
    const marks = names.map(() => '?').join(', ');
    const text = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})${onConflict(known as never)}`;
    const values = rows.map((row) => Object.values(row));
    await db.executeQuery(CompiledQuery.raw(text, values));
  },
};
