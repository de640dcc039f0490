import type { PackOffer } from '../protocol/manifest.ts';
import type { PackSubject } from '../protocol/pack.ts';
import type { PullRow } from '../protocol/pull.ts';
import { amountsOf, type Bootstrap } from './bootstrap.ts';
import type { GoneRecord, HeldPack, SyncRecord } from './schema.ts';

/** What is to come of packs and what is here. */
type Packing = Pick<SyncRecord, 'offers' | 'packs' | 'generation'>;

/** Packs on offer that are not here yet. */
export function missingIn({ offers, packs, generation }: Packing): readonly PackOffer[] {
  const here = new Set(packs.filter((pack) => pack.generation === generation).map(({ sha }) => sha));
  return offers.filter(({ sha }) => !here.has(sha));
}

/** What a pull may leave out. */
export const subjectsIn = ({ packs, generation }: Packing): readonly HeldPack[] =>
  packs.filter((pack) => pack.generation === generation);

/** Whether a page that left out what these hold may be taken: a pack may have gone since it was asked for. */
export const isHeld = (
  packing: Packing,
  packed: readonly (readonly [scope: number, year: number, seq: number])[],
): boolean =>
  packed.every(([scope, year, seq]) =>
    subjectsIn(packing).some((pack) => pack.scope === scope && pack.year === year && pack.seq >= seq),
  );

/** The packs that are here, those on offer as good as new. */
export function adopted<Held extends HeldPack>(
  packs: readonly Held[],
  offers: readonly PackOffer[],
  generation: number,
): readonly Held[] {
  const bySha = new Map(offers.map((offer) => [offer.sha, offer]));
  return packs.map((pack) => {
    const offer = bySha.get(pack.sha);
    return offer ? { ...pack, ...offer, generation } : pack;
  });
}

/**
 * Packs that others have taken the place of: none before everything on offer is here. Till then both stand and the
 * newer version of a row is shown. A row that moved from one scope to another and back would else turn back to what the
 * older pack of one has as soon as the newer of the other is here.
 */
export function replacedIn(packing: Packing): (pack: HeldPack) => boolean {
  if (missingIn(packing).length > 0) return () => false;
  return (pack) => {
    const offered = packing.offers.find(isOf(pack));
    if (offered) return offered.sha !== pack.sha;
    return packing.packs.some((one) => isOf(pack)(one) && one.seq > pack.seq);
  };
}

/** Whether a pack is about the same scope and year. */
export const isOf =
  ({ scope, year }: PackSubject) =>
  (one: PackSubject): boolean =>
    one.scope === scope && one.year === year;

/** Whether a row takes the place of another of its id, of which two may stand here until packs and rows are all here. */
export const isNewer = (row: Versioned, other: Versioned | null | undefined): boolean =>
  !other || other.generation < row.generation || (other.generation === row.generation && other.ver < row.ver);

interface Versioned {
  readonly ver: number;
  readonly generation: number;
}

/** Whether a pack that arrives makes a row of its own needless. */
export const isNeedless = (row: Versioned, packed: number, generation: number): boolean =>
  row.generation < generation || row.ver <= packed;

/** A pack cannot change: what has gone from its scope since is noted beside it. */
export const goneIn = (rows: readonly PullRow[], { packs, generation }: Packing): readonly GoneRecord[] =>
  rows.flatMap((row): GoneRecord[] => {
    if (row[0] === 'r') return [];
    const [id, scope, seq] = [row[1], row[2], row.at(-1) as number];
    const isOlder = packs.some((pack) => pack.scope === scope && pack.seq < seq);
    return isOlder ? [{ id, scope, seq, generation }] : [];
  });

/** What was noted in an older reading says nothing of a pack of this one, unless that reading was of the same history. */
export const hides = (gone: GoneRecord, { scope, seq, generation }: PackSubject & Stamped): boolean =>
  gone.scope === scope && gone.generation >= generation && gone.seq > seq;

/** The same notes at the start of another reading of the same history, but for those of scopes that are to be mended. */
export const goneStill =
  (mended: readonly number[], generation: number) =>
  (gone: GoneRecord): GoneRecord =>
    mended.includes(gone.scope) ? gone : { ...gone, generation };

type Stamped = Pick<HeldPack, 'generation'>;

/** A pack of which more than this share is covered by newer single rows is fetched anew. */
const MOST_COVERED = 0.1;

export const isWorn = (covered: number): boolean => covered > MOST_COVERED;

/** The state and the amounts that follow from what is here. */
export function progress(before: Bootstrap, packing: Packing): Bootstrap {
  const { offers } = packing;
  const missing = missingIn(packing);
  const here = offers.filter((offer) => !missing.includes(offer));
  const state = missing.length > 0 ? 'packs' : 'rows';
  return { ...before, state, packs: amountsOf(offers), packsHere: amountsOf(here) };
}
