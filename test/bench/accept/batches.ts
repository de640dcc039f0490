import { webcrypto } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { newId } from '../../../src/app/ids.ts';
import type { EntryKey } from '../../../src/domain/entry.ts';
import { chainAfter } from '../../../src/protocol/accept.ts';
import { entryId } from '../../../src/protocol/entry-id.ts';
import { GENESIS } from '../../../src/protocol/hash.ts';
import type { Mutation } from '../../../src/protocol/mutation.ts';
import { INDICATORS, type Officer, TENANT, TIMELINE } from './office.ts';

/** Changes in one push. */
export const BATCH = 20;
const ENTRIES_IN_BATCH = BATCH / 2;

/** A push as it travels, with the changes in it as the peer stores them. */
export interface Batch {
  readonly body: Buffer;
  readonly changes: readonly Mutation[];
}

const key = (officer: Officer, n: number): EntryKey => ({
  indicator: `IK-${n % INDICATORS}`,
  unit: 'disdik',
  area: officer.area,
  period: `${2001 + Math.floor(n / INDICATORS / 4)}-Q${1 + (Math.floor(n / INDICATORS) % 4)}`,
  disaggregation: '',
});

/** A value and its note for each entry: first filled in, then corrected in a second pass over the same entries. */
function changesOf(officer: Officer, batch: number, batches: number): Mutation[] {
  const pass = batch < batches / 2 ? 0 : 1;
  const first = (batch - (pass * batches) / 2) * ENTRIES_IN_BATCH;
  return Array.from({ length: ENTRIES_IN_BATCH }, (_, i) => first + i).flatMap((n, i) => {
    const slot = key(officer, n);
    const frame = { v: 1, e: entryId(TENANT, slot), as: officer.position, at: Date.now(), app: 'ukur' };
    const rseq = batch * BATCH + 2 * i + 1;
    const amount = `${n + pass}.${10 + (n % 90)}`;
    const note = { cause: `Sebab ${n}.${pass}`, obstacle: '', followUp: `Tindak lanjut ${n}`, remark: '' };
    return [
      {
        id: newId(Date.now()),
        rseq,
        name: 'realization.set',
        base: { value: { v: pass } },
        args: { key: slot, value: { kind: 'amount', amount } },
        ...frame,
      },
      {
        id: newId(Date.now()),
        rseq: rseq + 1,
        name: 'realization.note',
        base: { note: { v: pass } },
        args: { key: slot, note },
        ...frame,
      },
    ];
  });
}

/** An even number of pushes of one officer, in order, chained, signed and compressed as a device sends them. */
export async function batchesOf(officer: Officer, batches: number): Promise<readonly Batch[]> {
  const made: Batch[] = [];
  let prev = GENESIS;
  for (let n = 0; n < batches; n += 1) {
    const changes = changesOf(officer, n, batches);
    const chain = chainAfter(prev, changes);
    const request = {
      proto: 1,
      rid: officer.rid,
      timeline: TIMELINE,
      now: Date.now(),
      prev,
      sig: await sign(officer.key, `${officer.rid}\n${chain}`),
      pending: (batches - n - 1) * BATCH,
      nextRseq: batches * BATCH + 1,
      muts: changes,
    };
    made.push({ body: gzipSync(JSON.stringify(request)), changes });
    prev = chain;
  }
  return made;
}

async function sign(key: CryptoKey, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const signature = await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes);
  return Buffer.from(signature).toString('base64url');
}
