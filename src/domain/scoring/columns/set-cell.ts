import { BASES, type Basis } from '../scored-entry.ts';
import { type Columns, SLOTS, TARGET_KINDS, type TargetKind } from './columns.ts';

/** What a slot holds: a number at the scale of its row, nothing, or word that the indicator does not apply. */
export type SlotContent = number | 'blank' | 'not-applicable';

const set = (masks: Uint16Array, cell: number, bit: number, isOn: boolean): void => {
  masks[cell] = isOn ? (masks[cell] as number) | bit : (masks[cell] as number) & ~bit;
};

/** Writes one slot; `from` is the first basis it counts on, null = it counts nowhere, as a draft does. */
export function setSlot(
  columns: Columns,
  cell: number,
  slot: number,
  content: SlotContent,
  from: Basis | null,
): void {
  const bit = 1 << slot;
  const first = from === null ? BASES.length : BASES.indexOf(from);
  const counts = first < BASES.length;
  BASES.forEach((basis, i) => {
    set(columns.counting[basis], cell, bit, i >= first);
  });
  set(columns.amounts, cell, bit, counts && typeof content === 'number');
  set(columns.outOfScope, cell, bit, counts && content === 'not-applicable');
  columns.values[cell * SLOTS + slot] = counts && typeof content === 'number' ? content : 0;
}

/** Writes the target of a cell, at the scale of its row; `upper` counts for a band only. */
export function setTarget(
  columns: Columns,
  cell: number,
  kind: TargetKind,
  amount = 0,
  upper = amount,
): void {
  columns.targetKinds[cell] = TARGET_KINDS.indexOf(kind);
  columns.goals[cell] = kind === 'amount' ? amount : Number.NaN;
  columns.lowers[cell] = amount;
  columns.uppers[cell] = upper;
}

/** Takes everything out of a cell; `isOutside` = its item is scored by the rational path. */
export function clearCell(columns: Columns, cell: number, isOutside = false): void {
  for (let slot = 0; slot < SLOTS; slot += 1) setSlot(columns, cell, slot, 'blank', null);
  setTarget(columns, cell, 'none');
  columns.outside[cell] = isOutside ? 1 : 0;
}
