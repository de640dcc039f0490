import type { EntityFile } from '../../exchange/entity-file.ts';
import { ENTITY_FILES } from '../../exchange/entity-files.ts';
import type { EntityName, EntityOf } from '../../exchange/exchange-set.ts';

export const layoutOf = <N extends EntityName>(name: N): EntityFile<EntityOf<N>> => ENTITY_FILES[name];

/** The cells that name a row, as the exchange format joins them. */
export function keyOf<N extends EntityName>(name: N, entity: EntityOf<N>): string {
  const { headers, keyHeaders, write } = layoutOf(name);
  const cells = write(entity);
  return keyHeaders.map((header) => cells[headers.indexOf(header)] ?? '').join(' · ');
}

/** Where a figure was found says nothing about the figure. */
const BESIDE = new Set(['source', 'verified', 'note', 'example']);

/** What a row says, without where it comes from and without what only a draft of a plan knows (weights, manuals). */
export function said<N extends EntityName>(name: N, entity: EntityOf<N>): readonly string[] {
  const { headers, write } = layoutOf(name);
  return write(entity).filter((_, i) => !BESIDE.has(headers[i] as string));
}

/** Whether two rows say the same in every cell of the exchange format, source included. */
export const isUntouched = <N extends EntityName>(name: N, a: EntityOf<N>, b: EntityOf<N>): boolean => {
  const [left, right] = [layoutOf(name).write(a), layoutOf(name).write(b)];
  return left.every((cell, i) => cell === right[i]);
};
