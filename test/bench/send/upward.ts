import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { newId } from '../../../src/app/ids.ts';
import { entryId } from '../../../src/protocol/entry-id.ts';
import { shortPush } from '../../../src/protocol/short-push.ts';
import type { Draft } from '../../../src/store/replica-store.ts';
import { FULL } from '../../../src/sync/batch.ts';
import { syncRound } from '../../../src/sync/round.ts';
import type { Transport } from '../../../src/sync/transport.ts';
import { TENANT } from '../../support/builders.ts';
import { OFFICER } from '../../support/people.ts';
import { startEndpoint } from '../../support/server.ts';
import { syncedDevice } from '../../support/synced-device.ts';
import { type Benchmark, result } from '../result.ts';
import { draftsOf, plantIndicators } from './drafts.ts';

const BATCH = 20;
const BATCHES = 20;

/**
 * Bytes of a push as it leaves the device, envelope and signature included, HTTP's own head not, for each change in it:
 * values and notes of ten entries (`push-bytes`), and five entries with a value, a note, a photo and the handing in
 * (`push-bytes-photo`), of which the hash of a photo alone is 32 bytes that nothing makes smaller.
 */
export const upward: Benchmark = {
  ids: ['push-bytes', 'push-bytes-photo'],
  async run() {
    const plain = draftsOf(TENANT).slice(0, BATCH * BATCHES);
    return [
      result('push-bytes', 'B/change', await bytesOf(plain), {}, null),
      result('push-bytes-photo', 'B/change', await bytesOf(withPhotos()), {}, null),
    ];
  },
};

async function bytesOf(drafts: readonly Draft[]): Promise<readonly number[]> {
  const server = await startEndpoint();
  try {
    await plantIndicators(server.endpoint, TENANT);
    const { inputs } = await syncedDevice(server, OFFICER.person);
    await syncRound(inputs);
    await inputs.store.append(drafts, Date.now());
    const sizes: number[] = [];
    const push: Transport['push'] = (request) => {
      sizes.push(gzipSync(JSON.stringify(shortPush(request, TENANT))).byteLength / request.muts.length);
      return inputs.transport.push(request);
    };
    const limit = { ...FULL, mutations: BATCH };
    const end = await syncRound({ ...inputs, limit, transport: { ...inputs.transport, push } });
    if (end.kind !== 'done') throw new Error(JSON.stringify(end));
    return sizes;
  } finally {
    await server.stop();
  }
}

/** Five entries in each push. */
function withPhotos(): readonly Draft[] {
  const at = Date.now();
  return Array.from({ length: (BATCH * BATCHES) / 4 }, (_, n) => n).flatMap((n) => {
    const key = {
      indicator: `UK-${n % 50}`,
      unit: 'disdik',
      area: '52',
      period: `${2001 + Math.floor(n / 50)}-Q1`,
      disaggregation: '',
    };
    const frame = { v: 1, e: entryId(TENANT, key), as: OFFICER.id, at: at + 60_000 * n, app: '2026.11.27' };
    const change = (name: string, base: object, args: object): Draft =>
      ({ id: newId(frame.at), name, base, args, ...frame }) as Draft;
    const note = { cause: `Sebab ${n}`, obstacle: '', followUp: 'Tindak lanjut', remark: '' };
    return [
      change('realization.set', { value: { v: 0 } }, { key, value: { kind: 'amount', amount: `${n}.5` } }),
      change('realization.note', { note: { v: 0 } }, { key, note }),
      change('evidence.attach', {}, { key, evidence: photo(n, frame.at) }),
      change('submission.submit', {}, {}),
    ];
  });
}

function photo(n: number, takenAt: number) {
  const random = crypto.getRandomValues(new Uint8Array(32));
  const sha = Buffer.from(random).toString('hex');
  const size = 180_000 + 37 * n;
  const name = `IMG_${n}.jpg`;
  return { id: newId(takenAt), sha, size, type: 'image/jpeg', name, takenAt, position: null };
}
