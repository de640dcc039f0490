import { useMemo } from 'preact/hooks';
import { crossLinks, refusedLinks } from '../../app/live/cross-links.ts';
import type { PlanTree } from '../../app/live/plan-tree.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { useReason } from '../parts/paper/use-reason.ts';
import { words } from '../words/words.ts';
import { FaultList } from './fault-list.tsx';
import { faultsWith } from './tree-edit.ts';
import type { DraftStep, useDraft } from './use-draft.ts';

interface DraftBarProps {
  readonly plan: string;
  readonly tree: PlanTree;
  readonly draft: ReturnType<typeof useDraft>;
}

/** What the checks of the plan say, how far its draft is, and what can be done with it. */
export function DraftBar({ plan, tree, draft }: DraftBarProps) {
  const say = words.value.tree;
  const mayReturn = draft.steps.includes('return');
  const kept = useReason(`plan-return:${tree.key.unit}:${tree.key.name}`, mayReturn);
  const reason = kept.reason.value;
  const take = async (step: DraftStep): Promise<void> => {
    const isReturn = step === 'return';
    if ((await draft.step(step, isReturn ? reason : '')) && isReturn) await kept.forget();
  };
  const faults = useMemo(() => faultsWith(tree, {}), [tree]);
  const nodes = [...tree.chain.nodes.values()].filter((node) => node.plan === plan);
  const waiting = nodes
    .flatMap(({ id }) => crossLinks.value.get(id) ?? [])
    .filter(({ isAccepted }) => !isAccepted).length;
  const refused = nodes.flatMap(({ id }) => refusedLinks.value.get(id) ?? []).length;
  const owned = nodes.filter(({ owner }) => owner !== null).length;
  const label: Readonly<Record<DraftStep, string>> = {
    propose: say.propose,
    publish: say.publish,
    return: say.giveBack,
  };
  const state = tree.draft?.status.value.state ?? '';
  return (
    <Card>
      <strong>{say.checks}</strong>
      <p>
        {tree.draft
          ? `${say.draft(tree.key.name.split('~').at(-1) ?? '')}, ${say.state[state] ?? state}`
          : say.published}
        {' · '}
        {say.owned(String(owned), String(nodes.length))}
        {waiting > 0 && ` · ${say.link.open(waiting)}`}
        {refused > 0 && ` · ${say.link.refusedCount(refused)}`}
      </p>
      {tree.draft && (
        <FaultList title={say.faults(faults.length)} none={say.noFaults} faults={faults} chain={tree.chain} />
      )}
      {mayReturn && <TextField label={say.reason} value={reason} onInput={kept.change} />}
      {draft.steps.length > 0 && (
        <div class="tree-tools">
          {draft.steps.map((step) => (
            <Button
              key={step}
              kind={step === 'return' ? 'secondary' : 'primary'}
              disabled={step === 'return' ? reason.trim() === '' : faults.length > 0}
              onPress={() => void take(step)}
            >
              {label[step]}
            </Button>
          ))}
        </div>
      )}
    </Card>
  );
}
