import type { TimeZone } from '../../domain/calendar.ts';
import type { Entity } from '../../domain/decide.ts';
import { DOSSIER_CLASSES } from '../../domain/dossier/kind.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Measurement } from '../../domain/measurement.ts';
import type { KnownReplica } from '../../protocol/accept.ts';
import type { PackSubject } from '../../protocol/pack.ts';
import type { RowType } from '../../protocol/pull.ts';
import type { PushResult } from '../../protocol/push.ts';
import type { AccountReads, AccountWrites } from './account-port.ts';
import type { EvidenceReads, EvidenceWrites } from './evidence-port.ts';
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

const SCOPE_CLASSES = ['ref', 'data', 'inbox', 'numbers', ...DOSSIER_CLASSES] as const;
export type ScopeClass = (typeof SCOPE_CLASSES)[number];

export interface Scope {
  readonly scope: number;
  /** Unit code; empty for `ref`, `numbers` and `plan`; `person:ID` for `inbox`; its circle for `personal`. */
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

/** One consistent view of one tenant. Nothing of another tenant can be reached through it. */
export interface TenantReader extends AccountReads, EvidenceReads, SheetReads, OpenReads, NoticeReads {
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
   * Rows and exits of the scopes after a number, in order. Never splits what shares a number. Entries of a
   * packed subject are left out up to its number.
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
  published(): Promise<readonly Measurement[]>;
  /** Whether every row stands where it would be written now. */
  areRowsSettled(): Promise<boolean>;
}

/** The same, inside one writing transaction. Either everything stands at its end, or nothing. */
export interface TenantWriter
  extends TenantReader,
    AccountWrites,
    EvidenceWrites,
    SheetWrites,
    OpenWrites,
    NoticeWrites {
  /** Lines after which what is decided is worth writing while the rest is decided; infinite where every write is waited for. */
  readonly linesAtOnce: number;
  /**
   * Takes `count` numbers for lines of the ledger, from the head as this transaction has read it: nobody else takes any
   * before its end.
   */
  takeNumbers(head: Head, count: number): Promise<void>;
  /**
   * Takes the next `count` numbers and answers the one before the first, for rows without a line: a random leaf of the
   * last of them makes this history unlike any other.
   */
  raiseUnlined(count: number): Promise<number>;
  /** Everything up to here stands in a verified backup; never goes back. */
  raiseDurable(seq: number): Promise<void>;
  /** What follows is another history than devices know. Every session of the tenant ends, and every push subscription. */
  beginTimeline(timeline: string): Promise<void>;
  /** The scope of a unit and class, made when it is new. */
  scopeOf(unit: string, scopeClass: ScopeClass): Promise<number>;
  /** `before`: scopes that rows stood in until now, null for a new one, where the caller knows it; others are looked up. */
  putRows(rows: readonly Row[], before?: ReadonlyMap<string, number | null>): Promise<void>;
  addLines(lines: readonly LedgerRow[], bodies: readonly string[]): Promise<void>;
  addFacetVersions(versions: readonly FacetVersion[]): Promise<void>;
  saveReplicas(replicas: readonly ReplicaRow[]): Promise<void>;
  /**
   * For a long transaction that fills empty tables, once they hold something. What an engine planned for an empty
   * table (PostgreSQL: check a foreign key by reading all lines of the tenant) it plans anew for a full one; else the
   * time of the transaction grows with the square of its length.
   */
  countRows(): Promise<void>;
  /** Replaces the published figures, kept as they came so that they can be written back. */
  savePublished(measurements: readonly Measurement[]): Promise<void>;
  settleRows(): Promise<void>;
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
