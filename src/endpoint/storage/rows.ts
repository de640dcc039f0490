import type { Selectable } from 'kysely';
import type { TimeZone } from '../../domain/calendar.ts';
import type { RowType } from '../../protocol/pull.ts';
import type { PushResult } from '../../protocol/push.ts';
import type { Device, Session } from './account-port.ts';
import type { EvidenceBlob, Upload } from './evidence-port.ts';
import type { FacetVersion, LedgerRow, ReplicaRow, Row, Tenant } from './port.ts';
import type { Tables } from './tables.ts';

type Read<T extends keyof Tables> = Selectable<Tables[T]>;

export const readTenant = (row: Read<'tenant'>): Tenant => ({
  id: row.tenant,
  name: row.name,
  timeZone: row.time_zone as TimeZone,
  example: row.example === 1,
  timeline: row.timeline,
});

export const readRow = (row: Omit<Read<'entity'>, 'tenant'>): Row => ({
  id: row.id,
  type: row.type as RowType,
  scope: row.scope,
  ver: row.ver,
  seq: row.seq,
  body: JSON.parse(row.body),
  deleted: row.deleted === 1,
});

export const writeRow = (tenant: string, row: Row): Read<'entity'> => ({
  tenant,
  id: row.id,
  type: row.type,
  scope: row.scope,
  ver: row.ver,
  seq: row.seq,
  body: JSON.stringify(row.body),
  deleted: row.deleted ? 1 : 0,
});

export const readReplica = (row: Read<'replica'>): ReplicaRow => ({
  rid: row.rid,
  person: row.person,
  last: row.last_rseq,
  chain: row.chain,
  device: row.device,
  reportedNext: row.reported_next,
  pending: row.pending,
  since: row.since,
  app: row.app,
  seenAt: row.seen_at,
});

export const writeReplica = (tenant: string, replica: ReplicaRow): Read<'replica'> => ({
  tenant,
  rid: replica.rid,
  person: replica.person,
  device: replica.device,
  last_rseq: replica.last,
  chain: replica.chain,
  reported_next: replica.reportedNext,
  pending: replica.pending,
  since: replica.since,
  app: replica.app,
  seen_at: replica.seenAt,
});

export const writeBlob = (tenant: string, blob: EvidenceBlob): Read<'evidence_blob'> => ({
  tenant,
  entity: blob.entity,
  sha: blob.sha,
  place: blob.place,
  size: blob.size,
  type: blob.type,
  person: blob.person,
  stored_at: blob.storedAt,
});

export const readBlob = (row: Read<'evidence_blob'>): EvidenceBlob => ({
  entity: row.entity,
  sha: row.sha,
  place: row.place,
  size: row.size,
  type: row.type,
  person: row.person,
  storedAt: row.stored_at,
});

export const readLine = (row: Read<'mutation'>): LedgerRow => ({
  seq: row.seq,
  rid: row.rid,
  rseq: row.rseq,
  id: row.id,
  h: row.h,
  person: row.person,
  name: row.name,
  version: row.version,
  entity: row.entity,
  result: JSON.parse(row.result) as PushResult,
  at: row.at,
  authoredAt: row.authored_at,
  receivedAt: row.received_at,
  salt: row.salt,
  leaf: row.leaf,
});

export const writeLine = (tenant: string, line: LedgerRow): Read<'mutation'> => ({
  tenant,
  seq: line.seq,
  rid: line.rid,
  rseq: line.rseq,
  id: line.id,
  h: line.h,
  person: line.person,
  name: line.name,
  version: line.version,
  entity: line.entity,
  status: line.result.s,
  result: JSON.stringify(line.result),
  at: line.at,
  authored_at: line.authoredAt,
  received_at: line.receivedAt,
  salt: line.salt,
  leaf: line.leaf,
});

export const writeFacet = (tenant: string, version: FacetVersion): Read<'facet_version'> => ({
  tenant,
  entity: version.entity,
  facet: version.facet,
  ver: version.ver,
  value: JSON.stringify(version.value),
  mut: version.mut,
  seq: version.seq,
});

export const readDevice = (row: Read<'device'>): Device => ({
  person: row.person,
  device: row.device,
  publicKey: row.public_key,
  escrow: row.escrow,
  registeredAt: row.registered_at,
  revokedAt: row.revoked_at,
  unsent:
    row.unsent === null || row.unsent_at === null
      ? null
      : { count: row.unsent, since: row.unsent_since, at: row.unsent_at },
});

export const readSession = (row: Read<'session'>): Session => ({
  token: row.token,
  person: row.person,
  device: row.device,
  startedAt: row.started_at,
  seenAt: row.seen_at,
});

export const readUpload = (row: Read<'upload'>): Upload => ({
  id: row.id,
  person: row.person,
  entity: row.entity,
  evidence: row.evidence,
  sha: row.sha,
  size: row.size,
  type: row.type,
  lastAt: row.last_at,
  finished: row.finished === 1,
});
