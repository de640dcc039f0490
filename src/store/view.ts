import { isOnDossier } from '../domain/decide.ts';
import { type Dossier, isDossier } from '../domain/dossier/dossier.ts';
import type { Entry } from '../domain/entry.ts';
import type { PeriodId } from '../domain/period.ts';
import type { World } from '../domain/workflow/decide.ts';
import { type Database, replicaMeta, syncRecord } from './database.ts';
import {
  type LocalFacets,
  NOTHING_LOCAL,
  type PendingMutation,
  preview,
  replay,
  type VersionsMade,
} from './preview.ts';
import { type ReferenceWorld, referenceWorld, WORLD_TYPES, type WorldRows } from './reference-world.ts';
import type { Draft, OutboxItem, ReplicaMeta, StoredRow } from './replica-store.ts';
import type { RowCache } from './row-cache.ts';

/** An entry as this person sees it: the endpoint's last row with the person's own unanswered work on top. */
export interface EntryView {
  readonly id: string;
  readonly entry: Entry;
  /** As the endpoint last sent it; null when it knows nothing of it yet. */
  readonly confirmed: Entry | null;
  /** Sequence number of the confirmed row. */
  readonly seq: number | null;
  readonly pending: readonly PendingMutation[];
  readonly local: LocalFacets;
}

/** A dossier as this person sees it, likewise. */
export interface DossierView {
  readonly id: string;
  readonly dossier: Dossier;
  readonly confirmed: Dossier | null;
  readonly seq: number | null;
  readonly pending: readonly PendingMutation[];
}

type Waiting = Omit<PendingMutation, 'problem'>;

/** Which entries are asked for; what is missing does not matter. */
export interface EntryQuery {
  readonly unit?: string | undefined;
  readonly period?: PeriodId | undefined;
}

const isAsked = (entry: Entry, { unit, period }: EntryQuery): boolean =>
  (unit === undefined || entry.unit === unit) && (period === undefined || entry.period === period);

interface Picture {
  readonly rows: ReadonlyMap<string, StoredRow>;
  readonly waiting: ReadonlyMap<string, readonly Waiting[]>;
  readonly made: VersionsMade;
  /** What the waiting commands are decided with; null when none waits. */
  readonly world: World | null;
}

/** What a screen shows: confirmed rows ⊕ replay of the person's own commands through `decide`. */
export class View {
  readonly #database: Database;
  readonly #tenant: string;
  readonly #person: string;
  readonly #cache: RowCache;
  readonly #untouched = new WeakMap<StoredRow, EntryView>();
  readonly #bodies = new WeakMap<readonly StoredRow[], readonly unknown[]>();
  #reference: { readonly rows: WorldRows; readonly world: ReferenceWorld } | null = null;

  constructor(database: Database, rows: RowCache, tenant: string, person: string) {
    this.#database = database;
    this.#tenant = tenant;
    this.#person = person;
    this.#cache = rows;
  }

  /** Bodies of the confirmed rows of a type. Unknown types are there too, as they came. */
  async rows<T>(type: string): Promise<readonly T[]> {
    const rows = await this.#cache.rowsOf(type);
    const known = this.#bodies.get(rows) ?? rows.map((row) => row.body);
    this.#bodies.set(rows, known);
    return known as readonly T[];
  }

  storedRows(type: string): Promise<readonly StoredRow[]> {
    return this.#cache.rowsOf(type);
  }

  outbox(): Promise<readonly OutboxItem[]> {
    return this.#cache.outbox();
  }

  meta(): Promise<ReplicaMeta> {
    return replicaMeta(this.#database);
  }

  /** What a decision of this person may look at now. */
  async world(): Promise<World> {
    const [items, reference] = await Promise.all([this.#cache.outbox(), this.#referenceWorld()]);
    return worldWith(reference, versionsMadeBy(items));
  }

  /** `held` are drafts that may still be taken back; they are shown as done. Null when nobody has touched the entry. */
  async entryView(id: string, held: readonly Draft[] = []): Promise<EntryView | null> {
    const { row, items } = await this.#cache.rowAndOutbox(id);
    const picture = await this.#picture(row ? [row] : [], items, held, ({ e }) => e === id);
    return this.#entryView(picture, id);
  }

  /** All entries, or those of a unit or a period. */
  async entriesView(
    { unit, period }: EntryQuery = {},
    held: readonly Draft[] = [],
  ): Promise<readonly EntryView[]> {
    const rows = await (period === undefined ? this.#cache.rowsOf('entry') : this.#cache.entriesOf(period));
    const asked = unit === undefined ? rows : rows.filter(({ body }) => (body as Entry).unit === unit);
    const items = await this.#cache.outbox();
    const picture = await this.#picture(asked, items, held, (mutation) => !isOnDossier(mutation));
    const ids = new Set([...picture.rows.keys(), ...picture.waiting.keys()]);
    return [...ids]
      .map((id) => this.#entryView(picture, id))
      .filter((view) => view !== null)
      .filter(({ entry }) => isAsked(entry, { unit, period }));
  }

  /** All dossiers, or those of a kind. */
  async dossiersView(kind?: string): Promise<readonly DossierView[]> {
    const rows = await this.#cache.rowsOf('dossier');
    const asked = kind === undefined ? rows : rows.filter(({ body }) => (body as Dossier).kind === kind);
    const picture = await this.#picture(asked, await this.#cache.outbox(), [], isOnDossier);
    const ids = new Set([...picture.rows.keys(), ...picture.waiting.keys()]);
    return [...ids]
      .map((id) => this.#dossierView(picture, id))
      .filter((view) => view !== null)
      .filter(({ dossier }) => kind === undefined || dossier.kind === kind);
  }

  #dossierView({ rows, waiting, world, made }: Picture, id: string): DossierView | null {
    const row = rows.get(id);
    const confirmed = (row?.body ?? null) as Dossier | null;
    const seq = row?.seq ?? null;
    const commands = waiting.get(id) ?? [];
    if (!world || commands.length === 0)
      return confirmed && { id, dossier: confirmed, confirmed, seq, pending: [] };
    const { after, pending } = replay(world, this.#person, confirmed, commands, made);
    return after && isDossier(after) ? { id, dossier: after, confirmed, seq, pending } : null;
  }

  /**
   * `items` are read with the rows or after them: an answer that comes in between leaves its item on top once too
   * often, never missing. `concerns`: whose waiting commands matter.
   */
  async #picture(
    asked: readonly StoredRow[],
    items: readonly OutboxItem[],
    held: readonly Draft[],
    concerns: (mutation: Draft) => boolean,
  ): Promise<Picture> {
    const rows = new Map(asked.map((row) => [row.id, row]));
    const concerned = items.filter(({ mutation }) => concerns(mutation));
    for (const { mutation } of concerned) {
      if (rows.has(mutation.e)) continue;
      const row = await this.#cache.row(mutation.e);
      if (row) rows.set(row.id, row);
    }
    const cursor = concerned.length > 0 ? Number((await this.#database.run(syncRecord)).cursor) : 0;
    const queued = concerned.filter((item) => !isContained(item, cursor, rows.get(item.mutation.e)));
    const ids = new Set(items.map((item) => item.mutation.id));
    const waiting = new Map<string, Waiting[]>();
    for (const command of [
      ...queued.map(waitingItem),
      ...held.filter((one) => !ids.has(one.id) && concerns(one)).map(heldDraft),
    ]) {
      const of = waiting.get(command.mutation.e);
      if (of) of.push(command);
      else waiting.set(command.mutation.e, [command]);
    }
    const made = versionsMadeBy(items);
    // Most often nothing waits, and then nothing is decided.
    const world = waiting.size > 0 ? worldWith(await this.#referenceWorld(), made) : null;
    return { rows, waiting, made, world };
  }

  #entryView({ rows, waiting, world, made }: Picture, id: string): EntryView | null {
    const row = rows.get(id);
    const commands = waiting.get(id) ?? [];
    const confirmed = (row?.body ?? null) as Entry | null;
    const seq = row?.seq ?? null;
    if (!world || commands.length === 0) {
      if (!row || !confirmed) return null;
      const known = this.#untouched.get(row);
      const view = known ?? { id, entry: confirmed, confirmed, seq, pending: [], local: NOTHING_LOCAL };
      this.#untouched.set(row, view);
      return view;
    }
    const { entry, pending, local } = preview(world, this.#person, confirmed, commands, made);
    return entry && { id, entry, confirmed, seq, pending, local };
  }

  async #referenceWorld(): Promise<ReferenceWorld> {
    const lists = await Promise.all(WORLD_TYPES.map((type) => this.#cache.rowsOf(type)));
    const rows = Object.fromEntries(WORLD_TYPES.map((type, i) => [type, lists[i]])) as WorldRows;
    const known = this.#reference;
    if (known && WORLD_TYPES.every((type) => known.rows[type] === rows[type])) return known.world;
    const world = referenceWorld(this.#tenant, rows);
    this.#reference = { rows, world };
    return world;
  }
}

const versionsMadeBy = (items: readonly OutboxItem[]): VersionsMade =>
  new Map(items.map(({ mutation, result }) => [mutation.id, result?.ver ?? {}]));

const worldWith = (reference: ReferenceWorld, made: VersionsMade): World => ({
  ...reference,
  versionMadeBy: (id, facet) => made.get(id)?.[facet] ?? null,
});

/**
 * Whether the confirmed rows already show what became of an item. The trail of the row is asked, not its number:
 * a row may have overtaken a lost answer, and after a restore numbers of the old timeline say nothing.
 * Without a row (the scope was left) an answered item counts as shown once the pull has passed its number.
 */
function isContained(
  { state, result, mutation }: OutboxItem,
  cursor: number,
  row: StoredRow | undefined,
): boolean {
  if (state === 'rejected' || state === 'quarantined') return true;
  if (row) return (row.body as Entry).trail.some((step) => step.mut === mutation.id);
  return state !== 'queued' && (result?.seq ?? 0) <= cursor;
}

function waitingItem({ mutation, state, createdAt }: OutboxItem): Waiting {
  const { rseq, ...draft } = mutation;
  return { mutation: draft, state: state as Waiting['state'], rseq, createdAt };
}

const heldDraft = (mutation: Draft): Waiting => ({
  mutation,
  state: 'held',
  rseq: null,
  createdAt: mutation.at,
});
