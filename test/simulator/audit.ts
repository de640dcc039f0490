import { leafOf } from '../../src/endpoint/push/leaf.ts';
import type { LedgerRow, TenantReader } from '../../src/endpoint/storage/port.ts';
import { canonicalJson } from '../../src/protocol/hash.ts';
import type { Committed } from './committed.ts';

const MOST = 100_000;

/** What an endpoint's database keeps, compared with the model, and its own evidence against itself (I13). */
export async function audited(view: TenantReader, model: Committed): Promise<string[]> {
  const ledger = await view.ledger(0, MOST);
  const { seq } = await view.head();
  return [
    ...(seq === model.head ? [] : [`SQLite has the head at ${seq}, the model at ${model.head}`]),
    ...lines(ledger, model),
    ...(await rows(view, model)),
    ...(await replicas(view, model)),
    ...ledger.flatMap(verified),
  ];
}

function lines(ledger: readonly LedgerRow[], { history }: Committed): string[] {
  const kept = ledger.map(({ seq, rid, rseq, id, result }) => canonicalJson([seq, rid, rseq, id, result]));
  const due = history.map(({ seq, rid, rseq, mutation, result }) =>
    canonicalJson([seq, rid, rseq, mutation.id, result]),
  );
  return kept.join('\n') === due.join('\n') ? [] : ['SQLite keeps another ledger than the model'];
}

async function rows(view: TenantReader, model: Committed): Promise<string[]> {
  const kept = await view.rows([...model.rows.keys()]);
  return [...model.rows.values()].flatMap(({ id, scope, ver, seq, body }) => {
    const row = kept.get(id);
    const isSame =
      row?.scope === scope &&
      row.ver === ver &&
      row.seq === seq &&
      canonicalJson(row.body) === canonicalJson(JSON.parse(JSON.stringify(body)));
    return isSame ? [] : [`SQLite keeps another ${id} than the model`];
  });
}

async function replicas(view: TenantReader, model: Committed): Promise<string[]> {
  const kept = await view.replicas();
  const differ = kept.filter(({ rid, last, chain }) => {
    const due = model.replicas.get(rid);
    return due?.last !== last || due.chain !== chain;
  });
  const isWhole = kept.length === model.replicas.size;
  return [
    ...differ.map(({ rid }) => `SQLite remembers ${rid} otherwise than the model`),
    ...(isWhole ? [] : ['SQLite remembers other replicas than the model']),
  ];
}

/** I13: the leaf follows from the row, and from no row that differs in anything. */
function verified(row: LedgerRow): string[] {
  const leaf = hex(row.leaf);
  if (hex(leafOf(row)) !== leaf) return [`I13 the leaf of ${row.seq} does not follow from its row`];
  const forged = forgeries(row).filter((one) => hex(leafOf(one)) === leaf);
  return forged.map(() => `I13 a change of ${row.seq} goes unnoticed`);
}

function forgeries(row: LedgerRow): LedgerRow[] {
  const salt = row.salt.map((byte, i) => (i === 0 ? byte ^ 1 : byte));
  const flipped = (text: string): string => `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`;
  return [
    { ...row, salt },
    { ...row, seq: row.seq + 1 },
    { ...row, rseq: row.rseq + 1 },
    { ...row, receivedAt: row.receivedAt + 1 },
    { ...row, rid: flipped(row.rid) },
    { ...row, id: flipped(row.id) },
    { ...row, h: flipped(row.h) },
    { ...row, entity: flipped(row.entity) },
    { ...row, person: `${row.person}x` },
    { ...row, name: `${row.name}x` },
    { ...row, result: { ...row.result, s: row.result.s === 'ok' ? 'rejected' : 'ok' } },
  ];
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
