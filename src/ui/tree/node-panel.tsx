import { useEffect, useRef } from 'preact/hooks';
import { facts } from '../../app/live/facts.ts';
import { unitName } from '../../app/live/names.ts';
import type { PlanTree } from '../../app/live/plan-tree.ts';
import { branchOf } from '../../domain/plan/chain.ts';
import type { CrossLink } from '../../domain/plan/cross-links.ts';
import { TOP } from '../../domain/plan/drafted-chain.ts';
import { draftedAddition, type Edits } from '../../domain/plan/edits.ts';
import { levelsUnder, mayStandUnder } from '../../domain/plan/levels.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import { Button } from '../parts/control/button.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextArea } from '../parts/control/text-area.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { SidePanel } from '../parts/frame/side-panel.tsx';
import { words } from '../words/words.ts';
import { FaultList } from './fault-list.tsx';
import { IndicatorManual } from './indicator-manual.tsx';
import { NodeLinks } from './node-links.tsx';
import { faultsOfEdits, newId } from './tree-edit.ts';
import { UnsavedEdits } from './unsaved-edits.tsx';
import { useNodeEdits } from './use-node-edits.ts';

interface NodePanelProps {
  readonly tree: PlanTree;
  readonly node: PlanNode;
  readonly mayWrite: boolean;
  /** It was opened to be hung elsewhere: that field is where the hand goes first. */
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
  const { tree, node, mayWrite, links, onSave, onAdd, onTakeAway, onClose } = props;
  const say = words.value.tree;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (props.isMoving) place.current?.querySelector('select')?.focus();
  }, [props.isMoving]);
  const { edits, kept, fieldOf, value, isHungElsewhere, put, save } = useNodeEdits(
    tree,
    node,
    props.under,
    onSave,
  );
  const below = branchOf(tree.chain.nodes, node.id);
  const { fresh, standing: broken } = faultsOfEdits(tree, edits);
  const add = (): void => {
    const level = levelsUnder(node.level)[0];
    if (!level) return;
    const text = say.newText(say.level[level]);
    const id = newId();
    onAdd(id, draftedAddition({ id, level, parent: node.id, text, owner: node.owner ?? '' }));
  };
  return (
    <SidePanel title={node.text} onClose={onClose}>
      <div class="tree-panel">
        <p>
          {say.selected} · {say.level[node.level]}
        </p>
        <TextArea label={say.text} value={value('text')} rows={3} onInput={put('text')} />
        <SelectField
          label={say.owner}
          value={value('owner')}
          choices={unitChoices()}
          onChange={put('owner')}
        />
        <div ref={place}>
          <SelectField
            label={say.parent}
            value={value('parent')}
            choices={parentChoices(tree, node, below)}
            onChange={put('parent')}
          />
        </div>
        <TextField
          label={say.weight}
          value={value('weight')}
          onInput={(text) => put('weight')(text.replace(',', '.'))}
        />
        {isHungElsewhere && below.size > 1 && <p>{say.alongside(String(below.size - 1))}</p>}
        <FaultList title={say.breaks} none={say.breaksNothing} faults={fresh} chain={tree.chain} />
        {broken > 0 && <p class="small">{say.brokenBefore(broken)}</p>}
        {mayWrite ? (
          <>
            <UnsavedEdits kept={kept} label={(at) => say[fieldOf(at)]} />
            <Button
              kind="primary"
              full
              disabled={Object.keys(edits).length === 0}
              onPress={() => void save()}
            >
              {say.save}
            </Button>
            <Button kind="secondary" icon="trash-2" onPress={onTakeAway}>
              {say.takeAway}
            </Button>
            {levelsUnder(node.level).length > 0 && (
              <Button kind="secondary" icon="plus" onPress={add}>
                {say.add}
              </Button>
            )}
          </>
        ) : (
          <p>{tree.draft?.status.value.state === 'proposed' ? say.waits : say.notPlanner}</p>
        )}
        <NodeLinks node={node} links={links} />
        {node.indicators.map((code) => (
          <IndicatorManual key={code} code={code} tree={tree} mayWrite={mayWrite} onSave={onSave} />
        ))}
      </div>
    </SidePanel>
  );
}

const unitChoices = () => [
  { value: '', label: words.value.tree.noUnit },
  ...[...(facts.value?.units.keys() ?? [])].map((code) => ({ value: code, label: unitName(code) })),
];

/** Where it may hang: nodes of its plan one level up, never under itself. */
function parentChoices({ chain }: PlanTree, node: PlanNode, below: ReadonlySet<string>) {
  const { top } = words.value.tree;
  const places = [...chain.nodes.values()].filter(
    (one) => one.plan === node.plan && !below.has(one.id) && mayStandUnder(node.level, one.level),
  );
  const choices = places.map(({ id, text }) => ({ value: id, label: text }));
  return mayStandUnder(node.level, null) || node.parent === null
    ? [{ value: TOP, label: top }, ...choices]
    : choices;
}
