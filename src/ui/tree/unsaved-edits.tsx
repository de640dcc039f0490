import { Button } from '../parts/control/button.tsx';
import { words } from '../words/words.ts';
import type { KeptEdits } from './use-kept-edits.ts';

interface UnsavedEditsProps {
  readonly kept: Pick<KeptEdits, 'edits' | 'overtaken'>;
  /** What the field of a path is called. */
  readonly label: (path: string) => string;
  readonly onDiscard: () => void;
}

/** How many edits are not in the draft yet, and which of them would replace what somebody else wrote meanwhile. */
export function UnsavedEdits({ kept: { edits, overtaken }, label, onDiscard }: UnsavedEditsProps) {
  const say = words.value.tree;
  const count = Object.keys(edits).length;
  if (count === 0) return null;
  return (
    <div class="stack" role="status">
      <p class="small">{say.unsaved(count)}</p>
      {overtaken.map((path) => (
        <p key={path} class="small warn-text">
          {say.overtaken(label(path))}
        </p>
      ))}
      <Button small kind="quiet" onPress={onDiscard}>
        {say.discard}
      </Button>
    </div>
  );
}
