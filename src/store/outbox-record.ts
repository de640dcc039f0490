import type { PushResult } from '../protocol/push.ts';
import type { Draft, ItemState, OutboxItem } from './replica-store.ts';
import type { OutboxRecord } from './schema.ts';
import { sealJson, unsealJson } from './sealing.ts';

const draftPlace = (id: string): string => `outbox/${id}`;
const resultPlace = (id: string): string => `result/${id}`;

export type UnnumberedRecord = Omit<OutboxRecord, 'order' | 'rid' | 'rseq'>;

/** The record of a draft without its numbers, which are given inside the transaction. */
export async function outboxRecord(
  key: CryptoKey,
  draft: Draft,
  createdAt: number,
): Promise<UnnumberedRecord> {
  return {
    id: draft.id,
    entity: draft.e,
    state: 'queued',
    createdAt,
    seq: null,
    dismissed: false,
    ...evidenceOf(draft),
    draft: await sealJson(key, draftPlace(draft.id), draft),
    result: null,
  };
}

const ATTACHING: ReadonlySet<string> = new Set(['evidence.attach', 'dossier.attach']);
const DETACHING: ReadonlySet<string> = new Set(['evidence.detach', 'dossier.detach']);

/** The evidence a draft attaches (with the hash of its file) or detaches. */
function evidenceOf({ name, args }: Draft): Pick<OutboxRecord, 'file' | 'evidence'> {
  const about = (args as { evidence?: unknown } | null)?.evidence;
  if (DETACHING.has(name) && typeof about === 'string') return { file: null, evidence: about };
  if (!ATTACHING.has(name) || typeof about !== 'object' || about === null)
    return { file: null, evidence: null };
  const { id, sha } = about as { id?: unknown; sha?: unknown };
  return { file: typeof sha === 'string' ? sha : null, evidence: typeof id === 'string' ? id : null };
}

export const readDraft = (key: CryptoKey, record: OutboxRecord): Promise<Draft> =>
  unsealJson<Draft>(key, draftPlace(record.id), record.draft);

export const sealResult = (key: CryptoKey, result: PushResult): Promise<ArrayBuffer> =>
  sealJson(key, resultPlace(result.id), result);

export const readResult = async (key: CryptoKey, record: OutboxRecord): Promise<PushResult | null> =>
  record.result && (await unsealJson<PushResult>(key, resultPlace(record.id), record.result));

export const itemOf = (record: OutboxRecord, draft: Draft, result: PushResult | null): OutboxItem => ({
  mutation: { ...draft, rseq: record.rseq },
  state: record.state,
  createdAt: record.createdAt,
  result,
});

export const stateOf = (outcome: PushResult['s']): ItemState => (outcome === 'ok' ? 'accepted' : outcome);
