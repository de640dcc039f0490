import { type Seal, sealOf } from '../protocol/hash.ts';
import type { Database } from './database.ts';
import { syncRecord } from './database.ts';
import { readDraft, sealResult, stateOf } from './outbox-record.ts';
import { isOvertaken, type PushAnswer } from './replica-store.ts';
import type { OutboxRecord, ReplicaDexie, SyncRecord } from './schema.ts';

type Seals = ReadonlyMap<number, Seal>;
type SealedResults = ReadonlyMap<number, ArrayBuffer>;

/** The items an answer may speak of, as they stand after what was answered before. */
interface Standing {
  readonly sync: SyncRecord;
  readonly records: readonly OutboxRecord[];
}

/**
 * Records answers. What has to be sealed or hashed is so before the transaction, which cannot wait for it; when an item
 * turns up in it whose seal is not known, the transaction ends without a change and begins again with the seal.
 */
export async function settle(database: Database, answer: PushAnswer): Promise<boolean> {
  const { key } = database;
  const results = await sealed(key, answer);
  let seals: Seals = answer.seals ?? new Map();
  for (;;) {
    const outcome = await database.run((dexie) =>
      dexie.transaction('rw', dexie.meta, dexie.outbox, () => record(dexie, answer, seals, results)),
    );
    if (typeof outcome === 'string') return outcome === 'written';
    seals = await sealsOf(key, outcome, seals);
  }
}

async function sealed(key: CryptoKey, { results }: PushAnswer): Promise<SealedResults> {
  const made = await Promise.all(results.map((result) => sealResult(key, result)));
  return new Map(results.map(({ rseq }, i) => [rseq, made[i] as ArrayBuffer]));
}

/** What stands there when it cannot be judged without its seals. */
async function record(
  dexie: ReplicaDexie,
  answer: PushAnswer,
  seals: Seals,
  results: SealedResults,
): Promise<'written' | 'overtaken' | Standing> {
  const standing = await standingFor(dexie, answer);
  const { sync, records } = standing;
  if (sync.rid !== answer.rid || isOvertaken(sync, answer.asked)) return 'overtaken';
  if (!records.every(({ rseq }) => seals.has(rseq))) return standing;
  const { settled, ackedRseq, ackedChain } = answered(standing, answer, seals, results);
  await dexie.outbox.bulkPut(settled);
  const durableSeq = Math.max(sync.durableSeq, answer.durableSeq);
  const mark = answer.mark === undefined ? {} : { mark: answer.mark };
  await dexie.meta.put({ ...sync, ...mark, ackedRseq, ackedChain, durableSeq });
  return 'written';
}

/** The items an answer may speak of, and those behind them that were settled before: not the whole of a long outbox. */
async function standingFor(dexie: ReplicaDexie, { rid, results }: PushAnswer): Promise<Standing> {
  const sync = await syncRecord(dexie);
  const last = results.reduce((most, { rseq }) => Math.max(most, rseq), sync.ackedRseq);
  const numbered = dexie.outbox.where('[rid+rseq]');
  const spokenOf = await numbered.between([rid, sync.ackedRseq + 1], [rid, last], true, true).toArray();
  const behind = await numbered
    .between([rid, last], [rid, Number.MAX_SAFE_INTEGER], false)
    .until(({ state }) => state === 'queued')
    .toArray();
  return { sync, records: [...spokenOf, ...behind] };
}

async function sealsOf(key: CryptoKey, { sync, records }: Standing, known: Seals): Promise<Seals> {
  const seals = new Map(known);
  const drafts = await Promise.all(records.map((one) => (known.has(one.rseq) ? null : readDraft(key, one))));
  let chain = sync.ackedChain;
  for (const [i, { rseq }] of records.entries()) {
    const seal = seals.get(rseq) ?? sealOf(chain, { ...drafts[i], rseq });
    seals.set(rseq, seal);
    chain = seal.chain;
  }
  return seals;
}

/** Beyond a hole a chain has no meaning; only the hash counts there. */
function answered(
  { sync, records }: Standing,
  answer: PushAnswer,
  seals: Seals,
  results: SealedResults,
): { settled: OutboxRecord[]; ackedRseq: number; ackedChain: string } {
  const byNumber = new Map(answer.results.map((result) => [result.rseq, result]));
  const settled: OutboxRecord[] = [];
  let { ackedRseq, ackedChain } = sync;
  let unbroken = true;
  for (const one of records) {
    const told = byNumber.get(one.rseq);
    const seal = seals.get(one.rseq);
    const matches = told !== undefined && told.id === one.id && told.h === seal?.h;
    if (one.state === 'queued' && matches) {
      const result = results.get(one.rseq) ?? null;
      settled.push({ ...one, state: stateOf(told.s), seq: told.seq, result });
    }
    unbroken &&= one.rseq === ackedRseq + 1 && (matches || one.state !== 'queued');
    if (!unbroken || !seal) continue;
    ackedRseq = one.rseq;
    ackedChain = seal.chain;
  }
  return { settled, ackedRseq, ackedChain };
}
