import type { Entry } from '../../src/domain/entry.ts';
import { packText } from '../../src/endpoint/packs/build-pack.ts';
import { isExact, isUsable } from '../../src/endpoint/packs/renewal.ts';
import type { Reference } from '../../src/endpoint/rows/world.ts';
import type { PackOffer } from '../../src/protocol/manifest.ts';
import { PACKED_TYPE, type PackSubject } from '../../src/protocol/pack.ts';
import type { PullRequest } from '../../src/protocol/pull.ts';
import { sha256Hex } from '../support/seals.ts';
import { CLOSED_YEAR, isOfClosedYear } from './closed-year.ts';
import type { Committed, ServerRow } from './committed.ts';
import { lastUpTo } from './mem-marks.ts';
import type { Rules } from './rules.ts';

/** There are not a hundred entries of one year in a run, as the endpoint would have it. */
export const LEAST_ROWS = 2;

interface Built {
  readonly offer: PackOffer;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What stood last in the history it was built in. */
  readonly last: ReturnType<typeof lastUpTo>;
}

/** What is asked of an endpoint at one moment. */
interface Asked {
  readonly committed: Committed;
  /** Scopes whoever asks may hold. */
  readonly scopes: readonly number[];
}

/** The packs of an endpoint in memory. They lie beside its database and never go back with it. */
export class MemShelf {
  readonly #tenant: string;
  readonly #rules: Rules;
  readonly #built = new Map<string, Built>();
  /** Told of each that took the place of another. */
  readonly #renewed: () => void;

  constructor(tenant: string, rules: Rules, renewed: () => void) {
    this.#tenant = tenant;
    this.#rules = rules;
    this.#renewed = renewed;
  }

  /** Packs of the scopes, those built anew in which too much has changed. */
  offers({ committed, scopes }: Asked, reference: Reference): readonly PackOffer[] {
    this.#letGoOfOthers(committed);
    const closed = closedRows(committed, scopes);
    return scopes.flatMap((scope) => {
      const rows = closed.filter((row) => row.scope === scope);
      const standing = rows.filter((row) => !row.deleted);
      if (standing.length < LEAST_ROWS) return [];
      const known = this.#built.get(nameOf(committed, scope))?.offer;
      const seq = Math.max(...rows.map((row) => row.seq));
      if (known && (!this.#rules.renewsPacks || isExact(known, { seq, rows: standing.length })))
        return [{ ...known, seq: Math.max(known.seq, committed.head) }];
      if (known && isUsable(known, standing, 0)) return [known];
      if (known) this.#renewed();
      return [this.#build(committed, { scope, year: CLOSED_YEAR, seq: committed.head }, reference, standing)];
    });
  }

  /** Those that were built in a history that an older copy has taken the place of. */
  #letGoOfOthers(committed: Committed): void {
    for (const [name, { offer, last }] of this.#built) {
      const isOther = offer.seq > committed.head || lastUpTo(committed, offer.seq) !== last;
      if (isOther && name.startsWith(nameOf(committed, ''))) this.#built.delete(name);
    }
  }

  #build(
    committed: Committed,
    subject: PackSubject,
    reference: Reference,
    rows: readonly ServerRow[],
  ): PackOffer {
    const text = packText(this.#tenant, subject, reference, rows);
    const bytes = new TextEncoder().encode(text);
    const offer = { ...subject, sha: sha256Hex(text), rows: rows.length, bytes: bytes.byteLength };
    const last = lastUpTo(committed, offer.seq);
    this.#built.set(nameOf(committed, subject.scope), { offer, bytes, last });
    return offer;
  }

  scopeOf(sha: string): number | null {
    return [...this.#built.values()].find(({ offer }) => offer.sha === sha)?.offer.scope ?? null;
  }

  /** Null for one it has no longer, and for one of a scope that whoever asks may not hold. */
  bytes({ committed, scopes }: Asked, sha: string): Uint8Array<ArrayBuffer> | null {
    const built = scopes.map((scope) => this.#built.get(nameOf(committed, scope)));
    return built.find((one) => one?.offer.sha === sha)?.bytes ?? null;
  }
}

const nameOf = ({ timeline }: Committed, scope: number | ''): string => `${timeline}/${scope}`;

const closedRows = ({ rows }: Committed, scopes: readonly number[]): readonly ServerRow[] =>
  [...rows.values()].filter(
    ({ type, scope, body }) =>
      type === PACKED_TYPE && scopes.includes(scope) && isOfClosedYear(body as Entry),
  );

/** Whether a pull leaves a row out: it stands in a pack that whoever reads holds. */
export function isPacked(
  packed: NonNullable<PullRequest['packed']>,
  { type, scope, seq, body, deleted }: ServerRow,
): boolean {
  if (packed.length === 0 || type !== PACKED_TYPE || deleted || !isOfClosedYear(body as Entry)) return false;
  return packed.some(([of, , upTo]) => of === scope && seq <= upTo);
}
