import { useMemo, useState } from 'preact/hooks';
import { crossLinks } from '../../app/live/cross-links.ts';
import type { PlanTree } from '../../app/live/plan-tree.ts';
import type { Edits } from '../../domain/plan/edits.ts';
import { whyNotUnder } from '../../domain/plan/places.ts';
import { announce } from '../parts/frame/announce.ts';
import { useQuery } from '../parts/use-query.ts';
import { words } from '../words/words.ts';
import type { TreeAct } from './tree-keys.ts';
import { layoutOf, openedTo, seatId } from './tree-layout.ts';

/** What the panel of the chosen node was opened for; `under` = where the hand let the branch go. */
interface Editing {
  readonly act: 'edit' | 'move';
  readonly under: string | null;
  /** Which drop it was: the same place again is another one. */
  readonly drop: number;
}

/** Which branches are open, which node is at work, and what is being done with it. */
export function usePlanDesk(plan: string, tree: PlanTree, mayWrite: boolean, depth: number) {
  const { query, set } = useQuery();
  const [open, setOpen] = useState(() => openedFor(tree, plan, depth, query.simpul));
  const [editing, setEditing] = useState<Editing | null>(null);
  const [leaving, setLeaving] = useState<string | null>(null);
  const links = crossLinks.value;
  const layout = useMemo(() => layoutOf(tree.chain, plan, open, links), [tree.chain, plan, open, links]);
  const chosen = query.simpul ?? null;
  const seat = layout.seats.find((one) => seatId(one) === chosen);
  const choose = (id: string): void => set({ simpul: id });
  return {
    layout,
    links,
    chosen,
    node: seat?.node ?? tree.chain.nodes.get(chosen ?? '') ?? null,
    editing,
    leaving,
    choose,
    walk: (id: string): void => {
      // A panel that opens takes the focus.
      setEditing(null);
      choose(id);
    },
    toggle: (id: string): void => {
      const after = new Set(open);
      if (!after.delete(id)) after.add(id);
      setOpen(after);
    },
    act: (act: TreeAct, id: string): void => {
      choose(id);
      if (act !== 'take-away') setEditing({ act, under: null, drop: 0 });
      else if (mayWrite && tree.chain.nodes.has(id)) setLeaving(id);
    },
    // Its text is still to be written, and its branch may be shut.
    added: (id: string, below: string): void => {
      setOpen((before) => new Set([...before, below]));
      choose(id);
      setEditing({ act: 'edit', under: null, drop: 0 });
    },
    // A branch that was hung elsewhere is still in sight.
    saved: (id: string, edits: Edits): void => {
      const under = edits[`node/${id}/parent`];
      if (under) setOpen((before) => new Set([...before, under]));
    },
    drop: (id: string, over: string): void => {
      const why = whyNotUnder(tree.chain, id, over);
      if (why !== null) announce(words.value.tree.noPlace[why], 'problem');
      else {
        choose(id);
        setEditing((before) => ({ act: 'move', under: over, drop: (before?.drop ?? 0) + 1 }));
      }
    },
    isWhole: open.size > 0 && layout.seats.every(({ below, isOpen }) => below === 0 || isOpen),
    openTo: (depth: number) => setOpen(openedTo(tree.chain, plan, depth)),
    close: () => setEditing(null),
    leave: (id: string | null) => setLeaving(id),
  };
}

/** Down to a depth, and down to the node the address names. */
function openedFor(
  { chain }: PlanTree,
  plan: string,
  depth: number,
  named: string | undefined,
): ReadonlySet<string> {
  const open = new Set(openedTo(chain, plan, depth));
  for (let node = chain.nodes.get(named ?? ''); node?.parent; node = chain.nodes.get(node.parent))
    open.add(node.parent);
  return open;
}
