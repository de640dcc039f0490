import type { Entry } from '../domain/entry.ts';
import type { World } from '../domain/workflow/decide.ts';
import { type Database, replicaMeta, syncRecord } from './database.ts';
import {
  type LocalFacets,
  NOTHING_LOCAL,
  type PendingMutation,
  preview,
  type VersionsMade,
} from './preview.ts';
import { type ReferenceWorld, referenceWorld, WORLD_TYPES, type WorldRows } from './reference-world.ts';
import type { Draft, OutboxItem, ReplicaMeta, StoredRow } from './replica-store.ts';
import { RowCache } from './row-cache.ts';

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

type Waiting = Omit<PendingMutation, 'problem'>;

interface Picture {
  readonly rows: readonly StoredRow[];
  readonly waiting: ReadonlyMap<string, readonly Waiting[]>;
  readonly made: VersionsMade;
  readonly reference: ReferenceWorld;
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

  constructor(database: Database, tenant: string, person: string) {
    this.#database = database;
    this.#tenant = tenant;
    this.#person = person;
    this.#cache = new RowCache(database);
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
    const { reference, made } = await this.#picture([]);
    return worldWith(reference, made);
  }

  /** `held` are drafts that may still be taken back; they are shown as done. Null when nobody has touched the entry. */
  async entryView(id: string, held: readonly Draft[] = []): Promise<EntryView | null> {
    const { rows, waiting, made, reference } = await this.#picture(held);
    const row = rows.find((one) => one.id === id) ?? null;
    return this.#entryView(id, row, waiting.get(id) ?? [], worldWith(reference, made), made);
  }

  async entriesView(
    filter: (entry: Entry) => boolean = () => true,
    held: readonly Draft[] = [],
  ): Promise<readonly EntryView[]> {
    const { rows, waiting, made, reference } = await this.#picture(held);
    const world = worldWith(reference, made);
    const present = new Set(rows.map((row) => row.id));
    const views = [
      ...rows.map((row) => this.#entryView(row.id, row, waiting.get(row.id) ?? [], world, made)),
      ...[...waiting]
        .filter(([id]) => !present.has(id))
        .map(([id, commands]) => this.#entryView(id, null, commands, world, made)),
    ];
    return views.filter((view) => view !== null).filter((view) => filter(view.entry));
  }

  async #picture(held: readonly Draft[]): Promise<Picture> {
    const { cursor } = await this.#database.run(syncRecord);
    // Rows before the outbox: an answer that comes in between leaves its item on top once too often, never missing.
    const rows = await this.#cache.rowsOf('entry');
    const items = await this.#cache.outbox();
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    const queued = items.filter((item) => !isContained(item, Number(cursor), rowOf.get(item.mutation.e)));
    const ids = new Set(items.map((item) => item.mutation.id));
    const waiting = new Map<string, Waiting[]>();
    for (const command of [
      ...queued.map(waitingItem),
      ...held.filter((one) => !ids.has(one.id)).map(heldDraft),
    ]) {
      const of = waiting.get(command.mutation.e);
      if (of) of.push(command);
      else waiting.set(command.mutation.e, [command]);
    }
    const made: VersionsMade = new Map(items.map(({ mutation, result }) => [mutation.id, result?.ver ?? {}]));
    return { rows, waiting, made, reference: await this.#referenceWorld() };
  }

  #entryView(
    id: string,
    row: StoredRow | null,
    commands: readonly Waiting[],
    world: World,
    made: VersionsMade,
  ): EntryView | null {
    const confirmed = (row?.body ?? null) as Entry | null;
    const seq = row?.seq ?? null;
    if (row && confirmed && commands.length === 0) {
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
