import { Button } from '../parts/control/button.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { words } from '../words/words.ts';
import { mayBeginPlan } from './may-begin-plan.ts';
import { DEEPEST, DEPTH } from './tree-opening.ts';
import type { View } from './tree-tools.tsx';
import type { useDraft } from './use-draft.ts';
import type { usePlanDesk } from './use-plan-desk.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

interface DeskToolsProps {
  readonly view: View;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly desk: Pick<ReturnType<typeof usePlanDesk>, 'isWhole' | 'openTo'>;
  readonly draft: Pick<ReturnType<typeof useDraft>, 'canUndo' | 'undo'>;
}

/** How much of the plan is seen, and the way back from what was written. */
export function DeskTools({ view, zoom, onZoom, desk, draft }: DeskToolsProps) {
  const say = words.value.tree;
  return (
    <>
      {view === 'picture' && <ZoomButtons zoom={zoom} onZoom={onZoom} />}
      {view !== 'compare' && (
        <Button icon="network" onPress={() => desk.openTo(desk.isWhole ? DEPTH : DEEPEST)}>
          {desk.isWhole ? say.closeAll : say.openAll}
        </Button>
      )}
      {mayBeginPlan() && (
        <ButtonLink href="/pohon?baru=ya" icon="plus">
          {say.begin.open}
        </ButtonLink>
      )}
      {draft.canUndo && (
        <Button icon="undo-2" onPress={() => void draft.undo()}>
          {say.undo}
        </Button>
      )}
    </>
  );
}
