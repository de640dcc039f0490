import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readColumn } from '../../src/protocol/columns/read-column.ts';
import { PoolWriter, writeColumn } from '../../src/protocol/columns/write-column.ts';
import { ScopeDigest } from '../../src/protocol/digest.ts';
import { Pack, writePack } from '../../src/protocol/pack.ts';
import { TENANT } from '../support/builders.ts';
import { closedKeys, closedRow } from '../support/closed-years.ts';

const hex = fc.constantFrom(
  '0197a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
  '0197a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5c',
  'ab'.repeat(32),
  'not-a-uuid',
);

test('any JSON values come out of a column as they went in, asked for in any order', () => {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.record({ id: hex, list: fc.array(hex) }), hex);
  fc.assert(
    fc.property(fc.array(value, { maxLength: 30 }), fc.boolean(), (values, backwards) => {
      // What travels is JSON, in which -0 is 0.
      const plain = JSON.parse(JSON.stringify(values)) as unknown[];
      const pool = new PoolWriter();
      const column = JSON.parse(JSON.stringify(writeColumn(plain, pool)));
      const read = readColumn(column, pool.pools());
      const places = plain.map((_, i) => (backwards ? plain.length - 1 - i : i));
      for (const place of places) expect(read(place)).toEqual(plain[place]);
    }),
    { numRuns: 300 },
  );
});

test('a key named __proto__ is kept as a key', () => {
  const texts = ['{"__proto__":1,"a":2}', '{"__proto__":{"b":3},"a":4}', '[{"__proto__":[]}]'];
  const pool = new PoolWriter();
  const column = JSON.parse(
    JSON.stringify(
      writeColumn(
        texts.map((text) => JSON.parse(text)),
        pool,
      ),
    ),
  );
  const read = readColumn(column, pool.pools());
  expect(texts.map((_, place) => JSON.stringify(read(place)))).toEqual(texts);
});

const KEYS = closedKeys(['disdik'], [2024], 10);
const RULES = { rules: 'any', formulas: {} };
const SUBJECT = { scope: 3, year: 2024, seq: 99 };

test('a pack gives back every row, also those whose id or hash does not follow from the rest', () => {
  const rows = KEYS.map((key, n) => ({ ...closedRow(TENANT, key, n), seq: n + 1 }));
  const odd = rows.map((row, n) => (n === 3 ? { ...row, id: 'of-its-own', ver: 7 } : row));
  const pack = new Pack(TENANT, writePack(TENANT, SUBJECT, RULES, odd));
  expect(odd.map((_, place) => pack.row(place))).toEqual(
    odd.map(({ id, ver, seq, body }) => ({ id, ver, seq, body })),
  );
  expect(pack.places.get('of-its-own')).toBe(3);
});

test('a hash that follows from the entry is left out and is the same when it is asked for', () => {
  const [key] = KEYS;
  if (!key) throw new Error('has keys');
  const row = { ...closedRow(TENANT, key, 1), seq: 1 };
  const rules = { rules: 'sakip-bsc@2026.1', formulas: { [key.indicator]: 'progressive' } } as const;
  const text = writePack(TENANT, SUBJECT, rules, [row]);
  const seen = row.body.status.value.seen ?? '';
  expect(text).not.toContain(seen);
  expect(new Pack(TENANT, text).row(0).body).toEqual(row.body);
});

test('a digest does not depend on the order of the rows and changes with any version', () => {
  const of = (...rows: readonly (readonly [string, number])[]): string => {
    const digest = new ScopeDigest();
    for (const [id, ver] of rows) digest.add(id, ver);
    return digest.text;
  };
  expect(of(['a', 1], ['b', 2])).toBe(of(['b', 2], ['a', 1]));
  expect(of(['a', 1], ['b', 2])).not.toBe(of(['a', 2], ['b', 1]));
  expect(of()).toBe('0000000000000000');
});
