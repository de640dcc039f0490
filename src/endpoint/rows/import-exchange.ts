import type { Entry } from '../../domain/entry.ts';
import type { ExchangeSet } from '../../domain/exchange/exchange-set.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Measurement } from '../../domain/measurement.ts';
import { packOfEntry } from '../../domain/scoring/kept-pack.ts';
import { knownPacks } from '../../domain/scoring/known-packs.ts';
import type { RulePack } from '../../domain/scoring/rule-pack.ts';
import { entryId } from '../../protocol/entry-id.ts';
import { canonicalJson, contentHash } from '../../protocol/hash.ts';
import { publishedEntry, type VersionMade } from '../push/published-entry.ts';
import { entryOf, type Storage, type TenantWriter } from '../storage/port.ts';
import { changedReference, type Unnumbered, withDrafted } from './put-reference.ts';
import { EXCHANGED_TYPES, referenceRows } from './reference-rows.ts';

export interface Imported {
  /** Rows that are new or differ from what was stored. */
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Highest number afterwards. */
  readonly head: number;
}

export interface ImportOptions {
  /** Moment of the import, ms. */
  readonly now: number;
  /** Whether rows the set does not have are removed. */
  readonly replace: boolean;
}

/**
 * Brings a checked set into a tenant in one transaction. Rows that are already so keep version and number, so that
 * importing twice sends nothing to any device.
 */
export function importExchange(
  storage: Storage,
  tenant: string,
  set: ExchangeSet,
  options: ImportOptions,
): Promise<Imported> {
  return storage.write(tenant, (transaction) => importInto(transaction, tenant, set, options));
}

/** The same within a transaction that has more to do. */
export async function importInto(
  transaction: TenantWriter,
  tenant: string,
  set: ExchangeSet,
  { now, replace }: ImportOptions,
): Promise<Imported> {
  const wanted = await withDrafted(transaction, referenceRows(set));
  const changed = await changedReference(transaction, wanted);
  for (const unit of set.units) await transaction.scopeOf(unit.code, 'data');
  const published = replace ? set.measurements : upserted(await transaction.published(), set.measurements);
  const entries = await changedEntries(transaction, tenant, set, published, now);
  const gone = replace ? await absent(transaction, tenant, set, new Set(wanted.map((row) => row.id))) : [];
  const rows = [...changed, ...entries.rows, ...gone];
  const base = await transaction.raiseUnlined(rows.length);
  const numbered = rows.map((row, i) => ({ ...row, seq: base + i + 1 }));
  await transaction.putRows(numbered);
  const seqOf = new Map(numbered.map((row) => [row.id, row.seq]));
  await transaction.addFacetVersions(
    entries.versions.map((version) => ({ ...version, seq: seqOf.get(version.entity) ?? base })),
  );
  await transaction.savePublished(published);
  const unchanged = wanted.length - changed.length + entries.count - entries.rows.length;
  const { seq: head } = await transaction.head();
  return { changed: changed.length + entries.rows.length, unchanged, removed: gone.length, head };
}

const slotOf = ({ indicator, unit, area, period, disaggregation }: Measurement): string =>
  JSON.stringify([indicator, unit, area, period, disaggregation]);

function upserted(stored: readonly Measurement[], brought: readonly Measurement[]): readonly Measurement[] {
  const key = (one: Measurement) => JSON.stringify([slotOf(one), one.release, one.claim]);
  const all = new Map(stored.map((one) => [key(one), one]));
  for (const one of brought) all.set(key(one), one);
  return [...all.values()];
}

interface ChangedEntries {
  readonly rows: readonly Unnumbered[];
  readonly versions: readonly VersionMade[];
  /** Entries that published figures speak of. */
  readonly count: number;
}

async function changedEntries(
  transaction: TenantWriter,
  tenant: string,
  set: ExchangeSet,
  published: readonly Measurement[],
  now: number,
): Promise<ChangedEntries> {
  const stored = (await transaction.rowsOfType('indicator')).map((row) => row.body as Indicator);
  const indicators = new Map([...stored, ...set.indicators].map((one) => [one.code, one]));
  const packs = knownPacks((await transaction.rowsOfType('pack')).map((row) => row.body as RulePack));
  const packOf = (entry: Entry) => packOfEntry(entry, packs);
  const groups = new Map<string, Measurement[]>();
  for (const one of published) {
    const id = entryId(tenant, one);
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  const before = await transaction.rows([...groups.keys()]);
  const rows: Unnumbered[] = [];
  const versions: VersionMade[] = [];
  for (const [id, measurements] of groups) {
    const known = before.get(id);
    // A removed entry keeps its body, so that its versions go on where they ended when the figure comes back.
    const existing = (known?.body as Entry | undefined) ?? null;
    const hash = (entry: Entry) => contentHash(entry, indicators.get(entry.indicator) ?? null, packOf(entry));
    const made = publishedEntry(existing, measurements, { id, now, contentHash: hash, packOf });
    if (!made || (known && !known.deleted && canonicalJson(made.entry) === canonicalJson(existing))) continue;
    const scope = known?.scope ?? (await transaction.scopeOf(made.entry.unit, 'data'));
    rows.push({ id, type: 'entry', scope, ver: (known?.ver ?? 0) + 1, body: made.entry, deleted: false });
    versions.push(...made.versions);
  }
  return { rows, versions, count: groups.size };
}

/** Reference rows and purely published entries that the set no longer has. */
async function absent(
  transaction: TenantWriter,
  tenant: string,
  set: ExchangeSet,
  wanted: ReadonlySet<string>,
): Promise<readonly Unnumbered[]> {
  const slots = new Set(set.measurements.map((one) => entryId(tenant, one)));
  const gone: Unnumbered[] = [];
  for (const type of EXCHANGED_TYPES) {
    const rows = await transaction.rowsOfType(type);
    gone.push(...rows.filter((row) => !wanted.has(row.id)));
  }
  for (const row of await transaction.rowsOfType('entry')) {
    const entry = entryOf(row);
    const isOnlyImported = entry?.trail.every((step) => step.command === 'import') ?? false;
    if (isOnlyImported && !slots.has(row.id)) gone.push(row);
  }
  return gone.map((row) => ({ ...row, ver: row.ver + 1, deleted: true }));
}
