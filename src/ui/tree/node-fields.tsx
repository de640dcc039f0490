import { useEffect, useRef } from 'preact/hooks';
import { facts } from '../../app/live/facts.ts';
import { unitName } from '../../app/live/names.ts';
import type { PlanTree } from '../../app/live/plan-tree.ts';
import { TOP } from '../../domain/plan/drafted-chain.ts';
import { mayStandUnder } from '../../domain/plan/levels.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextArea } from '../parts/control/text-area.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { words } from '../words/words.ts';
import { FactList } from './fact-list.tsx';
import type { NodeField } from './use-node-edits.ts';

interface NodeFieldsProps {
  readonly tree: PlanTree;
  readonly node: PlanNode;
  /** The node and everything under it. */
  readonly below: ReadonlySet<string>;
  /** It was opened to be hung elsewhere: that field is where the hand goes first. */
  readonly isMoving: boolean;
  readonly value: (field: NodeField) => string;
  readonly put: (field: NodeField) => (text: string) => void;
}

/** What a node says, who answers for it, where it hangs and how much it weighs, to be written. */
export function NodeFields({ tree, node, below, isMoving, value, put }: NodeFieldsProps) {
  const say = words.value.tree;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isMoving) place.current?.querySelector('select')?.focus();
  }, [isMoving]);
  return (
    <>
      <TextArea label={say.text} value={value('text')} rows={3} onInput={put('text')} />
      <SelectField label={say.owner} value={value('owner')} choices={unitChoices()} onChange={put('owner')} />
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
    </>
  );
}

/** The same for whoever may not write it. */
export function NodeFacts({ tree, node }: Pick<NodeFieldsProps, 'tree' | 'node'>) {
  const say = words.value.tree;
  return (
    <FactList
      facts={[
        [say.text, node.text],
        [say.owner, node.owner === null ? say.noUnit : unitName(node.owner)],
        [say.parent, node.parent === null ? '' : (tree.chain.nodes.get(node.parent)?.text ?? '')],
        [say.weight, (node.weight ?? '').replace('.', ',')],
      ]}
    />
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
