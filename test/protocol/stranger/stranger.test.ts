import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closedKeys, plantClosedYears } from '../../support/closed-years.ts';
import { PASSWORD, startEndpoint, type TestServer } from '../../support/server.ts';
import { type EntryKey, entryId, sha, uuid7 } from './names.ts';
import { type Batch, Outbox, type Work } from './outbox.ts';
import { Replica } from './replica.ts';
import { Session } from './session.ts';
import { Upload } from './upload.ts';

const KEY: EntryKey = {
  indicator: 'IK-1',
  unit: 'disdik',
  area: '52',
  period: '2026-Q1',
  disaggregation: '',
};
const E = entryId('ntb', KEY);

let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint();
});
afterAll(() => server.stop());

/** A person's program: signed in, brought up to date, with an outbox of its own. */
async function start(username: string) {
  const session = await Session.signIn(server.url, 'ntb', username, PASSWORD);
  const replica = new Replica(session);
  await replica.pull();
  return { session, replica, outbox: new Outbox(session, replica.timeline) };
}

type Program = Awaited<ReturnType<typeof start>>;

const work = ({ session }: Program, name: string, args: unknown, base: Work['base'] = {}): Work => ({
  name,
  e: E,
  base,
  args,
  as: session.positions[0]?.id ?? '',
  at: server.clock.now,
});
const figure = (program: Program, amount: string, base?: Work['base']): Work =>
  work(program, 'realization.set', { key: KEY, value: { kind: 'amount', amount } }, base);

describe('a client written from the page alone', () => {
  let mine: Program;
  beforeAll(async () => {
    mine = await start('petugas-1');
  });

  test('sends a figure, sees the outcome and pulls its own row', async () => {
    const batch = mine.outbox.batch([figure(mine, '61.5')]);
    const results = await mine.outbox.push(batch, server.clock.now);
    expect(results).toMatchObject([{ rseq: 1, s: 'ok', ver: { value: 1 } }]);

    await mine.replica.pull(1);
    expect(mine.replica.rows.get(E)).toMatchObject({
      type: 'entry',
      body: { ...KEY, value: { value: { kind: 'amount', amount: '61.5' }, mut: batch.muts[0]?.id } },
    });

    expect(await mine.outbox.push(batch, server.clock.now)).toEqual(results);
    await mine.replica.pull();
    expect(mine.replica.rows.get(E)?.body.trail).toHaveLength(1);
  });

  test('a figure on another base is kept beside the head until somebody decides', async () => {
    const other = await start('petugas-2');
    const batch = other.outbox.batch([figure(other, '70')]);
    const [result] = await other.outbox.push(batch, server.clock.now);
    expect(result).toMatchObject({ s: 'conflict', cand: expect.any(String) });
    await other.replica.pull();
    expect(other.replica.rows.get(E)?.body).toMatchObject({
      value: { value: { amount: '61.5' } },
      candidates: [{ id: result?.cand, facet: 'value', value: { kind: 'amount', amount: '70' }, open: true }],
    });

    const head = await start('kepala');
    const seen = { value: { m: head.replica.rows.get(E)?.body.value.mut } };
    const choice = {
      facet: 'value',
      closes: [result?.cand],
      take: { candidate: result?.cand },
      reason: 'rekap akhir',
    };
    const decision = head.outbox.batch([work(head, 'conflict.resolve', choice, seen)]);
    expect(await head.outbox.push(decision, server.clock.now)).toMatchObject([
      { s: 'ok', ver: { value: 2 } },
    ]);
    await head.replica.pull();
    expect(head.replica.rows.get(E)?.body).toMatchObject({
      value: { value: { amount: '70' } },
      candidates: [{ open: false, closedBy: decision.muts[0]?.id }],
    });
  });

  test('a file that broke off is finished and gets its receipt', async () => {
    const bytes = new Uint8Array(randomBytes(1_000_000));
    bytes.set(Buffer.from('%PDF-1.7\n'));
    const about = { id: uuid7(server.clock.now), sha: sha(bytes), type: 'application/pdf' };
    const evidence = { ...about, size: bytes.byteLength, name: 'laporan.pdf', takenAt: null, position: null };
    const batch = mine.outbox.batch([work(mine, 'evidence.attach', { key: KEY, evidence })]);
    expect(await mine.outbox.push(batch, server.clock.now)).toMatchObject([{ s: 'ok' }]);

    const metadata = { entity: E, evidence: about.id, sha: about.sha, type: about.type };
    const upload = await Upload.begin(mine.session, bytes, metadata);
    await upload.send(200_000);
    await upload.breakOffAfter(400_000);
    const kept = await upload.offset();
    expect(kept).toBeGreaterThanOrEqual(200_000);
    expect(kept).toBeLessThanOrEqual(600_000);
    await upload.send();
    expect(await upload.offset()).toBe(bytes.byteLength);

    await mine.replica.pull();
    expect(mine.replica.rows.get(E)?.body.evidence).toMatchObject([
      { ...evidence, receipt: { seq: expect.any(Number), at: server.clock.now } },
    ]);
    const read = await mine.session.send(`/v1/evidence/${E}/${about.sha}`);
    expect(sha(new Uint8Array(await read.arrayBuffer()))).toBe(about.sha);
  });

  test('finds by the digest that a row is not that of the endpoint, and repairs', async () => {
    await mine.replica.pull();
    expect(await mine.replica.differing()).toEqual([]);
    const row = mine.replica.rows.get(E);
    if (!row) throw new Error('the row is gone');
    mine.replica.rows.set(E, { ...row, ver: row.ver - 1 });
    expect(await mine.replica.differing()).toEqual([row.scope]);
    await mine.replica.repair();
    expect(mine.replica.rows.get(E)).toEqual(row);
    expect(await mine.replica.differing()).toEqual([]);
  });

  test('bytes that are not those that were announced are thrown away', async () => {
    const bytes = new Uint8Array(Buffer.from('%PDF-1.7\nsomething else'));
    const about = { id: uuid7(server.clock.now), sha: sha('what was announced'), type: 'application/pdf' };
    const evidence = { ...about, size: bytes.byteLength, name: 'laporan.pdf', takenAt: null, position: null };
    const attach = mine.outbox.batch([work(mine, 'evidence.attach', { key: KEY, evidence })]);
    const metadata = { entity: E, evidence: about.id, sha: about.sha, type: about.type };

    await expect(Upload.begin(mine.session, bytes, metadata)).rejects.toThrow('409 not-attached-yet');
    await mine.outbox.push(attach, server.clock.now);
    const upload = await Upload.begin(mine.session, bytes, metadata);
    await expect(upload.send()).rejects.toThrow('460 evidence-mismatch');
  });

  test('a hole in the numbers, a fork and the name of a foreign outbox are refused as a whole', async () => {
    const outbox = new Outbox(mine.session, mine.replica.timeline);
    const first = outbox.batch([figure(mine, '1')]);
    const second = outbox.batch([figure(mine, '2')]);
    const push = (batch: Batch) => outbox.push(batch, server.clock.now);
    await expect(push(second)).rejects.toMatchObject({ status: 409, body: { code: 'gap', expect: 1 } });
    await push(first);
    const otherwise = { prev: '', muts: first.muts.map((mutation) => ({ ...mutation, at: 0 })) };
    await expect(push(otherwise)).rejects.toMatchObject({ status: 409, body: { code: 'fork', at: 1 } });
    const { session } = await start('petugas-2');
    const taken = new Outbox(session, mine.replica.timeline, outbox.rid);
    await expect(taken.push(second, server.clock.now)).rejects.toThrow('403 user-mismatch');
  });

  test('closed years come as packs and are the same rows', async () => {
    await plantClosedYears(server.endpoint, 'ntb', closedKeys(['disdik'], [2024], 30));
    await mine.replica.pull();
    const packed = new Replica(mine.session);
    expect(await packed.takePacks('ntb')).toBe(120);
    await packed.pull();
    expect(packed.rows).toEqual(mine.replica.rows);
    expect(await packed.differing()).toEqual([]);
  });
});
