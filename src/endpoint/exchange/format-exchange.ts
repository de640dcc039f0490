import type { EntityFile } from '../../domain/exchange/entity-file.ts';
import { ENTITY_FILES } from '../../domain/exchange/entity-files.ts';
import type { EntityName, EntityOf, ExchangeSet } from '../../domain/exchange/exchange-set.ts';
import { formatCsv } from './csv-table.ts';
import type { FileTexts } from './parse-exchange.ts';

/** The files of a set in normal form. `parseExchange(formatExchange(set))` is the set. */
export function formatExchange(set: ExchangeSet): FileTexts {
  return Object.fromEntries((Object.keys(ENTITY_FILES) as EntityName[]).map((name) => formatFile(name, set)));
}

function formatFile<N extends EntityName>(name: N, set: ExchangeSet): [string, string] {
  const layout: EntityFile<EntityOf<N>> = ENTITY_FILES[name];
  const rows: readonly EntityOf<N>[] = set[name];
  return [layout.file, formatCsv(layout.headers, rows.map(layout.write))];
}
