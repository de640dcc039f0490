import type { PlanTree } from '../../app/live/plan-tree.ts';
import { branchOf } from '../../domain/plan/chain.ts';
import type { CrossLink } from '../../domain/plan/cross-links.ts';
import { draftedAddition, type Edits } from '../../domain/plan/edits.ts';
import { levelsUnder } from '../../domain/plan/levels.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import { Button } from '../parts/control/button.tsx';
import { SidePanel } from '../parts/frame/side-panel.tsx';
import { words } from '../words/words.ts';
import { FaultList } from './fault-list.tsx';
import { IndicatorManual } from './indicator-manual.tsx';
import { NodeFacts, NodeFields } from './node-fields.tsx';
import { NodeLinks } from './node-links.tsx';
import { faultsOfEdits, newId } from './tree-edit.ts';
import { UnsavedEdits } from './unsaved-edits.tsx';
import { useNodeEdits } from './use-node-edits.ts';

interface NodePanelProps {
  readonly tree: PlanTree;
  readonly node: PlanNode;
  readonly mayWrite: boolean;
  /** It was opened to be hung elsewhere. */
  readonly isMoving: boolean;
  /** Where it was dragged to: filled in, not saved. */
  readonly under: string | null;
  readonly links: readonly CrossLink[];
  readonly onSave: (edits: Edits) => Promise<boolean>;
  /** A node `id` that is to stand below this one. */
  readonly onAdd: (id: string, edits: Edits) => void;
  readonly onTakeAway: () => void;
  readonly onClose: () => void;
}

/** One node: what it says, who answers for it and where it hangs. What saving would break stands there before it is saved. */
export function NodePanel(props: NodePanelProps) {
  const { tree, node, mayWrite, links, onSave, onClose } = props;
  const say = words.value.tree;
  const writing = useNodeEdits(tree, node, props.under, onSave);
  const { kept, fieldOf, discard } = writing;
  return (
    <SidePanel title={node.text} onClose={onClose}>
      <div class="tree-panel">
        <p>
          {say.selected} · {say.level[node.level]}
        </p>
        {!mayWrite && <NodeFacts tree={tree} node={node} />}
        {mayWrite && <Effects {...props} writing={writing} />}
        <UnsavedEdits kept={kept} label={(at) => say[fieldOf(at)]} onDiscard={discard} />
        {mayWrite && <Tools {...props} writing={writing} />}
        {!mayWrite && <p>{tree.draft?.status.value.state === 'proposed' ? say.waits : say.notPlanner}</p>}
        <NodeLinks node={node} links={links} />
        {node.indicators.map((code) => (
          <IndicatorManual key={code} code={code} tree={tree} mayWrite={mayWrite} onSave={onSave} />
        ))}
      </div>
    </SidePanel>
  );
}

interface WritingProps extends NodePanelProps {
  readonly writing: ReturnType<typeof useNodeEdits>;
}

/** The fields, and what saving them would break. */
function Effects({ tree, node, isMoving, writing }: WritingProps) {
  const say = words.value.tree;
  const { edits, isHungElsewhere, value, put } = writing;
  const below = branchOf(tree.chain.nodes, node.id);
  const { fresh, standing: broken } = faultsOfEdits(tree, edits);
  return (
    <>
      <NodeFields tree={tree} node={node} below={below} isMoving={isMoving} value={value} put={put} />
      {isHungElsewhere && below.size > 1 && <p>{say.alongside(String(below.size - 1))}</p>}
      <FaultList title={say.breaks} none={say.breaksNothing} faults={fresh} chain={tree.chain} />
      {broken > 0 && <p class="small">{say.brokenBefore(broken)}</p>}
    </>
  );
}

function Tools({ node, onAdd, onTakeAway, writing: { edits, save } }: WritingProps) {
  const say = words.value.tree;
  const [level] = levelsUnder(node.level);
  const add = (): void => {
    if (!level) return;
    const text = say.newText(say.level[level]);
    const id = newId();
    onAdd(id, draftedAddition({ id, level, parent: node.id, text, owner: node.owner ?? '' }));
  };
  return (
    <>
      <Button kind="primary" full disabled={Object.keys(edits).length === 0} onPress={() => void save()}>
        {say.save}
      </Button>
      <Button kind="secondary" icon="trash-2" onPress={onTakeAway}>
        {say.takeAway}
      </Button>
      {level && (
        <Button kind="secondary" icon="plus" onPress={add}>
          {say.add}
        </Button>
      )}
    </>
  );
}
