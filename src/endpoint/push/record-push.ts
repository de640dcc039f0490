import type { Entity } from '../../domain/decide.ts';
import { type Dossier, isDossier } from '../../domain/dossier/dossier.ts';
import type { Facet } from '../../domain/entry.ts';
import type { Accepted, LedgerLine } from '../../protocol/accept.ts';
import type { PushRequest } from '../../protocol/push.ts';
import { lackingNumbers } from '../accounts/employee-numbers.ts';
import { inboxOf } from '../rows/extent.ts';
import type { FacetVersion, Head, LedgerRow, ReplicaRow, Row, TenantWriter } from '../storage/port.ts';
import { placeOf } from './dossier-place.ts';
import { leafOf } from './leaf.ts';
import { type LedgerView, lateWorkIn, refusalOf } from './ledger-view.ts';
import { publicationOf } from './published.ts';

/** Bytes beside a leaf, so that nothing can be guessed from it. */
const SALT = 16;

export interface Sender {
  readonly person: string;
  readonly device: string;
  readonly request: PushRequest;
  readonly receivedAt: number;
}

interface Line {
  readonly line: LedgerLine;
  readonly sender: Sender;
}

/**
 * Nothing is decided after reference was published in the same transaction: it would be judged by indicators, nodes and
 * positions that are no longer true. Whoever sees this rolls back and takes the work one by one.
 */
class MustGoAlone extends Error {}

/** A moment by the device's clock, by ours. */
export const byOurClock = (moment: number, theirNow: number, ourNow: number): number =>
  Math.max(0, Math.min(ourNow, ourNow - (theirNow - moment)));

/** Collects what decided batches add, and writes it in the caller's transaction, while others are decided where that pays. */
export class Recording {
  readonly #transaction: TenantWriter;
  readonly #view: LedgerView;
  readonly #head: Head;
  readonly #randomBytes: (count: number) => Uint8Array;
  /** Not handed to the store yet. */
  #lines: Line[] = [];
  /** Latest state of what was touched since; as everywhere here, `seq` is an offset from the head until it goes there. */
  #rows = new Map<string, Row>();
  #versions: FacetVersion[] = [];
  /** Scopes in which entities stood before that; null where they are new. */
  #before = new Map<string, number | null>();
  /** Lines handed over. */
  #count = 0;
  #last: LedgerRow | undefined;
  readonly #replicas = new Map<string, ReplicaRow>();
  #hasPublished = false;

  /** `head` as this transaction has read it. */
  constructor(
    transaction: TenantWriter,
    view: LedgerView,
    head: Head,
    randomBytes: (count: number) => Uint8Array,
  ) {
    this.#transaction = transaction;
    this.#view = view;
    this.#head = head;
    this.#randomBytes = randomBytes;
  }

  async add(accepted: Accepted, sender: Sender): Promise<void> {
    if (this.#hasPublished) throw new MustGoAlone();
    const rows = await this.#entityRows(accepted);
    for (const row of await this.#numbersFor(rows)) this.#rows.set(row.id, row);
    this.#versions.push(...facetVersions(accepted, this.#view));
    this.#view.moveOn(accepted, rows);
    for (const row of rows) this.#rows.set(row.id, row);
    for (const line of accepted.lines) {
      this.#lines.push({ line, sender });
      if (isRefused(line)) await this.#addRefusal(line, sender);
      else this.#answerLate(line, sender);
      await this.#publish(line, accepted.lines);
    }
    const { request, device, receivedAt: seenAt } = sender;
    const { pending, nextRseq: reportedNext } = request;
    const since = request.since === undefined ? null : byOurClock(request.since, request.now, seenAt);
    const app = request.muts.at(-1)?.app ?? '';
    this.#replicas.set(request.rid, {
      ...accepted.replica,
      device,
      reportedNext,
      pending,
      since,
      app,
      seenAt,
    });
    if (this.#lines.length >= this.#transaction.linesAtOnce) await this.#handOver();
  }

  /** Answers the last line when there is one. */
  async write(): Promise<LedgerRow | undefined> {
    await this.#handOver();
    if (this.#count > 0) await this.#transaction.takeNumbers(this.#head, this.#count);
    await this.#transaction.saveReplicas([...this.#replicas.values()]);
    return this.#last;
  }

  /** Gives the store what was decided so far; it may write that while the next is decided. */
  async #handOver(): Promise<void> {
    const to = this.#transaction;
    const numbered = <T extends { readonly seq: number }>(one: T): T => ({
      ...one,
      seq: this.#head.seq + one.seq,
    });
    const salts = this.#randomBytes(SALT * this.#lines.length);
    const lines = this.#lines.map((one, i) => this.#ledgerRow(one, salts.slice(i * SALT, (i + 1) * SALT)));
    const bodies = this.#lines.map(({ line }) => JSON.stringify(line.mutation));
    await to.addLines(lines, bodies);
    await to.putRows([...this.#rows.values()].map(numbered), this.#before);
    await to.addFacetVersions(this.#versions.map(numbered));
    this.#count += lines.length;
    this.#last = lines.at(-1) ?? this.#last;
    this.#lines = [];
    this.#rows = new Map();
    this.#versions = [];
    this.#before = new Map();
  }

  /** What comes into a scope of records brings the numbers that its papers show. */
  async #numbersFor(made: readonly Row[]): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (const { id, scope, seq, body } of made) {
      if (this.#view.row(id)?.scope === scope || !isDossier(body as Entity)) continue;
      const place = { ...placeOf(body as Dossier), scope };
      const holder = (position: string) => this.#view.position(position)?.person;
      rows.push(...(await lackingNumbers(this.#transaction, place, holder)).map((row) => ({ ...row, seq })));
    }
    return rows;
  }

  async #entityRows({ entities }: Accepted): Promise<readonly Row[]> {
    const made: Row[] = [];
    for (const [id, { after, offset }] of entities) {
      const before = this.#view.row(id);
      const type = isDossier(after) ? 'dossier' : 'entry';
      const scope = await this.#scopeOf(after, before);
      if (!this.#before.has(id)) this.#before.set(id, before?.scope ?? null);
      const ver = (before?.ver ?? 0) + 1;
      made.push({ id, type, scope, ver, seq: offset, body: after, deleted: false });
    }
    return made;
  }

  /** What stands in a draft becomes reference; the rows share the number of the step that published it. */
  async #publish(line: LedgerLine, lines: readonly LedgerLine[]): Promise<void> {
    const publish = publicationOf(line);
    if (publish === null) return;
    if (line !== lines.at(-1)) throw new MustGoAlone();
    this.#hasPublished = true;
    const made = await publish(this.#transaction, this.#view);
    for (const row of made) this.#rows.set(row.id, { ...row, seq: line.offset });
  }

  /** A dossier moves when it names somebody else, or when others may read what stands in it; an entry stays where it began. */
  async #scopeOf(after: Entity, before: Row | undefined): Promise<number> {
    if (isDossier(after)) {
      const { unit, class: of } = placeOf(after);
      return this.#transaction.scopeOf(unit, of);
    }
    return before?.scope ?? (await this.#transaction.scopeOf(after.unit, 'data'));
  }

  // The refusal comes back through the author's inbox too, so that a second device shows it.
  async #addRefusal({ mutation, result, offset }: LedgerLine, { person, receivedAt }: Sender): Promise<void> {
    const scope = await this.#transaction.scopeOf(inboxOf(person), 'inbox');
    const id = refusalOf(mutation.id);
    const body = { mutation, problem: result.problem, receivedAt, outcome: result.s };
    this.#rows.set(id, { id, type: 'refusal', scope, ver: 1, seq: offset, body, deleted: false });
  }

  /** The author of late work learns what the head of the unit made of it, wherever he or she works by now. */
  #answerLate({ mutation, offset }: LedgerLine, { person: by }: Sender): void {
    const work = lateWorkIn(mutation);
    const told = work === null ? undefined : this.#view.row(refusalOf(work));
    if (!told) return;
    const { reason = null } = mutation.args as { readonly reason?: string };
    const problem = { code: 'late-refused', by, reason };
    const body = reason === null ? told.body : { ...(told.body as object), problem, outcome: 'rejected' };
    this.#rows.set(told.id, { ...told, ver: told.ver + 1, seq: offset, body, deleted: reason === null });
  }

  #ledgerRow({ line, sender }: Line, salt: Uint8Array): LedgerRow {
    const { mutation, result, offset, authoredAt } = line;
    const seq = this.#head.seq + offset;
    const row = {
      seq,
      rid: sender.request.rid,
      rseq: mutation.rseq,
      id: mutation.id,
      h: result.h,
      person: sender.person,
      name: mutation.name,
      version: mutation.v,
      entity: mutation.e,
      result: { ...result, seq },
      at: mutation.at,
      authoredAt,
      receivedAt: sender.receivedAt,
      salt,
    };
    return { ...row, leaf: leafOf(row) };
  }
}

const isRefused = ({ result }: LedgerLine): boolean => result.s === 'rejected' || result.s === 'quarantined';

function facetVersions({ lines }: Accepted, view: LedgerView): readonly FacetVersion[] {
  const latest = new Map<string, Entity>();
  const made: FacetVersion[] = [];
  for (const { mutation, after, offset } of lines) {
    if (!after) continue;
    const before = latest.get(mutation.e) ?? (view.row(mutation.e)?.body as Entity | undefined);
    const old = before ? facetsOf(before) : {};
    for (const [facet, { v, value, mut }] of Object.entries(facetsOf(after))) {
      if (v > (old[facet]?.v ?? 0)) made.push({ entity: mutation.e, facet, ver: v, value, mut, seq: offset });
    }
    latest.set(mutation.e, after);
  }
  return made;
}

const facetsOf = (entity: Entity): Readonly<Record<string, Facet<unknown>>> =>
  isDossier(entity)
    ? { ...entity.fields, status: entity.status }
    : { value: entity.value, note: entity.note, status: entity.status, reopening: entity.reopening };
