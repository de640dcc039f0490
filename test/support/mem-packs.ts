import type { PackOffer } from '../../src/protocol/manifest.ts';
import { PACKED_TYPE, Pack } from '../../src/protocol/pack.ts';
import type { PullRow } from '../../src/protocol/pull.ts';
import { goneIn, hides, isNeedless, isNewer, replacedIn } from '../../src/store/held-packs.ts';
import type { ArrivedPack } from '../../src/store/pack-store.ts';
import type { StoredRow } from '../../src/store/replica-store.ts';
import type { GoneRecord, HeldPack } from '../../src/store/schema.ts';

/** A row that stands for itself. */
export interface Row extends StoredRow {
  readonly generation: number;
}

type Rows = ReadonlyMap<string, Row>;

/** A pack as it lies on a device, opened. */
interface MemPack extends HeldPack {
  readonly rows: number;
  readonly packed: readonly StoredRow[];
}

/** The packs of a profile: what is to come, what has come, and what has gone from them since. */
export interface Packs {
  readonly offers: readonly PackOffer[];
  readonly packs: readonly MemPack[];
  readonly gone: readonly GoneRecord[];
}

export const NO_PACKS: Packs = { offers: [], packs: [], gone: [] };

const MOST = 10_000;
const opened = new Map<string, readonly StoredRow[]>();

/** The rows of a pack as it travelled; its hash says that they are the same wherever it is opened. */
function rowsOf(tenant: string, { offer: { sha }, bytes }: ArrivedPack): readonly StoredRow[] {
  const before = opened.get(sha);
  if (before) return before;
  const pack = new Pack(tenant, new TextDecoder().decode(bytes));
  const places = [...pack.places.values()];
  const rows = places.map((place) => ({ ...pack.row(place), type: PACKED_TYPE, scope: pack.scope }));
  if (opened.size > MOST) opened.clear();
  opened.set(sha, rows);
  return rows;
}

export const openedPack = (tenant: string, arrived: ArrivedPack, generation: number): MemPack => ({
  ...arrived.offer,
  generation,
  packed: rowsOf(tenant, arrived),
});

interface Holding extends Packs {
  readonly generation: number;
  readonly rows: Rows;
}

interface Shown extends Pick<Packs, 'packs' | 'gone'> {
  readonly rows: Rows;
}

const shownOver = new WeakMap<Rows, Shown>();

/** What a profile shows: rows of their own lie over those of the packs. The same map as long as none of it changes. */
export function shownIn({ rows: own, packs, gone }: Holding): Rows {
  if (packs.length === 0) return own;
  const before = shownOver.get(own);
  if (before?.packs === packs && before.gone === gone) return before.rows;
  const rows = new Map(own);
  for (const pack of packs) addPacked(rows, own, pack, gone);
  shownOver.set(own, { rows, packs, gone });
  return rows;
}

function addPacked(rows: Map<string, Row>, own: Rows, pack: MemPack, gone: readonly GoneRecord[]): void {
  for (const row of pack.packed) {
    if (own.has(row.id) || isHidden(row, pack, gone)) continue;
    const one = { ...row, generation: pack.generation };
    if (isNewer(one, rows.get(row.id))) rows.set(row.id, one);
  }
}

const isHidden = ({ id }: StoredRow, pack: MemPack, gone: readonly GoneRecord[]): boolean =>
  gone.some((one) => one.id === id && hides(one, pack));

/** Largest share of a pack over which rows of their own lie, or that has gone. */
export const mostCovered = ({ rows, packs, gone }: Holding): number =>
  Math.max(
    0,
    ...packs.map((pack) => {
      const covered = pack.packed.filter((row) => rows.has(row.id) || isHidden(row, pack, gone));
      return covered.length / pack.rows;
    }),
  );

/** Without what those on offer replace. The same value when nothing goes. */
export function withoutReplaced<Of extends Holding>(before: Of): Of {
  const isReplaced = replacedIn(before);
  const packs = before.packs.filter((pack) => !isReplaced(pack));
  return packs.length < before.packs.length ? { ...before, packs } : before;
}

/** Packs arrive, and rows that they make needless go. */
export function withPacks<Of extends Holding>(before: Of, arrived: readonly MemPack[]): Of {
  const versions = new Map(
    arrived.flatMap(({ scope, packed }) => packed.map(({ id, ver }) => [`${scope} ${id}`, ver])),
  );
  const stays = (row: Row) => {
    const packed = versions.get(`${row.scope} ${row.id}`);
    return packed === undefined || !isNeedless(row, packed, before.generation);
  };
  const own = [...before.rows].filter(([, row]) => stays(row));
  const rows = own.length < before.rows.size ? new Map(own) : before.rows;
  return { ...before, rows, packs: [...before.packs, ...arrived] };
}

/** Those of these scopes alone. The same value when nothing goes. */
export function packsWithin<Of extends Packs>(before: Of, scopes: readonly number[]): Of {
  return keeping(before, ({ scope }) => scopes.includes(scope));
}

/** After a complete reading what still bears an older generation is no longer there at the endpoint. */
export const packsSince = <Of extends Packs>(before: Of, generation: number): Of =>
  keeping(before, (one) => one.generation >= generation);

function keeping<Of extends Packs>(before: Of, stays: (one: HeldPack | GoneRecord) => boolean): Of {
  const { packs, gone } = before;
  if (packs.every(stays) && gone.every(stays)) return before;
  return { ...before, packs: packs.filter(stays), gone: gone.filter(stays) };
}

/** With what a page says has gone; of an id in a scope the last word stands. */
export function withGone<Of extends Holding>(before: Of, page: readonly PullRow[]): Of {
  const fresh = before.packs.length === 0 ? [] : goneIn(page, before);
  if (fresh.length === 0) return before;
  const isOld = (one: GoneRecord) => fresh.some(({ scope, id }) => scope === one.scope && id === one.id);
  return { ...before, gone: [...before.gone.filter((one) => !isOld(one)), ...fresh] };
}
