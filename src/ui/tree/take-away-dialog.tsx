import type { PlanTree } from '../../app/live/plan-tree.ts';
import { branchOf } from '../../domain/plan/chain.ts';
import type { Edits } from '../../domain/plan/edits.ts';
import { Button } from '../parts/control/button.tsx';
import { Dialog } from '../parts/frame/dialog.tsx';
import { words } from '../words/words.ts';
import { FaultList } from './fault-list.tsx';
import { faultsWith } from './tree-edit.ts';

interface TakeAwayDialogProps {
  readonly tree: PlanTree;
  /** Node that is to leave the draft; null while nothing is asked. */
  readonly id: string | null;
  readonly onClose: () => void;
  readonly onSave: (edits: Edits) => Promise<boolean>;
}

/** Asks before a branch leaves the draft: how much goes with it, and what that breaks. */
export function TakeAwayDialog({ tree, id, onClose, onSave }: TakeAwayDialogProps) {
  const say = words.value.tree;
  const node = id === null ? undefined : tree.chain.nodes.get(id);
  const edits: Edits = { [`node/${id}/gone`]: 'yes' };
  const takeAway = async () => {
    onClose();
    await onSave(edits);
  };
  return (
    <Dialog
      open={node !== undefined}
      title={say.takeAwayAsk(node?.text ?? '')}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" icon="trash-2" onPress={() => void takeAway()}>
            {say.takeAway}
          </Button>
          <Button onPress={onClose}>{say.keep}</Button>
        </>
      }
    >
      {node && (
        <div class="stack">
          <p>{say.takesAlong(branchOf(tree.chain.nodes, node.id).size - 1)}</p>
          <FaultList
            title={say.breaks}
            none={say.breaksNothing}
            faults={faultsWith(tree, edits)}
            chain={tree.chain}
          />
        </div>
      )}
    </Dialog>
  );
}
