import { CompiledQuery, sql } from 'kysely';
import { type Dialect, onConflict } from './dialect.ts';
import { TABLES } from './migrations.ts';

export const CODE = "(body::jsonb #>> '{fields,code,value}')";

/** PostgreSQL takes a list as an array, and rows as one JSON text that it turns into rows of the table itself. */
export const POSTGRES: Dialect = {
  list: (values, kind = typeof values[0] === 'string' ? 'text' : 'number') =>
    kind === 'number'
      ? sql`unnest(${values}::bigint[]) AS wanted(value)`
      : sql`unnest(${values}::text[]) AS wanted(value)`,
  numbers: (named) =>
    sql`unnest(${[...named.keys()]}::text[], ${[...named.values()]}::bigint[]) AS named(name, number)`,
  member: (column, name) => sql`${sql.ref(column)}::json ->> ${sql.lit(name)}`,
  code: CODE,
  async countRows(db) {
    await db.executeQuery(CompiledQuery.raw(`ANALYZE ${TABLES.join(', ')}`));
  },
  linesAtOnce: Number.POSITIVE_INFINITY,
  async insertRows(db, table, rows, known) {
    const [first] = rows;
    if (!first) return;
    const names = Object.keys(first).join(', ');
    const text = `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, $1)${onConflict(known as never)}`;
    await db.executeQuery(CompiledQuery.raw(text, [JSON.stringify(rows.map(withHex))]));
  },
};

/** Bytes have no JSON; the engine reads them from hexadecimal digits. */
const withHex = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value,
    ]),
  );
