import type { EntityName, EntityOf, ExchangeSet } from '../../exchange/exchange-set.ts';
import { isUntouched, keyOf } from './row-key.ts';
import type { RowChange } from './sheet-change.ts';

export type Undone =
  | { readonly ok: true; readonly set: ExchangeSet }
  /** Keys of rows that somebody changed since: taking the import back would take that back too. */
  | { readonly ok: false; readonly changedSince: readonly string[] };

/** The set as it was before an import; all of it or nothing. */
export function undone(current: ExchangeSet, rows: readonly RowChange[]): Undone {
  const changedSince: string[] = [];
  const lists = new Map<EntityName, Map<string, unknown>>();
  for (const { entity, key, kind, before, after } of rows) {
    if (kind === 'same') continue;
    const list = lists.get(entity) ?? keyed(entity, current);
    lists.set(entity, list);
    if (!standsAs(entity, list.get(key) ?? null, after)) changedSince.push(key);
    else if (before === null) list.delete(key);
    else list.set(key, before);
  }
  if (changedSince.length > 0) return { ok: false, changedSince };
  const restored = [...lists].map(([name, list]) => [name, [...list.values()]] as const);
  return { ok: true, set: { ...current, ...Object.fromEntries(restored) } };
}

const keyed = (name: EntityName, current: ExchangeSet): Map<string, unknown> =>
  new Map(current[name].map((one) => [keyOf(name, one as EntityOf<typeof name>), one]));

const standsAs = (name: EntityName, now: unknown, left: unknown): boolean =>
  now === null || left === null
    ? now === left
    : isUntouched(name, now as EntityOf<typeof name>, left as EntityOf<typeof name>);
