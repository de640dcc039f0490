import type { Entity } from '../../src/domain/decide.ts';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { OrgUnit } from '../../src/domain/org-unit.ts';
import type { Position } from '../../src/domain/person.ts';
import type { Reference } from '../../src/endpoint/rows/world.ts';
import {
  type Accepted,
  type Arrival,
  acceptPush,
  type Ledger,
  type Refused,
} from '../../src/protocol/accept.ts';
import type { DigestReply, DigestRequest } from '../../src/protocol/digest.ts';
import type { Manifest, ManifestRequest } from '../../src/protocol/manifest.ts';
import type { PullRefusal, PullReply, PullRequest } from '../../src/protocol/pull.ts';
import type { PushRefusal, PushReply, PushRequest } from '../../src/protocol/push.ts';
import type { Answer } from '../../src/sync/transport.ts';
import { sealsOnce } from '../support/seals.ts';
import { acceptWith } from './broken-rules.ts';
import type { ReferenceRow } from './cast.ts';
import type { ClosedEntry } from './closed-year.ts';
import {
  afterPush,
  begunWith,
  blobName,
  type Committed,
  isStoredFor,
  put,
  type ServerRow,
  scopeOf,
  withReceipt,
} from './committed.ts';
import { type Extent, Extents } from './extents.ts';
import { compared, feed, freshOf, seqOf } from './mem-feed.ts';
import { MemMarks, timelineOf } from './mem-marks.ts';
import { MemShelf } from './mem-shelf.ts';
import { referenceOf } from './reference.ts';
import { Results } from './results.ts';
import { ALL_RULES, type Rules } from './rules.ts';
import { signatureOf } from './signature.ts';
import { worldHere } from './world.ts';

/** Who asks, as the session says. */
export interface Asker {
  readonly person: string;
  readonly device: string;
}

/** Whether the endpoint lives through a push. */
export type Fate = 'lives' | 'dies before the commit' | 'dies after the commit';

/** What happens to an endpoint besides pushes and pulls, so that another can be put through the same. */
export type Change =
  | { readonly kind: 'row'; readonly row: Omit<ServerRow, 'ver' | 'seq'> }
  | { readonly kind: 'stored'; readonly entity: string; readonly sha: string; readonly at: number }
  | { readonly kind: 'device'; readonly asker: Asker; readonly isGood: boolean }
  | { readonly kind: 'backed-up' }
  /**
   * `kept` = how many backups there are up to the one it comes back from. Without a timeline it is an older copy of
   * the database that took the place of the present one, and nobody knows.
   */
  | { readonly kind: 'restored'; readonly kept: number; readonly timeline: string | null };

export type Accept = (arrival: Arrival, ledger: Ledger) => Refused | Accepted;

interface Setting {
  readonly rules?: Rules;
  readonly pageRows?: number;
  /** What stands of a closed year. */
  readonly closed?: readonly ClosedEntry[];
}

/** One tenant of the endpoint in memory: the production rules over maps, a commit at a time. */
export class MemServer {
  readonly tenant: string;
  readonly pageRows: number;
  readonly #rules: Rules;
  readonly #accept: Accept;
  #committed: Committed;
  readonly marks = new MemMarks();
  readonly #extents = new Extents();
  readonly shelf: MemShelf;
  #backups: Committed[] = [];
  #timelines = 0;
  #reference: Reference | null = null;
  /** Told of every change, in order. */
  changed: (change: Change) => void = () => {};
  /** Told of every pack that was built in place of another. */
  renewed: () => void = () => {};

  /** `pageRows` is small, so that a pull takes several pages and anything may happen between two of them. */
  constructor(
    tenant: string,
    reference: readonly ReferenceRow[],
    { rules = ALL_RULES, pageRows = 9, closed = [] }: Setting = {},
  ) {
    this.tenant = tenant;
    this.pageRows = pageRows;
    this.#rules = rules;
    this.#accept = rules === ALL_RULES ? acceptPush : acceptWith(rules);
    this.shelf = new MemShelf(tenant, rules, () => this.renewed());
    this.#committed = begunWith(reference, closed);
    this.#backups.push(this.#committed);
  }

  get committed(): Committed {
    return this.#committed;
  }

  /** How many backups there are to come back from. */
  get backups(): number {
    return this.#backups.length;
  }

  entries(): ReadonlyMap<string, Entry> {
    const rows = [...this.#committed.rows.values()].filter((row) => row.type === 'entry' && !row.deleted);
    return new Map(rows.map((row) => [row.id, row.body as Entry]));
  }

  dossiers(): ReadonlyMap<string, Dossier> {
    const rows = [...this.#committed.rows.values()].filter((row) => row.type === 'dossier');
    return new Map(rows.map((row) => [row.id, row.body as Dossier]));
  }

  get reference(): Reference {
    this.#reference ??= referenceOf(this.#committed.rows);
    return this.#reference;
  }

  /** Scopes a person may hold now. */
  extent(person: string, now: number): readonly number[] {
    return this.#extent(person, now).all;
  }

  scopeHash(person: string, now: number): string {
    return this.#extent(person, now).hash;
  }

  #extent(person: string, now: number): Extent {
    return this.#extents.at(this.reference, this.#committed.scopes, person, now);
  }

  push(asker: Asker, request: PushRequest, now: number, fate: Fate): Answer<PushReply, PushRefusal> {
    const { rid, muts, prev, sig } = request;
    // With the key of a device its sessions end.
    if (!this.isGood(asker.device)) return { kind: 'signed-out' };
    const seals = sealsOnce(prev, muts);
    if (sig !== signatureOf(asker.device, rid, seals.at(-1)?.chain ?? prev))
      return refusal({ code: 'bad-signature' });
    const instead = this.#timelineInstead(request, fate);
    if (instead !== null) return refusal({ code: 'timeline', timeline: instead });
    const before = this.#committed;
    const outcome = this.#accept({ request, seals, person: asker.person, now }, this.#ledger(request));
    if (outcome.kind === 'refused') return refusal(outcome.refusal);
    const next = afterPush(before, outcome, asker.person, now);
    if (fate !== 'dies before the commit') this.#committed = next.committed;
    else if (!this.#rules.oneTransaction) {
      const { rows, head, scopes } = next.committed;
      this.#committed = { ...before, rows, head, scopes };
    }
    const { timeline, head, durableSeq } = next.committed;
    const ack = outcome.replica.last;
    const { results } = next;
    const mark = this.marks.text(next.committed);
    return reply({ timeline, ack, head, durableSeq, mark, now, results });
  }

  /** Who was told of a history that is not this one is the first to show that an older copy has taken its place. */
  #timelineInstead(
    { timeline, mark }: { readonly timeline: string; readonly mark?: string | undefined },
    fate: Fate,
  ): string | null {
    const { marks, timeline: saysSo } = this.#rules;
    if (mark === undefined || !marks || !saysSo) return null;
    if (this.marks.bearsOut(this.#committed, timeline, mark)) return null;
    if (timeline !== this.#committed.timeline) return this.#committed.timeline;
    this.#timelines += 1;
    const fresh = timelineOf(this.#timelines);
    if (fate !== 'dies before the commit') this.#committed = { ...this.#committed, timeline: fresh };
    return fresh;
  }

  #ledger({ rid, muts }: PushRequest): Ledger {
    const { timeline, replicas, results, rows } = this.#committed;
    return {
      timeline,
      replica: replicas.get(rid) ?? null,
      resultOf: (id) => results.get(id),
      entity: (id) => (rows.get(id)?.body as Entity | undefined) ?? null,
      world: worldHere(this.tenant, this.reference, {
        evidenceStored: (sha) => isStoredFor(this.#committed, muts, sha),
        entryStands: (id) => this.#rules.oneUnit && rows.has(id),
        dossier: () => null,
      }),
    };
  }

  pull(person: string, request: PullRequest, now: number): Answer<PullReply, PullRefusal> {
    const instead = this.#timelineInstead(request, 'lives');
    if (instead !== null) return refusal({ code: 'timeline', timeline: instead });
    const { timeline, head, durableSeq } = this.#committed;
    if (request.timeline !== '' && request.timeline !== timeline)
      return refusal({ code: 'timeline', timeline });
    const cursor = Number(request.cursor);
    if (cursor > head) return refusal({ code: 'cursor-too-old' });
    const { all, hash } = this.#extent(person, now);
    const limit = Math.min(request.limit, this.pageRows);
    const page = { after: cursor, limit, packed: request.packed };
    const rows = cursor < head ? feed(this.#committed, all, page) : [];
    const more = rows.length >= limit;
    const last = rows.at(-1);
    const told: PullReply = {
      timeline,
      cursor: String(more && last ? seqOf(last) : head),
      more,
      head,
      durableSeq,
      mark: this.marks.text(this.#committed),
      now,
      ...(hash !== request.scopeHash && {
        scopes: { hash, all, fresh: freshOf(this.#committed, all, cursor) },
      }),
      rows,
    };
    return reply(told);
  }

  /** What a device that starts from nothing may take. */
  manifest(person: string, request: ManifestRequest, now: number): Answer<Manifest, PullRefusal> {
    const instead = this.#timelineInstead(request, 'lives');
    if (instead !== null) return refusal({ code: 'timeline', timeline: instead });
    const { all, hash } = this.#extent(person, now);
    const packs = this.shelf.offers({ committed: this.#committed, scopes: all }, this.reference);
    const mark = this.marks.text(this.#committed);
    return reply({ timeline: this.#committed.timeline, mark, scopes: { hash, all }, packs });
  }

  /** Bytes of a pack; null when there is none of this hash for the person now. */
  packBytes(person: string, sha: string, now: number): Uint8Array<ArrayBuffer> | null {
    return this.shelf.bytes({ committed: this.#committed, scopes: this.extent(person, now) }, sha);
  }

  /** The scopes of which a device holds other rows, and those that went on since it read them. */
  digest(person: string, request: DigestRequest, now: number): Answer<DigestReply, PullRefusal> {
    const { timeline } = this.#committed;
    if (request.timeline !== timeline) return refusal({ code: 'timeline', timeline });
    const scopes = compared(this.#committed, this.extent(person, now), request);
    return reply({ timeline, now, ...scopes });
  }

  changePosition(position: Position): void {
    this.#change({ id: `position:${position.id}`, type: 'position', scope: 1, body: position });
  }

  changeUnit(unit: OrgUnit): void {
    this.#change({ id: `unit:${unit.code}`, type: 'unit', scope: 1, body: unit });
  }

  changeIndicator(indicator: Indicator): void {
    this.#change({ id: `indicator:${indicator.code}`, type: 'indicator', scope: 1, body: indicator });
  }

  /** A figure is corrected by decree, or withdrawn. */
  decree(id: string, body: Entry | null): void {
    const row = this.#committed.rows.get(id);
    if (!row || row.deleted) return;
    const { type, scope } = row;
    this.#change(body ? { id, type, scope, body } : { id, type, scope, body: row.body, deleted: true });
  }

  /** The entry is from now on read with the entries of this unit. */
  moveEntry(id: string, unit: string): void {
    const row = this.#committed.rows.get(id);
    if (!row) return;
    const scopes = [...this.#committed.scopes];
    const scope = scopeOf(scopes, unit, 'data');
    if (scope === row.scope) return;
    const seq = this.#committed.head + 1;
    this.#committed = {
      ...this.#committed,
      scopes,
      exits: [...this.#committed.exits, { scope: row.scope, seq, id }],
    };
    this.#change({ id, type: row.type, scope, body: row.body });
  }

  /** The bytes of a file have arrived: whoever holds the entry pulls it again. */
  store(entity: string, sha: string, at: number): void {
    const { blobs, rows, head } = this.#committed;
    if (blobs.has(blobName(entity, sha))) return;
    const next = new Map(rows);
    const row = rows.get(entity);
    if (row) put(next, { ...row, seq: head + 1, body: withReceipt(row.body as Entity, sha, head + 1, at) });
    const more = new Set(blobs).add(blobName(entity, sha));
    this.#committed = { ...this.#committed, rows: next, ...this.#unlined(), blobs: more };
    this.changed({ kind: 'stored', entity, sha, at });
  }

  #change(row: Omit<ServerRow, 'ver' | 'seq'>): void {
    const rows = new Map(this.#committed.rows);
    const next = this.#unlined();
    put(rows, { ...row, seq: next.head });
    this.#committed = { ...this.#committed, rows, ...next };
    if (row.type !== 'entry') this.#reference = null;
    this.changed({ kind: 'row', row });
  }

  /** With the next number for a row without a line. */
  #unlined(): Pick<Committed, 'head' | 'unlined'> {
    const head = this.#committed.head + 1;
    return { head, unlined: [...this.#committed.unlined, { seq: head }] };
  }

  register(asker: Asker): void {
    this.#know(asker, true);
  }

  revoke(asker: Asker): void {
    if (this.#committed.devices.has(asker.device)) this.#know(asker, false);
  }

  #know(asker: Asker, isGood: boolean): void {
    const devices = new Map(this.#committed.devices).set(asker.device, isGood);
    this.#committed = { ...this.#committed, devices };
    this.changed({ kind: 'device', asker, isGood });
  }

  isGood(device: string): boolean {
    return this.#committed.devices.get(device) === true;
  }

  backup(): void {
    if (!this.#rules.remembersReplicas)
      this.#committed = { ...this.#committed, replicas: new Map(), results: Results.none() };
    this.#backups.push(this.#committed);
    this.#committed = { ...this.#committed, durableSeq: this.#committed.head };
    this.changed({ kind: 'backed-up' });
  }

  /** The endpoint comes back from a backup, `age` backups old, with a new timeline. */
  restore(age: number, timeline: string): void {
    const backup = this.#goBack(age, timeline);
    // What came back stands in the backup it came from.
    const back = { ...backup, durableSeq: backup.head };
    this.#committed = this.#rules.timeline ? { ...back, timeline } : back;
  }

  /** An older copy, `age` backups old, takes the place of the database: nothing in it says so. */
  replaceByOlderCopy(age: number): void {
    this.#committed = this.#goBack(age, null);
  }

  #goBack(age: number, timeline: string | null): Committed {
    const kept = Math.max(1, this.#backups.length - age);
    this.#backups = this.#backups.slice(0, kept);
    this.#reference = null;
    this.changed({ kind: 'restored', kept, timeline });
    return this.#backups[kept - 1] as Committed;
  }
}

const reply = <T>(said: T) => ({ kind: 'reply', reply: said }) as const;
const refusal = <T>(problem: T) => ({ kind: 'refusal', refusal: problem }) as const;
