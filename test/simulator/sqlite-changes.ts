import type { Entity } from '../../src/domain/decide.ts';
import { putNumbered } from '../../src/endpoint/rows/put-reference.ts';
import type { TenantWriter } from '../../src/endpoint/storage/port.ts';
import type { RowType } from '../../src/protocol/pull.ts';
import { type ServerRow, withReceipt } from './committed.ts';
import type { Change } from './mem-server.ts';
import { PUBLIC_KEY } from './real-key.ts';

export const unnumbered = ({ id, type, scope, body, deleted = false }: Omit<ServerRow, 'ver' | 'seq'>) => ({
  id,
  type: type as RowType,
  scope,
  ver: 1,
  body,
  deleted,
});

/** Lets happen to the real endpoint what has happened to the model. */
export async function happen(
  transaction: TenantWriter,
  change: Exclude<Change, { kind: 'backed-up' | 'restored' }>,
  unitOf: (scope: number) => string,
): Promise<void> {
  if (change.kind === 'row') await putRow(transaction, change.row, unitOf(change.row.scope));
  else if (change.kind === 'stored') await store(transaction, change);
  else if (!change.isGood) await transaction.revokeDevice(change.asker.person, change.asker.device, 1);
  else {
    const { person, device } = change.asker;
    const keys = { publicKey: PUBLIC_KEY, escrow: null, registeredAt: 0, revokedAt: null };
    await transaction.addDevice({ person, device, ...keys });
  }
}

async function putRow(
  transaction: TenantWriter,
  row: Omit<ServerRow, 'ver' | 'seq'>,
  unit: string,
): Promise<void> {
  const before = (await transaction.rows([row.id])).get(row.id);
  const scope = await transaction.scopeOf(unit, unit === '' ? 'ref' : 'data');
  await putNumbered(transaction, [{ ...unnumbered(row), scope, ver: (before?.ver ?? 0) + 1 }]);
}

/** As the delivery of a file ends. */
async function store(
  transaction: TenantWriter,
  { entity, sha, at }: Extract<Change, { kind: 'stored' }>,
): Promise<void> {
  const blob = {
    entity,
    sha,
    place: 'shared' as const,
    size: 1,
    type: 'image/jpeg',
    person: '',
    storedAt: 0,
  };
  await transaction.addEvidenceBlobs([blob]);
  const row = (await transaction.rows([entity])).get(entity);
  const base = await transaction.raiseUnlined(1);
  if (!row) return;
  const body = withReceipt(row.body as Entity, sha, base + 1, at);
  await transaction.putRows([{ ...row, body, ver: row.ver + 1, seq: base + 1 }]);
}
