import type { TimeZone } from '../../domain/calendar.ts';
import { isOnDossier } from '../../domain/decide.ts';
import { type Dossier, type DossierKey, isDossier } from '../../domain/dossier/dossier.ts';
import { kindOf } from '../../domain/dossier/kinds.ts';
import { countedEvidence, type EntryKey } from '../../domain/entry.ts';
import type { Position } from '../../domain/person.ts';
import type { Chain } from '../../domain/plan/chain.ts';
import { earlierUnits } from '../../domain/reorganisation.ts';
import type { Bases, DossierCommand } from '../../domain/workflow/command.ts';
import type { Accepted, KnownReplica, Ledger } from '../../protocol/accept.ts';
import { dossierId, entryId, substituteId } from '../../protocol/entry-id.ts';
import type { Seal } from '../../protocol/hash.ts';
import { type Mutation, readCommand } from '../../protocol/mutation.ts';
import type { PushRequest, PushResult } from '../../protocol/push.ts';
import { nameId } from '../name-id.ts';
import { type Reference, type References, worldOf } from '../rows/world.ts';
import { entityOf, type Row, type Tenant, type TenantReader } from '../storage/port.ts';

/** A batch with the seals of its mutations. */
export interface Sealed {
  readonly request: PushRequest;
  readonly seals: readonly Seal[];
}

/** Row in the author's inbox that tells of a refused mutation. */
export const refusalOf = (mutation: string): string => `refusal:${mutation}`;

/** Late work that a mutation answers; null for every other one. Its arguments may be anything yet. */
export function lateWorkIn({ name, args }: Mutation): string | null {
  if (name !== 'late.take' && name !== 'late.refuse') return null;
  const { work } = (args ?? {}) as { readonly work?: unknown };
  return typeof work === 'string' ? work : null;
}

/** Ids the figure of a mutation has if it was begun under another unit. Its arguments may be anything yet. */
function underOtherUnits(tenant: string, reference: Reference, mutation: Mutation): readonly string[] {
  const { key } = (mutation.args ?? {}) as { readonly key?: Partial<EntryKey> };
  const owner = reference.indicators.get(key?.indicator ?? '')?.owner;
  const units = owner === undefined ? [] : [owner, ...earlierUnits(owner, reference)];
  const others = units.filter((one) => one !== key?.unit);
  const read = others.length > 0 ? readCommand(mutation) : null;
  if (!read?.ok || isOnDossier(read.command) || !('key' in read.command.args)) return [];
  const figure = read.command.args.key as EntryKey;
  return others.map((unit) => entryId(tenant, { ...figure, unit }, nameId));
}

/** Ids of the other dossiers that the rules of a mutation's kind look at. Its arguments may be anything yet. */
function besides(tenant: string, reference: Reference, mutation: Mutation): readonly string[] {
  if (!mutation.name.startsWith('dossier.')) return [];
  const read = readCommand(mutation);
  if (!read.ok || !isOnDossier(read.command)) return [];
  const { key } = (read.command as DossierCommand).args;
  const others = kindOf(key.kind)?.besides?.(key, reference) ?? [];
  return others.map((other) => dossierId(tenant, other, nameId));
}

const refusalsAnswered = (muts: readonly Mutation[]): readonly string[] =>
  muts.map(lateWorkIn).flatMap((work) => (work === null ? [] : [refusalOf(work)]));

interface Loaded {
  readonly tenant: Tenant;
  readonly reference: Reference;
  readonly replicas: readonly KnownReplica[];
  readonly rows: ReadonlyMap<string, Row>;
  readonly results: ReadonlyMap<string, PushResult>;
  readonly delivered: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * What the decisions of the batches of one transaction look at: read at once for all of them, and moved on by each
 * batch, so that the next one finds what it would find after a commit.
 */
export class LedgerView {
  readonly #tenant: Tenant;
  readonly #reference: Reference;
  readonly #delivered: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #replicas: Map<string, KnownReplica>;
  readonly #rows: Map<string, Row>;
  readonly #results: Map<string, PushResult>;
  readonly #unnumbered = new Set<string>();

  private constructor(loaded: Loaded) {
    this.#tenant = loaded.tenant;
    this.#reference = loaded.reference;
    this.#delivered = loaded.delivered;
    this.#replicas = new Map(loaded.replicas.map((one) => [one.rid, one]));
    this.#rows = new Map(loaded.rows);
    this.#results = new Map(loaded.results);
  }

  /** Reads, in the caller's transaction, for all batches that will be decided in it. */
  static async load(
    view: TenantReader,
    references: References,
    batches: readonly Sealed[],
  ): Promise<LedgerView> {
    const tenant = await view.tenant();
    const muts = batches.flatMap(({ request }) => request.muts);
    const entities = [...new Set(muts.map((mutation) => mutation.e))];
    const reference = await references.of(tenant.id, view);
    const doubles = muts.flatMap((mutation) => underOtherUnits(tenant.id, reference, mutation));
    const others = muts.flatMap((mutation) => besides(tenant.id, reference, mutation));
    const rows = await view.rows([...entities, ...refusalsAnswered(muts), ...doubles, ...others]);
    const named = muts.flatMap((mutation) => [
      ...mutationsNamed(mutation),
      ...namedByLateWork(rows, mutation),
    ]);
    return new LedgerView({
      tenant,
      reference,
      replicas: await view.replicas([...new Set(batches.map(({ request }) => request.rid))]),
      rows,
      results: await storedResults(view, named, batches),
      delivered: await view.storedEvidence(entities),
    });
  }

  /** The stored state as this batch finds it. */
  ledgerFor({ rid, muts }: PushRequest): Ledger {
    const stored = this.#storedEverywhere(new Set(muts.map((mutation) => mutation.e)));
    return {
      timeline: this.#tenant.timeline,
      replica: this.#replicas.get(rid) ?? null,
      resultOf: (id) => this.#results.get(id) ?? null,
      entity: (id) => entityOf(this.#rows.get(id)),
      world: worldOf(this.#tenant.id, this.#reference, {
        evidenceStored: (sha) => stored.has(sha),
        entryStands: (id) => entityOf(this.#rows.get(id)) !== null,
        dossier: (key) => this.#dossier(key),
      }),
      unnumbered: { count: this.#unnumbered.size, has: (id) => this.#unnumbered.has(id) },
    };
  }

  #dossier(key: DossierKey): Dossier | null {
    const entity = entityOf(this.#rows.get(dossierId(this.#tenant.id, key, nameId)));
    return entity && isDossier(entity) ? entity : null;
  }

  /** Plans and indicators as the decisions of this transaction find them. */
  get chain(): Chain {
    return { nodes: this.#reference.planNodes, indicators: this.#reference.indicators };
  }

  readonly position = (id: string): Position | null => this.#reference.positions.get(id) ?? null;

  get zone(): TimeZone {
    return this.#tenant.timeZone;
  }

  get tenant(): Tenant {
    return this.#tenant;
  }

  row(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  /** What an accepted batch leaves behind it for the next one. `rows` are what it touched. */
  moveOn({ lines, replica }: Accepted, rows: readonly Row[]): void {
    for (const { result } of lines) {
      this.#results.set(result.id, result);
      this.#unnumbered.add(result.id);
    }
    for (const row of rows) this.#rows.set(row.id, row);
    this.#replicas.set(replica.rid, replica);
  }

  /**
   * Hashes whose bytes were delivered for each of the entries that counts them. Bytes delivered for another entry
   * prove nothing: whoever merely knows a hash would else gain the file behind it.
   */
  #storedEverywhere(entities: ReadonlySet<string>): ReadonlySet<string> {
    const stored = new Set<string>();
    for (const id of entities) for (const sha of this.#delivered.get(id) ?? []) stored.add(sha);
    for (const id of stored.size > 0 ? entities : []) {
      const entity = entityOf(this.#rows.get(id));
      for (const item of entity ? countedEvidence(entity) : []) {
        if (!this.#delivered.get(id)?.has(item.sha)) stored.delete(item.sha);
      }
    }
    return stored;
  }
}

/** Results of the named mutations; for an id of the batches that has another body, of its substitutes too. */
async function storedResults(
  view: TenantReader,
  named: readonly string[],
  batches: readonly Sealed[],
): Promise<ReadonlyMap<string, PushResult>> {
  const known = new Map(await view.results([...new Set(named)]));
  let places = batches.flatMap(({ request, seals }) =>
    seals.map(({ h }, i) => ({ id: request.muts[i]?.id ?? '', h })),
  );
  for (;;) {
    places = places
      .filter(({ id, h }) => (known.get(id)?.h ?? h) !== h)
      .map(({ id, h }) => ({ id: substituteId(id, h), h }));
    if (places.length === 0) return known;
    for (const [id, result] of await view.results([...new Set(places.map(({ id }) => id))]))
      known.set(id, result);
  }
}

const mutationsNamed = ({ id, base }: Mutation): string[] => [id, ...namedBy(base)];

const namedBy = (base: Bases): string[] => Object.values(base).flatMap((one) => ('m' in one ? [one.m] : []));

/** What the bases of the late work name that a mutation takes: it is done as its author saw the entry. */
function namedByLateWork(rows: ReadonlyMap<string, Row>, mutation: Mutation): string[] {
  const id = lateWorkIn(mutation);
  const entity = id === null ? null : entityOf(rows.get(mutation.e));
  if (entity === null || isDossier(entity)) return [];
  const work = entity.lateWork?.find((one) => one.id === id);
  return work ? namedBy(work.command.base) : [];
}
