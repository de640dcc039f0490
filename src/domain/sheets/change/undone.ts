import type { SheetEntity, SheetRow, SheetSet } from '../sheet-set.ts';
import { changeName } from './changed-cells.ts';
import { isUntouched, keyOf } from './row-key.ts';
import type { RowChange } from './sheet-change.ts';

export type Undone =
  | { readonly ok: true; readonly set: SheetSet }
  /** Names of rows that somebody changed since: taking the import back would take that back too. */
  | { readonly ok: false; readonly changedSince: readonly string[] };

/** The set as it was before an import; all of it or nothing. */
export function undone(current: SheetSet, rows: readonly RowChange[]): Undone {
  const changedSince: string[] = [];
  const lists = new Map<SheetEntity, Map<string, unknown>>();
  for (const row of rows) {
    const { entity, key, kind, before, after } = row;
    if (kind === 'same') continue;
    const list = lists.get(entity) ?? keyed(entity, current);
    lists.set(entity, list);
    if (!standsAs(entity, list.get(key) ?? null, after)) changedSince.push(changeName(row));
    else if (before === null) list.delete(key);
    else list.set(key, before);
  }
  if (changedSince.length > 0) return { ok: false, changedSince };
  const restored = [...lists].map(([name, list]) => [name, [...list.values()]] as const);
  return { ok: true, set: { ...current, ...Object.fromEntries(restored) } };
}

const keyed = (name: SheetEntity, current: SheetSet): Map<string, unknown> =>
  new Map(current[name].map((one) => [keyOf(name, one as SheetRow<typeof name>), one]));

const standsAs = (name: SheetEntity, now: unknown, left: unknown): boolean =>
  now === null || left === null
    ? now === left
    : isUntouched(name, now as SheetRow<typeof name>, left as SheetRow<typeof name>);
