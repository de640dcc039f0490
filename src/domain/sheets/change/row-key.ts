import type { EntityFile } from '../../exchange/entity-file.ts';
import { ENTITY_FILES } from '../../exchange/entity-files.ts';
import type { SheetEntity, SheetRow } from '../sheet-set.ts';
import { personFile, positionFile } from './staff-files.ts';

const FILES: { readonly [N in SheetEntity]: EntityFile<SheetRow<N>> } = {
  ...ENTITY_FILES,
  people: personFile,
  positions: positionFile,
};

export const layoutOf = <N extends SheetEntity>(name: N): EntityFile<SheetRow<N>> => FILES[name];

/** The cells that name a row, as the exchange format joins them. */
export function keyOf<N extends SheetEntity>(name: N, entity: SheetRow<N>): string {
  const { headers, keyHeaders, write } = layoutOf(name);
  const cells = write(entity);
  return keyHeaders.map((header) => cells[headers.indexOf(header)] ?? '').join(' · ');
}

/** Where a figure was found says nothing about the figure. */
const BESIDE = new Set(['source', 'verified', 'note', 'example']);

/** What a row says, without where it comes from and without what only a draft of a plan knows (weights, manuals). */
export function said<N extends SheetEntity>(name: N, entity: SheetRow<N>): readonly string[] {
  const { headers, write } = layoutOf(name);
  return write(entity).filter((_, i) => !BESIDE.has(headers[i] as string));
}

/** Whether two rows say the same in every cell of the exchange format, source included. */
export const isUntouched = <N extends SheetEntity>(name: N, a: SheetRow<N>, b: SheetRow<N>): boolean => {
  const [left, right] = [layoutOf(name).write(a), layoutOf(name).write(b)];
  return left.every((cell, i) => cell === right[i]);
};
