import { useMemo, useState } from 'preact/hooks';
import { crossLinks } from '../../app/live/cross-links.ts';
import type { PlanTree } from '../../app/live/plan-tree.ts';
import { Button } from '../parts/button.tsx';
import { Screen } from '../parts/screen.tsx';
import { useQuery } from '../parts/use-query.ts';
import { words } from '../words/words.ts';
import { AskedLinks } from './asked-links.tsx';
import { DraftBar } from './draft-bar.tsx';
import { NodePanel } from './node-panel.tsx';
import { PlanPair } from './plan-pair.tsx';
import { TakeAwayDialog } from './take-away-dialog.tsx';
import { layoutOf, openedTo, seatId } from './tree-layout.ts';
import { type Form, TreePicture } from './tree-picture.tsx';
import { TreeTools, type View } from './tree-tools.tsx';
import { useDraft } from './use-draft.ts';

interface PlanDeskProps {
  readonly plan: string;
  readonly plans: readonly string[];
  readonly tree: PlanTree;
}

/** A phone has no room for columns. */
const usualForm = (): Form => (globalThis.innerWidth < 700 ? 'list' : 'picture');

const VIEWS: Readonly<Record<string, View>> = { gambar: 'picture', daftar: 'list', banding: 'compare' };

/** One plan with its draft on top, and the node at work beside it. */
export function PlanDesk({ plan, plans, tree }: PlanDeskProps) {
  const say = words.value.tree;
  const { query, set } = useQuery();
  const [open, setOpen] = useState(() => openedTo(tree.chain, plan, 3));
  const [editing, setEditing] = useState<'edit' | 'move' | null>(null);
  const [leaving, setLeaving] = useState<string | null>(null);
  const links = crossLinks.value;
  const layout = useMemo(() => layoutOf(tree.chain, plan, open, links), [tree.chain, plan, open, links]);
  const draft = useDraft(tree);
  const view = VIEWS[query.tampilan ?? ''] ?? usualForm();
  const seat = layout.seats.find((one) => seatId(one) === query.simpul);
  const node = seat?.node ?? tree.chain.nodes.get(query.simpul ?? '') ?? null;
  const choose = (id: string): void => set({ simpul: id });
  const walk = (id: string): void => {
    // A panel that opens takes the focus.
    setEditing(null);
    choose(id);
  };
  const toggle = (id: string): void => {
    const after = new Set(open);
    if (!after.delete(id)) after.add(id);
    setOpen(after);
  };
  const act = (act: 'edit' | 'move' | 'take-away', id: string): void => {
    choose(id);
    if (act !== 'take-away') setEditing(act);
    else if (draft.mayWrite && tree.chain.nodes.has(id)) setLeaving(id);
  };
  const drafted = useMemo(() => draftedIds(tree), [tree]);
  const isOpen = editing !== null && node !== null && view !== 'compare';
  return (
    <Screen title={say.title} subtitle={plan} source={usualForm() === 'picture' ? say.keys : undefined}>
      <AskedLinks />
      <TreeTools plan={plan} plans={plans} view={view}>
        {draft.canUndo && (
          <Button icon="undo-2" onPress={() => void draft.undo()}>
            {say.undo}
          </Button>
        )}
      </TreeTools>
      <div class={isOpen ? 'tree-page tree-page--open' : 'tree-page'}>
        {view === 'compare' ? (
          <PlanPair plan={plan} plans={plans} chain={tree.chain} />
        ) : (
          <TreePicture
            layout={layout}
            form={view}
            chosen={query.simpul ?? null}
            isDrafted={(id) => drafted.has(id)}
            onChoose={choose}
            onWalk={walk}
            onToggle={toggle}
            onAct={act}
          />
        )}
        {isOpen && (
          <NodePanel
            key={`${node.id} ${tree.draft?.trail.length ?? 0}`}
            tree={tree}
            node={node}
            mayWrite={draft.mayWrite}
            isMoving={editing === 'move'}
            links={links.get(node.id) ?? []}
            onSave={(edits) => void draft.save(edits)}
            onTakeAway={() => setLeaving(node.id)}
            onClose={() => setEditing(null)}
          />
        )}
      </div>
      <DraftBar plan={plan} tree={tree} draft={draft} />
      <TakeAwayDialog tree={tree} id={leaving} onClose={() => setLeaving(null)} onSave={draft.save} />
    </Screen>
  );
}

const draftedIds = ({ published, chain }: PlanTree): ReadonlySet<string> =>
  new Set([...chain.nodes].filter(([id, node]) => published.nodes.get(id) !== node).map(([id]) => id));
