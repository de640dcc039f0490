import 'fake-indexeddb/auto';
import { writeFileSync } from 'node:fs';
import { mutationHash } from '../../src/protocol/hash.ts';
import { openReplica } from '../../src/store/replica.ts';
import { draftOf, ROOM } from '../store/device.ts';
import { evidence, keyOf, TENANT } from './builders.ts';
import { dumpStore, dumpText } from './store-dump.ts';

/**
 * `node test/support/make-store-dump.ts FILE`: keeps the store this build leaves on a device, for every later build
 * to open. Run once for each SCHEMA_EPOCH, before it ships; a dump is never made anew.
 */
const extractable = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [
  'encrypt',
  'decrypt',
]);
const address = { tenant: TENANT, person: 'person-1', database: 'dump', key: extractable };
const opened = await openReplica(address, undefined, ROOM);
if (!opened.ok) throw new Error(opened.detail);
const { store, files, drafts } = opened.replica;

const bytes = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) & 255);
const saved = await files.saveFile({ bytes, type: 'application/pdf', name: 'laporan.pdf', now: 5 });
if (!saved.ok) throw new Error(saved.code);
const item = { ...evidence(1), sha: saved.sha, size: saved.size, type: 'application/pdf' as const };
const answered = await store.append([draftOf(1), draftOf(2)], 1);
const { rid } = await store.meta();
const results = answered.map((mutation, i) => ({
  rseq: mutation.rseq,
  id: mutation.id,
  h: mutationHash(mutation),
  s: i === 0 ? ('ok' as const) : ('rejected' as const),
  seq: i + 1,
}));
await store.settle({ rid, results, durableSeq: 0 });
const queued = await store.append(
  [
    draftOf(3),
    draftOf(4, { name: 'evidence.attach', base: {}, args: { key: keyOf(), evidence: item } }),
    draftOf(5, { name: 'submission.submit', base: {}, args: {} }),
  ],
  2,
);
await drafts.saveDraft('form', { typed: '81,5' }, 3);
opened.replica.close();
const dump = await dumpStore('dump', extractable);
writeFileSync(process.argv[2] ?? 'store.json', `${dumpText({ ...dump, queued, file: saved.sha })}\n`);
