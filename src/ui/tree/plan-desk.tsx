import { useMemo, useState } from 'preact/hooks';
import type { PlanTree } from '../../app/live/plan-tree.ts';
import { Screen } from '../parts/frame/screen.tsx';
import { useQuery } from '../parts/use-query.ts';
import { words } from '../words/words.ts';
import { AskedLinks } from './asked-links.tsx';
import { DeskTools } from './desk-tools.tsx';
import { DraftBar } from './draft-bar.tsx';
import { NodePanel } from './node-panel.tsx';
import { PlanPair } from './plan-pair.tsx';
import { TakeAwayDialog } from './take-away-dialog.tsx';
import { openingOf, roomIn } from './tree-opening.ts';
import { TreePicture } from './tree-picture.tsx';
import type { Form } from './tree-size.ts';
import { TreeTools, type View } from './tree-tools.tsx';
import { useDraft } from './use-draft.ts';
import { usePlanDesk } from './use-plan-desk.ts';

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
  const { query } = useQuery();
  const view = VIEWS[query.tampilan ?? ''] ?? usualForm();
  const [opening] = useState(() =>
    openingOf(tree.chain, plan, view === 'compare' ? 'list' : view, roomIn(globalThis.innerHeight)),
  );
  const [zoom, setZoom] = useState(opening.zoom);
  const draft = useDraft(tree);
  const desk = usePlanDesk(plan, tree, draft.mayWrite, opening.depth);
  const drafted = useMemo(() => draftedIds(tree), [tree]);
  const { node, editing } = desk;
  const isOpen = editing !== null && node !== null && view !== 'compare';
  const [keys, touch] = draft.mayWrite ? [say.keys, say.touch] : [say.keysToRead, say.touchToRead];
  return (
    <Screen title={say.title} subtitle={plan} source={usualForm() === 'picture' ? keys : undefined}>
      <AskedLinks />
      <TreeTools plan={plan} plans={plans} view={view}>
        <DeskTools view={view} zoom={zoom} onZoom={setZoom} desk={desk} draft={draft} />
      </TreeTools>
      <p class="tree-touch small quiet">{view !== 'compare' && touch}</p>
      <div class={isOpen ? 'tree-page tree-page--open' : 'tree-page'}>
        {view === 'compare' ? (
          <PlanPair plan={plan} plans={plans} chain={tree.chain} />
        ) : (
          <TreePicture
            chain={tree.chain}
            layout={desk.layout}
            form={view}
            zoom={view === 'picture' ? zoom : 1}
            chosen={desk.chosen}
            isOpen={isOpen}
            isDrafted={(id) => drafted.has(id)}
            onChoose={desk.choose}
            onWalk={desk.walk}
            onToggle={desk.toggle}
            onAct={desk.act}
            onDrop={draft.mayWrite ? desk.drop : null}
          />
        )}
        {isOpen && (
          <NodePanel
            key={`${node.id} ${editing.drop}`}
            tree={tree}
            node={node}
            mayWrite={draft.mayWrite}
            isMoving={editing.act === 'move'}
            under={editing.under}
            links={desk.links.get(node.id) ?? []}
            onSave={async (edits) => {
              const isKept = await draft.save(edits);
              if (isKept) desk.saved(node.id, edits);
              return isKept;
            }}
            onAdd={(id, edits) => void draft.save(edits).then((isKept) => isKept && desk.added(id, node.id))}
            onTakeAway={() => desk.leave(node.id)}
            onClose={desk.close}
          />
        )}
      </div>
      <DraftBar plan={plan} tree={tree} draft={draft} />
      <TakeAwayDialog tree={tree} id={desk.leaving} onClose={() => desk.leave(null)} onSave={draft.save} />
    </Screen>
  );
}

const draftedIds = ({ published, chain }: PlanTree): ReadonlySet<string> =>
  new Set([...chain.nodes].filter(([id, node]) => published.nodes.get(id) !== node).map(([id]) => id));
