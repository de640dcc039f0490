import { type Layout, type Seat, seatBeside, seatId } from './tree-layout.ts';
import type { Form } from './tree-size.ts';

export type TreeAct = 'edit' | 'move' | 'take-away';

export interface TreeKeys {
  readonly layout: Layout;
  readonly form: Form;
  /** Another node by keyboard: the focus stays in the tree. */
  readonly onWalk: (id: string) => void;
  readonly onToggle: (id: string) => void;
  readonly onAct: (act: TreeAct, id: string) => void;
}

/** Whether the key meant something here. */
export function pressed(
  key: string,
  seat: Seat,
  { layout, form, onWalk, onToggle, onAct }: TreeKeys,
): boolean {
  const id = seatId(seat);
  const acts = { Enter: 'edit', m: 'move', M: 'move', Delete: 'take-away' } as const;
  if (Object.hasOwn(acts, key)) onAct(acts[key as keyof typeof acts], id);
  else if (key === ' ' || (key === 'ArrowRight' && !seat.isOpen && seat.below > 0)) onToggle(id);
  else {
    const next = form === 'list' ? inList(layout, seat, key) : seatBeside(layout, seat, key);
    if (next) onWalk(seatId(next));
    return next !== null;
  }
  return true;
}

function inList(layout: Layout, seat: Seat, key: string): Seat | null {
  const step = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (step === undefined) return seatBeside(layout, seat, key);
  return layout.seats[layout.seats.indexOf(seat) + step] ?? null;
}
