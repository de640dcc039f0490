import { inconsistencies } from '../../exchange/consistency-check.ts';
import { ENTITY_FILES, ENTITY_NAMES } from '../../exchange/entity-files.ts';
import type { EntityName, ExchangeSet } from '../../exchange/exchange-set.ts';
import type { EntityRows } from '../../exchange/located.ts';
import { type AllRows, unknownReferences } from '../../exchange/reference-check.ts';
import type { CellFault, Draft, Drafts } from '../meaning/draft.ts';
import type { SheetEntity, SheetRow, SheetSet } from '../sheet-set.ts';
import { absentKeys } from './absent.ts';
import { keyOf, layoutOf, said } from './row-key.ts';
import { overlaps } from './staff-overlaps.ts';

export const CHANGE_KINDS = ['added', 'changed', 'same', 'removed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What one row of a table would do. `before` is null for what is new, `after` for what goes. */
export interface RowChange {
  readonly entity: SheetEntity;
  readonly key: string;
  readonly kind: ChangeKind;
  /** Cell that names it; empty for what the file does not have. */
  readonly address: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Why a cell is refused: as the table was read, or as the exchange format puts it, in Indonesian. */
export type ChangeFault = CellFault | { readonly code: 'against-format'; readonly reason: string };

export interface CellProblem {
  readonly address: string;
  readonly fault: ChangeFault;
}

/** What a table would change in what is there, and everything that stands against it. Nothing is stored. */
export interface SheetChange {
  readonly rows: readonly RowChange[];
  readonly problems: readonly CellProblem[];
  /** The whole set as it would be. */
  readonly set: SheetSet;
}

export const DRAFTED = [
  'planNodes',
  'indicators',
  'targets',
  'measurements',
  'budgets',
  'people',
  'positions',
] as const;
export type DraftedName = (typeof DRAFTED)[number];

/**
 * Puts drafts beside what is there and checks the whole as an exchange folder is checked. With `isWhole` the table is all
 * there is of its unit, year and stage: what it does not have goes.
 */
export function sheetChange(current: SheetSet, drafts: Drafts, isWhole: boolean): SheetChange {
  // Joined as a whole: a hundred thousand rows are too many for one call with each as an argument.
  let rows: readonly RowChange[] = [];
  let problems: readonly CellProblem[] = drafts.faults;
  let set = current;
  const addresses = new Map<string, string>();
  for (const name of DRAFTED) {
    const list: readonly Draft<SheetRow<typeof name>>[] = drafts[name];
    if (list.length === 0) continue;
    const merged = mergedList(name, current[name], list, isWhole);
    set = { ...set, [name]: merged.list };
    rows = rows.concat(merged.rows);
    problems = problems.concat(merged.problems);
    for (const { key, address } of merged.rows) if (address !== '') addresses.set(`${name} ${key}`, address);
  }
  const faults = [...faultsOfWhole(set, addresses), ...overlaps(set, changedPosts(drafts, rows))];
  return { rows, problems: [...problems, ...faults], set };
}

/** Posts that the table would change; what stands as it was is nobody's question. */
function changedPosts({ positions }: Drafts, rows: readonly RowChange[]): Drafts['positions'] {
  const changed = new Set(
    rows.flatMap(({ entity, kind, key }) => (entity === 'positions' && kind !== 'same' ? [key] : [])),
  );
  return positions.filter(({ entity }) => changed.has(entity.id));
}

interface MergedList<E> {
  readonly list: readonly E[];
  readonly rows: readonly RowChange[];
  readonly problems: readonly CellProblem[];
}

function mergedList<N extends DraftedName>(
  name: N,
  current: readonly SheetRow<N>[],
  drafts: readonly Draft<SheetRow<N>>[],
  isWhole: boolean,
): MergedList<SheetRow<N>> {
  const all = new Map(current.map((one) => [keyOf(name, one), one]));
  const gone = isWhole ? absentKeys(name, all, drafts) : [];
  const rows: RowChange[] = [];
  const problems: CellProblem[] = [];
  for (const { entity, address, from } of drafts) {
    const key = keyOf(name, entity);
    const before = all.get(key) ?? null;
    const kind = before === null ? 'added' : saysTheSame(name, before, entity) ? 'same' : 'changed';
    rows.push({ entity: name, key, kind, address, before, after: kind === 'same' ? before : entity });
    if (kind === 'same') continue;
    all.set(key, entity);
    problems.push(...cellProblems(name, entity, address, from));
  }
  for (const key of gone) {
    rows.push({ entity: name, key, kind: 'removed', address: '', before: all.get(key) ?? null, after: null });
    all.delete(key);
  }
  return { list: [...all.values()], rows, problems };
}

/** Another source for the same figure is no change. */
function saysTheSame<N extends SheetEntity>(name: N, before: SheetRow<N>, after: SheetRow<N>): boolean {
  const [left, right] = [said(name, before), said(name, after)];
  return left.every((cell, i) => cell === right[i]);
}

function cellProblems<N extends SheetEntity>(
  name: N,
  entity: SheetRow<N>,
  address: string,
  from: Readonly<Record<string, string | undefined>>,
): readonly CellProblem[] {
  const { headers, read, write } = layoutOf(name);
  const cells = write(entity);
  const reading = read((header) => cells[headers.indexOf(header)] ?? null);
  if (reading.ok) return [];
  return reading.findings.map(({ field, reason }) => ({
    address: from[field] ?? address,
    fault: { code: 'against-format', reason },
  }));
}

/** References and order of levels, over the whole set; only what the drafts brought is told. */
function faultsOfWhole(set: ExchangeSet, addresses: ReadonlyMap<string, string>): readonly CellProblem[] {
  const located = <N extends EntityName>(name: N): EntityRows<SheetRow<N>> => ({
    rows: (set[name] as readonly SheetRow<N>[]).map((entity, line) => ({ line, entity })),
    // Nothing refers to a budget: a hundred thousand keys of them are never asked for.
    get keys() {
      return new Set((set[name] as readonly SheetRow<N>[]).map((entity) => keyOf(name, entity)));
    },
    faults: [],
  });
  const all = Object.fromEntries(ENTITY_NAMES.map((name) => [name, located(name)])) as unknown as AllRows;
  return [...unknownReferences(all), ...inconsistencies(all)].flatMap(({ file, line, reason }) => {
    const name = ENTITY_NAMES.find((one) => ENTITY_FILES[one].file === file) as EntityName;
    const entity = set[name][line ?? -1];
    const address = entity && addresses.get(`${name} ${keyOf(name, entity as never)}`);
    return address === undefined ? [] : [{ address, fault: { code: 'against-format', reason } }];
  });
}
