import { sealOf } from '../protocol/hash.ts';
import type { PushResult } from '../protocol/push.ts';
import type { Database } from './database.ts';
import { syncRecord } from './database.ts';
import { readDraft, sealResult, stateOf } from './outbox-record.ts';
import type { Draft } from './replica-store.ts';
import type { OutboxRecord, ReplicaDexie, SyncRecord } from './schema.ts';

export interface PushAnswer {
  readonly rid: string;
  readonly results: readonly PushResult[];
  readonly durableSeq: number;
  readonly mark?: string;
}

interface Settled {
  readonly order: number;
  readonly change: Pick<OutboxRecord, 'state' | 'seq' | 'result'>;
}

/**
 * Records answers. Hashes are computed before the transaction, which starts over if another sender has moved the
 * replica on in between.
 */
export async function settle(database: Database, answer: PushAnswer): Promise<void> {
  for (let done = false; !done; ) {
    const { sync, records } = await database.run((dexie) => standing(dexie, answer));
    if (sync.rid !== answer.rid) return;
    const { settled, ackedRseq, ackedChain } = await answered(database.key, sync, records, answer.results);
    done = await database.run((dexie) =>
      dexie.transaction('rw', dexie.meta, dexie.outbox, async () => {
        const now = await syncRecord(dexie);
        if (now.rid !== sync.rid || now.ackedRseq !== sync.ackedRseq) return false;
        await dexie.outbox.bulkUpdate(settled.map(({ order, change }) => ({ key: order, changes: change })));
        const durableSeq = Math.max(now.durableSeq, answer.durableSeq);
        const mark = answer.mark === undefined ? {} : { mark: answer.mark };
        await dexie.meta.put({ ...now, ...mark, ackedRseq, ackedChain, durableSeq });
        return true;
      }),
    );
  }
}

/** The items an answer may speak of, and those behind them that were settled before: not the whole of a long outbox. */
const standing = (dexie: ReplicaDexie, { rid, results }: PushAnswer) =>
  dexie.transaction('r', dexie.meta, dexie.outbox, async () => {
    const sync = await syncRecord(dexie);
    const last = results.reduce((most, { rseq }) => Math.max(most, rseq), sync.ackedRseq);
    const numbered = dexie.outbox.where('[rid+rseq]');
    const spokenOf = await numbered.between([rid, sync.ackedRseq + 1], [rid, last], true, true).toArray();
    const behind = await numbered
      .between([rid, last], [rid, Number.MAX_SAFE_INTEGER], false)
      .until(({ state }) => state === 'queued')
      .toArray();
    return { sync, records: [...spokenOf, ...behind] };
  });

async function answered(
  key: CryptoKey,
  sync: SyncRecord,
  records: readonly OutboxRecord[],
  results: readonly PushResult[],
): Promise<{ settled: Settled[]; ackedRseq: number; ackedChain: string }> {
  const byNumber = new Map(results.map((result) => [result.rseq, result]));
  const settled: Settled[] = [];
  let { ackedRseq, ackedChain } = sync;
  let unbroken = true;
  const drafts = await Promise.all(records.map((record) => readDraft(key, record)));
  for (const [i, record] of records.entries()) {
    const result = byNumber.get(record.rseq);
    const mutation = { ...(drafts[i] as Draft), rseq: record.rseq };
    const { h, chain } = sealOf(ackedChain, mutation);
    const matches = result !== undefined && result.id === mutation.id && result.h === h;
    if (record.state === 'queued' && matches) {
      const change = { state: stateOf(result.s), seq: result.seq, result: await sealResult(key, result) };
      settled.push({ order: record.order, change });
    }
    unbroken &&= record.rseq === ackedRseq + 1 && (matches || record.state !== 'queued');
    if (!unbroken) continue;
    ackedRseq = record.rseq;
    ackedChain = chain;
  }
  return { settled, ackedRseq, ackedChain };
}
