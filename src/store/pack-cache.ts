import { PACKED_TYPE, type Pack } from '../protocol/pack.ts';
import type { Database } from './database.ts';
import { hides, isNewer } from './held-packs.ts';
import { openPack, packPlace } from './open-pack.ts';
import type { StoredRow } from './replica-store.ts';
import type { GoneRecord, HeldPack, PackRecord } from './schema.ts';
import { unseal } from './sealing.ts';

/** What lies over the packs. */
export interface Covering {
  /** Ids that have a row of their own: it is never older than the one in a pack. */
  readonly rows: Iterable<string>;
  readonly gone: readonly GoneRecord[];
}

/** A pack opened in memory, with the rows that were put together so far. */
class OpenedPack {
  readonly pack: Pack;
  readonly #rows: StoredRow[] = [];
  #periods: Map<string, number[]> | null = null;

  constructor(pack: Pack) {
    this.pack = pack;
  }

  row(place: number): StoredRow {
    this.#rows[place] ??= { ...this.pack.row(place), type: PACKED_TYPE, scope: this.pack.scope };
    return this.#rows[place];
  }

  placesOf(period: string | undefined): Iterable<number> {
    if (period === undefined) return this.pack.places.values();
    if (!period.startsWith(`${this.pack.year}-`)) return [];
    this.#periods ??= byPeriod(this.pack);
    return this.#periods.get(period) ?? [];
  }
}

/** A row of a pack and what it is compared by with one of the same id in another. */
interface Standing {
  readonly row: StoredRow;
  readonly ver: number;
  readonly generation: number;
}

const standingIn = ({ generation }: HeldPack, row: StoredRow): Standing => ({
  row,
  ver: row.ver,
  generation,
});

/** The packs of a replica, each opened once, when something in it is first asked for. */
export class PackCache {
  readonly #database: Database;
  readonly #tenant: string;
  readonly #opened = new Map<string, OpenedPack>();
  readonly #opening = new Map<string, Promise<void>>();

  constructor(database: Database, tenant: string) {
    this.#database = database;
    this.#tenant = tenant;
  }

  /** The packed rows that nothing covers, of one period or of all. */
  async rows(held: readonly HeldPack[], covering: Covering, period?: string): Promise<readonly StoredRow[]> {
    const found = new Map<string, Standing>();
    for (const [head, opened] of await this.#open(held)) {
      const hidden = hiddenIn(opened.pack, head, covering);
      for (const place of opened.placesOf(period)) {
        if (hidden.has(place)) continue;
        const one = standingIn(head, opened.row(place));
        if (isNewer(one, found.get(one.row.id))) found.set(one.row.id, one);
      }
    }
    return [...found.values()].map(({ row }) => row);
  }

  /** The packed row of an id, unless it has gone. */
  async row(id: string, held: readonly HeldPack[], gone: readonly GoneRecord[]): Promise<StoredRow | null> {
    let found: Standing | undefined;
    for (const [head, opened] of await this.#open(held)) {
      const place = opened.pack.places.get(id);
      if (place === undefined || gone.some((one) => hides(one, head))) continue;
      const one = standingIn(head, opened.row(place));
      if (isNewer(one, found)) found = one;
    }
    return found?.row ?? null;
  }

  /** The scopes in whose packs an id stands, or may stand as long as they are not open. */
  scopesOf(id: string, held: readonly HeldPack[]): readonly number[] {
    const mayHold = ({ sha }: HeldPack) => this.#opened.get(sha)?.pack.places.has(id) ?? true;
    return [...new Set(held.filter(mayHold).map(({ scope }) => scope))];
  }

  /** Calls `visit` with each packed row's id and version that nothing covers; answers how many are covered in each. */
  async census(
    held: readonly HeldPack[],
    covering: Covering,
    visit: (scope: number, id: string, ver: number) => void,
  ): Promise<readonly number[]> {
    const covered: number[] = [];
    for (const [head, { pack }] of await this.#open(held)) {
      const hidden = hiddenIn(pack, head, covering);
      for (const [id, place] of pack.places) if (!hidden.has(place)) visit(pack.scope, id, pack.ver(place));
      covered.push(hidden.size);
    }
    return covered;
  }

  async #open(held: readonly HeldPack[]): Promise<readonly (readonly [HeldPack, OpenedPack])[]> {
    const shas = new Set(held.map(({ sha }) => sha));
    for (const sha of this.#opened.keys()) if (!shas.has(sha)) this.#opened.delete(sha);
    const closed = [...shas].filter((sha) => !this.#opened.has(sha));
    if (closed.length > 0) await this.#load(closed);
    return held.flatMap((head) => {
      const opened = this.#opened.get(head.sha);
      return opened ? [[head, opened] as const] : [];
    });
  }

  async #load(shas: readonly string[]): Promise<void> {
    const unasked = shas.filter((sha) => !this.#opening.has(sha));
    if (unasked.length > 0) {
      const records = this.#database.run((dexie) => dexie.packs.bulkGet([...unasked]));
      for (const [i, sha] of unasked.entries()) {
        const opening = records.then((found) => this.#keep(sha, found[i]));
        this.#opening.set(
          sha,
          opening.finally(() => this.#opening.delete(sha)),
        );
      }
    }
    await Promise.all(shas.map((sha) => this.#opening.get(sha)));
  }

  /** Without a record the pack went between two transactions: its scope was left or a newer one took its place. */
  async #keep(sha: string, record: PackRecord | undefined): Promise<void> {
    if (!record) return;
    const bytes = await unseal(this.#database.key, packPlace(sha), record.body);
    this.#opened.set(sha, new OpenedPack(await openPack(this.#tenant, bytes)));
  }
}

/** Places in a pack that are not shown. */
function hiddenIn({ places }: Pack, head: HeldPack, { rows, gone }: Covering): ReadonlySet<number> {
  const hidden = new Set<number>();
  const hide = (id: string): void => {
    const place = places.get(id);
    if (place !== undefined) hidden.add(place);
  };
  for (const id of rows) hide(id);
  for (const one of gone) if (hides(one, head)) hide(one.id);
  return hidden;
}

function byPeriod(pack: Pack): Map<string, number[]> {
  const periods = new Map<string, number[]>();
  for (const place of pack.places.values()) {
    const period = pack.period(place);
    const of = periods.get(period);
    if (of) of.push(place);
    else periods.set(period, [place]);
  }
  return periods;
}
