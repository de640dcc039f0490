import type { Draft, Drafts } from '../../domain/sheets/meaning/draft.ts';
import { canonicalJson } from '../../protocol/hash.ts';
import { inconsistencies } from '../exchange/consistency-check.ts';
import type { EntityFile } from '../exchange/entity-file.ts';
import { ENTITY_FILES, ENTITY_NAMES } from '../exchange/entity-files.ts';
import type { EntityRows } from '../exchange/entity-rows.ts';
import type { EntityName, EntityOf, ExchangeSet } from '../exchange/exchange-set.ts';
import { type AllRows, unknownReferences } from '../exchange/reference-check.ts';
import { cellSentence } from './sentences.ts';

export type ChangeKind = 'added' | 'changed' | 'same';

/** What one row of a table would do. `before` is null for what is new. */
export interface RowChange {
  readonly entity: EntityName;
  readonly key: string;
  readonly kind: ChangeKind;
  readonly address: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface CellProblem {
  readonly address: string;
  readonly reason: string;
}

/** What a table would change in what is there, and everything that stands against it. Nothing is stored. */
export interface SheetChange {
  readonly rows: readonly RowChange[];
  readonly problems: readonly CellProblem[];
  /** The whole set as it would be. */
  readonly set: ExchangeSet;
}

const DRAFTED = ['planNodes', 'indicators', 'targets', 'measurements', 'budgets'] as const;

/** Puts drafts beside what is there and checks the whole as an exchange folder is checked. */
export function sheetChange(current: ExchangeSet, drafts: Drafts): SheetChange {
  const rows: RowChange[] = [];
  const problems: CellProblem[] = drafts.faults.map(({ address, fault }) => ({
    address,
    reason: cellSentence(fault),
  }));
  let set = current;
  const addresses = new Map<string, Draft<unknown>>();
  for (const name of DRAFTED) {
    const list: readonly Draft<EntityOf<typeof name>>[] = drafts[name];
    const merged = mergedList(name, current[name], list);
    set = { ...set, [name]: merged.list };
    rows.push(...merged.rows);
    problems.push(...merged.problems);
    for (const draft of list) addresses.set(`${name} ${keyOf(name, draft.entity)}`, draft);
  }
  return { rows, problems: [...problems, ...faultsOfWhole(set, addresses)], set };
}

const layoutOf = <N extends EntityName>(name: N): EntityFile<EntityOf<N>> => ENTITY_FILES[name];

/** The cells that name a row, as the exchange format joins them. */
function keyOf<N extends EntityName>(name: N, entity: EntityOf<N>): string {
  const { headers, keyHeaders, write } = layoutOf(name);
  const cells = write(entity);
  return keyHeaders.map((header) => cells[headers.indexOf(header)] ?? '').join(' · ');
}

interface MergedList<E> {
  readonly list: readonly E[];
  readonly rows: readonly RowChange[];
  readonly problems: readonly CellProblem[];
}

function mergedList<N extends EntityName>(
  name: N,
  current: readonly EntityOf<N>[],
  drafts: readonly Draft<EntityOf<N>>[],
): MergedList<EntityOf<N>> {
  const all = new Map(current.map((one) => [keyOf(name, one), one]));
  const rows: RowChange[] = [];
  const problems: CellProblem[] = [];
  for (const { entity, address, from } of drafts) {
    const key = keyOf(name, entity);
    const before = all.get(key) ?? null;
    const kind = before === null ? 'added' : sayTheSame(before, entity) ? 'same' : 'changed';
    rows.push({ entity: name, key, kind, address, before, after: kind === 'same' ? before : entity });
    if (kind === 'same') continue;
    all.set(key, entity);
    problems.push(...cellProblems(name, entity, address, from));
  }
  return { list: [...all.values()], rows, problems };
}

/** Another source for the same figure is no change. */
function sayTheSame(before: object, after: object): boolean {
  const said = (one: object) =>
    canonicalJson({ ...one, source: '', verified: false, note: null, example: false });
  return said(before) === said(after);
}

function cellProblems<N extends EntityName>(
  name: N,
  entity: EntityOf<N>,
  address: string,
  from: Readonly<Record<string, string | undefined>>,
): readonly CellProblem[] {
  const { headers, read, write } = layoutOf(name);
  const cells = write(entity);
  const reading = read((header) => cells[headers.indexOf(header)] ?? null);
  if (reading.ok) return [];
  return reading.findings.map(({ field, reason }) => ({ address: from[field] ?? address, reason }));
}

/** References and order of levels, over the whole set; only what the drafts brought is told. */
function faultsOfWhole(
  set: ExchangeSet,
  drafts: ReadonlyMap<string, Draft<unknown>>,
): readonly CellProblem[] {
  const located = <N extends EntityName>(name: N): EntityRows<EntityOf<N>> => ({
    rows: (set[name] as readonly EntityOf<N>[]).map((entity, line) => ({ line, entity })),
    keys: new Set((set[name] as readonly EntityOf<N>[]).map((entity) => keyOf(name, entity))),
    faults: [],
  });
  const all = Object.fromEntries(ENTITY_NAMES.map((name) => [name, located(name)])) as unknown as AllRows;
  return [...unknownReferences(all), ...inconsistencies(all)].flatMap(({ file, line, reason }) => {
    const name = ENTITY_NAMES.find((one) => ENTITY_FILES[one].file === file) as EntityName;
    const entity = set[name][line ?? -1];
    const draft = entity && drafts.get(`${name} ${keyOf(name, entity as never)}`);
    return draft ? [{ address: draft.address, reason }] : [];
  });
}
