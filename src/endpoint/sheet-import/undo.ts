import { canonicalJson } from '../../protocol/hash.ts';
import { ENTITY_FILES } from '../exchange/entity-files.ts';
import type { EntityName, ExchangeSet } from '../exchange/exchange-set.ts';
import type { RowChange } from './sheet-change.ts';

export type Undone =
  | { readonly ok: true; readonly set: ExchangeSet }
  /** Keys of rows that somebody changed since: taking the import back would take that back too. */
  | { readonly ok: false; readonly changedSince: readonly string[] };

/** The set as it was before an import; all of it or nothing. */
export function undone(current: ExchangeSet, rows: readonly RowChange[]): Undone {
  const changedSince: string[] = [];
  const lists = new Map<EntityName, unknown[]>();
  for (const { entity, key, kind, before, after } of rows) {
    if (kind === 'same') continue;
    const list = lists.get(entity) ?? [...current[entity]];
    lists.set(entity, list);
    const at = list.findIndex((one) => keyIn(entity, one) === key);
    if (at < 0 || canonicalJson(list[at]) !== canonicalJson(after)) changedSince.push(key);
    else if (before === null) list.splice(at, 1);
    else list[at] = before;
  }
  if (changedSince.length > 0) return { ok: false, changedSince };
  return { ok: true, set: { ...current, ...Object.fromEntries(lists) } };
}

function keyIn(name: EntityName, entity: unknown): string {
  const { headers, keyHeaders, write } = ENTITY_FILES[name];
  const cells = write(entity as never);
  return keyHeaders.map((header) => cells[headers.indexOf(header)] ?? '').join(' · ');
}
