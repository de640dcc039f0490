import { useMemo, useState } from 'preact/hooks';
import type { PlanTree } from '../../app/live/plan-tree.ts';
import { Screen } from '../parts/screen.tsx';
import { useQuery } from '../parts/use-query.ts';
import { words } from '../words/words.ts';
import { DraftBar } from './draft-bar.tsx';
import { NodePanel } from './node-panel.tsx';
import { PlanPair } from './plan-pair.tsx';
import { layoutOf, openedTo } from './tree-layout.ts';
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
  const [isEditing, setEditing] = useState(false);
  const layout = useMemo(() => layoutOf(tree.chain, plan, open), [tree.chain, plan, open]);
  const draft = useDraft(tree);
  const view = VIEWS[query.tampilan ?? ''] ?? usualForm();
  const node = tree.chain.nodes.get(query.simpul ?? '') ?? null;
  const choose = (id: string): void => set({ simpul: id });
  const toggle = (id: string): void => {
    const after = new Set(open);
    if (!after.delete(id)) after.add(id);
    setOpen(after);
  };
  const act = (act: 'edit' | 'move' | 'take-away', id: string): void => {
    choose(id);
    if (act !== 'take-away') setEditing(true);
    else if (draft.mayWrite) void draft.save({ [`node/${id}/gone`]: 'yes' });
  };
  const drafted = useMemo(() => draftedIds(tree), [tree]);
  const isOpen = isEditing && node !== null && view !== 'compare';
  return (
    <Screen title={say.title} subtitle={plan} source={say.keys}>
      <TreeTools plan={plan} plans={plans} view={view} />
      <div class={isOpen ? 'tree-page tree-page--open' : 'tree-page'}>
        {view === 'compare' ? (
          <PlanPair plan={plan} plans={plans} chain={tree.chain} />
        ) : (
          <TreePicture
            layout={layout}
            form={view}
            chosen={node?.id ?? null}
            isDrafted={(id) => drafted.has(id)}
            onChoose={choose}
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
            onSave={(edits) => void draft.save(edits)}
            onClose={() => setEditing(false)}
          />
        )}
      </div>
      <DraftBar plan={plan} tree={tree} draft={draft} />
    </Screen>
  );
}

const draftedIds = ({ published, chain }: PlanTree): ReadonlySet<string> =>
  new Set([...chain.nodes].filter(([id, node]) => published.nodes.get(id) !== node).map(([id]) => id));
