import type { TimeZone } from '../../domain/calendar.ts';
import type { Entity } from '../../domain/decide.ts';
import { DOSSIER_CLASSES } from '../../domain/dossier/kind.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Measurement } from '../../domain/measurement.ts';
import type { KnownReplica } from '../../protocol/accept.ts';
import type { PackSubject } from '../../protocol/pack.ts';
import type { RowType } from '../../protocol/pull.ts';
import type { PushResult } from '../../protocol/push.ts';
import type { NoticeReads, NoticeWrites } from './notice-port.ts';
import type { OpenReads, OpenWrites } from './open-port.ts';
import type { SheetReads, SheetWrites } from './sheet-port.ts';
import type { Tables } from './tables.ts';

export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly timeZone: TimeZone;
  readonly example: boolean;
  /** Changes when the database is restored from an older state. */
  readonly timeline: string;
}

export interface Head {
  /** Highest number given out. */
  readonly seq: number;
  /** Everything up to here stands in a verified backup. */
  readonly durableSeq: number;
  /** Deletions up to here are forgotten; an older cursor cannot be continued. */
  readonly gcSeq: number;
}

export const SCOPE_CLASSES = ['ref', 'data', 'inbox', ...DOSSIER_CLASSES] as const;
export type ScopeClass = (typeof SCOPE_CLASSES)[number];

export interface Scope {
  readonly scope: number;
  /** Unit code; empty for `ref` and `plan`; `person:ID` for `inbox`; its circle for `personal`. */
  readonly unit: string;
  readonly class: ScopeClass;
}

/** A row of the feed: latest state of one entity. */
export interface Row {
  readonly id: string;
  readonly type: RowType;
  readonly scope: number;
  readonly ver: number;
  readonly seq: number;
  readonly body: unknown;
  readonly deleted: boolean;
}

/** The entries of one scope and year: how many, and the highest number among them, deletions included. */
export interface EntryYear {
  readonly scope: number;
  readonly year: number;
  readonly rows: number;
  readonly seq: number;
}

export type FeedItem =
  | { readonly kind: 'row'; readonly seq: number; readonly row: Row; readonly bytes: number }
  | { readonly kind: 'exit'; readonly seq: number; readonly scope: number; readonly id: string };

export interface ReplicaRow extends KnownReplica {
  readonly device: string;
  readonly reportedNext: number;
  readonly pending: number;
  /** When the oldest of `pending` was made, by the endpoint's clock, ms; null when none waits. */
  readonly since: number | null;
  readonly app: string;
  readonly seenAt: number;
}

/** A line of the ledger as it is kept. The body of the command stands apart, so that it can be erased. */
export interface LedgerRow {
  readonly seq: number;
  readonly rid: string;
  readonly rseq: number;
  readonly id: string;
  readonly h: string;
  readonly person: string;
  readonly name: string;
  readonly version: number;
  readonly entity: string;
  readonly result: PushResult;
  /** Device clock, and the endpoint's estimate of the moment the person acted; ms. */
  readonly at: number;
  readonly authoredAt: number;
  readonly receivedAt: number;
  readonly salt: Uint8Array;
  readonly leaf: Uint8Array;
}

export interface FacetVersion {
  readonly entity: string;
  /** Facet of an entry, or path of a dossier's field. */
  readonly facet: string;
  readonly ver: number;
  readonly value: unknown;
  readonly mut: string;
  readonly seq: number;
}

export interface Account {
  readonly person: string;
  readonly username: string;
  /** Argon2id in PHC form. */
  readonly password: string;
}

/** What a device said with a pull is unsent. */
export interface ToldUnsent {
  readonly count: number;
  /** When the oldest of it was made, by the endpoint's clock, ms; null when there is none. */
  readonly since: number | null;
  /** When it said so, ms. */
  readonly at: number;
}

export interface Device {
  readonly person: string;
  readonly device: string;
  /** JSON Web Key as text. */
  readonly publicKey: string;
  readonly escrow: string | null;
  readonly registeredAt: number;
  readonly revokedAt: number | null;
  /** Null when it never said. */
  readonly unsent: ToldUnsent | null;
}

export interface Session {
  /** SHA-256 of both halves, hex. The halves themselves are nowhere. */
  readonly token: string;
  readonly person: string;
  readonly device: string;
  readonly startedAt: number;
  readonly seenAt: number;
}

/** A session at a device that is not revoked. */
export interface OpenSession extends Session {
  /** Key of the device, JSON Web Key as text. */
  readonly publicKey: string;
}

export interface EvidenceBlob {
  readonly entity: string;
  readonly sha: string;
  /** Where its bytes lie: with all evidence of the tenant, or in the folder of the personal record it hangs on. */
  readonly place: 'shared' | 'record';
  readonly size: number;
  readonly type: string;
  readonly person: string;
  readonly storedAt: number;
}

export interface Upload {
  readonly id: string;
  readonly person: string;
  readonly entity: string;
  readonly evidence: string;
  readonly sha: string;
  readonly size: number;
  readonly type: string;
  readonly lastAt: number;
  readonly finished: boolean;
}

export interface Access {
  readonly id: string;
  readonly at: number;
  readonly person: string;
  /** A file was opened; a record was opened, or delivered to a device; a position was ended by force. */
  readonly act: 'evidence.read' | 'record.open' | 'record.deliver' | 'position.end-forced';
  readonly subject: string;
  /** Whose record it is. */
  readonly owner: string;
}

/** One consistent view of one tenant. Nothing of another tenant can be reached through it. */
export interface TenantReader extends SheetReads, OpenReads, NoticeReads {
  tenant(): Promise<Tenant>;
  head(): Promise<Head>;
  scopes(): Promise<readonly Scope[]>;
  /** Those of the names, or all. */
  replicas(rids?: readonly string[]): Promise<readonly ReplicaRow[]>;
  /** Stored results by mutation id; unknown ids are missing. */
  results(ids: readonly string[]): Promise<ReadonlyMap<string, PushResult>>;
  ledger(afterSeq: number, limit: number): Promise<readonly LedgerRow[]>;
  /** Leaf of the last number up to one that has a line of the ledger, or was the last given out at once to rows without; null when there is none. */
  leafAt(seq: number): Promise<Uint8Array | null>;
  rows(ids: readonly string[]): Promise<ReadonlyMap<string, Row>>;
  /** Rows of a type that are not deleted, in the order of their number. */
  rowsOfType(type: RowType): Promise<readonly Row[]>;
  /** Dossiers that carry a code by which they are verified, found by an index. */
  dossiersCoded(code: string): Promise<readonly Row[]>;
  /** Highest number among the reference rows: while it stands still, so does what decisions look at. */
  referenceVersion(): Promise<number>;
  /**
   * Rows and exits of the scopes after a number, in order. Never splits what shares a number. Entries of the
   * packed subjects are left out up to the lowest of their numbers.
   */
  feed(
    scopes: readonly number[],
    after: number,
    limit: number,
    packed?: readonly PackSubject[],
  ): Promise<readonly FeedItem[]>;
  /** What may be packed: entries of the scopes by year of their period, for years before one. */
  entryYears(scopes: readonly number[], before: number): Promise<readonly EntryYear[]>;
  /** The entries of a scope and year that are not deleted, in the order of their number. */
  entriesOfYear(scope: number, year: number): Promise<readonly Row[]>;
  /** Ids and versions of all rows of the scopes that are not deleted. */
  versions(scopes: readonly number[]): Promise<readonly Pick<Row, 'id' | 'ver' | 'scope'>[]>;
  /** Those of the scopes that have a row numbered up to this. */
  scopesWithRowUpTo(scopes: readonly number[], seq: number): Promise<ReadonlySet<number>>;
  /** Highest number of a row or an exit of each scope. */
  lastChanges(scopes: readonly number[]): Promise<ReadonlyMap<number, number>>;
  /** Evidence whose bytes were delivered, by entity. */
  storedEvidence(entities: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  evidenceBlob(entity: string, sha: string): Promise<EvidenceBlob | null>;
  /** Files of personal records, wherever their bytes lie. */
  personalEvidence(): Promise<readonly EvidenceBlob[]>;
  /** Whether anything names bytes that lie with all evidence of the tenant. */
  sharesEvidence(sha: string): Promise<boolean>;
  upload(id: string): Promise<Upload | null>;
  staleUploads(before: number): Promise<readonly string[]>;
  /** Unfinished uploads of a person for one file of an entry, longest untouched first. */
  unfinishedUploads(of: Pick<Upload, 'person' | 'entity' | 'sha'>): Promise<readonly string[]>;
  accounts(): Promise<readonly Account[]>;
  accountOf(username: string): Promise<Account | null>;
  device(person: string, device: string): Promise<Device | null>;
  devicesOf(person: string): Promise<readonly Device[]>;
  sessionsOf(person: string): Promise<readonly Session[]>;
  /** Accesses of these kinds to a person's records, newest first. */
  accessesTo(owner: string, acts: readonly Access['act'][], limit: number): Promise<readonly Access[]>;
  session(token: string): Promise<OpenSession | null>;
  published(): Promise<readonly Measurement[]>;
}

/** The same, inside one writing transaction. Either everything stands at its end, or nothing. */
export interface TenantWriter extends TenantReader, SheetWrites, OpenWrites, NoticeWrites {
  /** Takes the next `count` numbers for lines of the ledger and answers the one before the first. Taken last, just before the rows. */
  raiseHead(count: number): Promise<number>;
  /** The same for rows without a line: a random leaf of the last of them makes this history unlike any other. */
  raiseUnlined(count: number): Promise<number>;
  /** Everything up to here stands in a verified backup; never goes back. */
  raiseDurable(seq: number): Promise<void>;
  /** What follows is another history than devices know. Every session of the tenant ends, and every push subscription. */
  beginTimeline(timeline: string): Promise<void>;
  /** The scope of a unit and class, made when it is new. */
  scopeOf(unit: string, scopeClass: ScopeClass): Promise<number>;
  putRows(rows: readonly Row[]): Promise<void>;
  addLines(lines: readonly LedgerRow[], bodies: readonly string[]): Promise<void>;
  addFacetVersions(versions: readonly FacetVersion[]): Promise<void>;
  saveReplicas(replicas: readonly ReplicaRow[]): Promise<void>;
  saveAccount(account: Account): Promise<void>;
  addDevice(device: Omit<Device, 'unsent'>): Promise<void>;
  tellUnsent(person: string, device: string, told: ToldUnsent): Promise<void>;
  /** Keeps the share when none is kept yet. False when another one is. */
  keepEscrow(person: string, device: string, escrow: string): Promise<boolean>;
  revokeDevice(person: string, device: string, at: number): Promise<void>;
  addSession(session: Session): Promise<void>;
  touchSession(token: string, at: number): Promise<void>;
  endSession(token: string): Promise<void>;
  /** All sessions of a person, or those of one device. */
  endSessionsOf(person: string, device?: string): Promise<void>;
  addEvidenceBlobs(blobs: readonly EvidenceBlob[]): Promise<void>;
  /** The bytes lie in the folder of the record from now on. */
  placeWithRecord(of: Pick<EvidenceBlob, 'entity' | 'sha'>): Promise<void>;
  saveUpload(upload: Upload): Promise<void>;
  removeUpload(id: string): Promise<void>;
  /** An access whose id is known is not written again. */
  addAccesses(accesses: readonly Access[]): Promise<void>;
  /**
   * For a long transaction that fills empty tables, once they hold something. What an engine planned for an empty
   * table (PostgreSQL: check a foreign key by reading all lines of the tenant) it plans anew for a full one; else the
   * time of the transaction grows with the square of its length.
   */
  countRows(): Promise<void>;
  /** Replaces the published figures, kept as they came so that they can be written back. */
  savePublished(measurements: readonly Measurement[]): Promise<void>;
}

/** The database is busy, full or out of reach: nothing was written, the same request may be sent again. */
export class StorageUnavailable extends Error {}

/** A row of a table as it is kept. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** A tenant's rows as they are kept, table by table, for moving a site. */
export interface StoredReader {
  /** In the order of the table's key, after a row of it. */
  stored(table: keyof Tables, after: StoredRow | null, limit: number): Promise<readonly StoredRow[]>;
}

export interface StoredWriter extends StoredReader {
  addStored(table: keyof Tables, rows: readonly StoredRow[]): Promise<void>;
}

/** What writers do while a snapshot of all tenants is read. */
export type Writers = 'wait' | 'go-on';

/** One database behind the endpoint. Both engines, embedded and served, answer to it. */
export interface Storage {
  tenants(): Promise<readonly Tenant[]>;
  addTenant(tenant: Tenant, createdAt: number): Promise<void>;
  /** @throws StorageUnavailable */
  read<T>(tenant: string, work: (view: TenantReader) => Promise<T>): Promise<T>;
  /** @throws StorageUnavailable */
  write<T>(tenant: string, work: (transaction: TenantWriter) => Promise<T>): Promise<T>;
  /**
   * One snapshot of all tenants. `wait`: nobody writes until its end, so that nothing follows what was read; `go-on`:
   * writers of the served engine are not held up. The embedded one never holds up writers of the same process.
   */
  readAll<T>(
    work: (of: (tenant: string) => Promise<StoredReader>) => Promise<T>,
    writers: Writers,
  ): Promise<T>;
  /** Writes all tenants in one transaction: everything of it stands at its end, or nothing. */
  fill<T>(work: (of: (tenant: string) => Promise<StoredWriter>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The entry in a row; null for a row of another type, a deleted one, or none. */
export const entryOf = (row: Row | undefined): Entry | null =>
  row && row.type === 'entry' && !row.deleted ? (row.body as Entry) : null;

/** The entry or dossier in a row; null for a row of another type, a deleted one, or none. */
export const entityOf = (row: Row | undefined): Entity | null =>
  row && (row.type === 'entry' || row.type === 'dossier') && !row.deleted ? (row.body as Entity) : null;
