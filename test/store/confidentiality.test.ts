import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { mutationHash } from '../../src/protocol/hash.ts';
import { writePack } from '../../src/protocol/pack.ts';
import { openReplica, type Replica } from '../../src/store/replica.ts';
import { amount, evidence, keyOf, TENANT } from '../support/builders.ts';
import { closedRow } from '../support/closed-years.ts';
import { dataKey, draftOf, openTab, ROOM } from './device.ts';

const PLANTED = 'RAHASIA-8731';

/** Everything in a database as bytes, the way a copied profile would be searched. */
async function rawBytes(name: string): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(name);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const parts: string[] = [];
  for (const table of database.objectStoreNames) {
    const rows = await new Promise<unknown[]>((resolve) => {
      const asked = database.transaction(table).objectStore(table).getAll();
      asked.onsuccess = () => resolve(asked.result);
    });
    expect(rows.length, table).toBeGreaterThan(0);
    parts.push(...rows.map(textOf));
  }
  database.close();
  return parts.join('\n');
}

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part) => {
    if (part instanceof ArrayBuffer) return Buffer.from(part).toString('latin1');
    if (ArrayBuffer.isView(part)) return Buffer.from(part.buffer).toString('latin1');
    return part;
  });

/** A pack with the planted text, and the exit of one of its rows. */
async function plantPack({ packs, comparison, store }: Replica): Promise<void> {
  const row = closedRow(TENANT, keyOf({ period: '2024-Q1' }), 1);
  const body = { ...row.body, origin: { ...row.body.origin, source: PLANTED } };
  const subject = { scope: 1, year: 2024, seq: 9 };
  const text = writePack(TENANT, subject, { rules: '', formulas: {} }, [{ ...row, seq: 3, body }]);
  const bytes = new Uint8Array(gzipSync(text));
  const offer = { ...subject, sha: 'a'.repeat(64), rows: 1, bytes: bytes.length };
  await comparison.fetchAgain([], 1);
  await packs.adopt({ timeline: 't', scopes: { hash: 'h', all: [1] }, packs: [offer] });
  await packs.add([{ offer, bytes }]);
  expect(await store.row(row.id)).toMatchObject({ body });
  const page = { timeline: 't', cursor: '12', more: true, head: 12, durableSeq: 0, now: 1 };
  await store.applyPull({ ...page, rows: [['x', row.id, 1, 12]] });
  expect(await store.row(row.id)).toBeNull();
}

test('nothing a person wrote or read can be found in the database itself', async () => {
  const { replica, database } = await openTab();
  const bytes = new TextEncoder().encode(`${PLANTED} in a file`);
  const saved = await replica.files.saveFile({
    bytes,
    type: 'application/pdf',
    name: `${PLANTED}.pdf`,
    now: 1,
  });
  if (!saved.ok) throw new Error(saved.code);
  const args = { key: keyOf(), value: { kind: 'not-applicable', reason: PLANTED } };
  const attach = { key: keyOf(), evidence: { ...evidence(1), sha: saved.sha, name: `${PLANTED}.pdf` } };
  const drafts = [draftOf(1, { args }), draftOf(2, { name: 'evidence.attach', args: attach })];
  const muts = await replica.store.append(drafts, 1);
  const problem = { code: 'invalid', field: PLANTED, detail: PLANTED } as const;
  const results = muts
    .slice(0, 1)
    .map((one) => ({ rseq: 1, id: one.id, h: mutationHash(one), s: 'rejected' as const, seq: 4, problem }));
  await replica.store.settle({ rid: (await replica.store.meta()).rid, results, durableSeq: 0 });
  await replica.drafts.saveDraft('form', { typed: PLANTED }, 1);
  await replica.store.applyPull({
    timeline: 't',
    cursor: '9',
    more: false,
    head: 9,
    durableSeq: 0,
    now: 1,
    scopes: { hash: 'h', all: [1] },
    rows: [['r', 'entry-1', 'entry', 1, 1, 9, { value: amount('87318731'), note: PLANTED }]],
  });
  await plantPack(replica);
  const raw = await rawBytes(database);
  expect(raw).not.toContain(PLANTED);
  expect(raw).not.toContain('87318731');
  expect(raw).toContain(saved.sha);
});

test('with another key nothing opens, and a record moved to another place does not either', async () => {
  const one = await openTab();
  await one.replica.store.append([draftOf(1)], 1);
  await one.replica.drafts.saveDraft('a', 'text', 1);
  const key = await dataKey();
  const other = await openReplica(
    { tenant: 'ntb', person: 'p', database: one.database, key },
    undefined,
    ROOM,
  );
  if (!other.ok) throw new Error(other.code);
  await expect(other.replica.store.unacked(1)).rejects.toThrow();
  await expect(other.replica.drafts.draft('a')).rejects.toThrow();
  await new Promise<void>((resolve) => {
    const asked = indexedDB.open(one.database);
    asked.onsuccess = () => {
      const table = asked.result.transaction('drafts', 'readwrite').objectStore('drafts');
      const got = table.get('a');
      got.onsuccess = () => {
        table.put({ ...got.result, formKey: 'b' }).onsuccess = () => {
          asked.result.close();
          resolve();
        };
      };
    };
  });
  expect((await one.replica.drafts.draft('a'))?.body).toBe('text');
  await expect(one.replica.drafts.draft('b')).rejects.toThrow();
});
