import { Button } from '../parts/control/button.tsx';
import type { KeptFields } from '../parts/paper/use-kept-fields.ts';
import { words } from '../words/words.ts';

interface UnsavedEditsProps {
  readonly kept: Pick<KeptFields, 'fields' | 'overtaken'>;
  /** What the field of a path is called. */
  readonly label: (path: string) => string;
  readonly onDiscard: () => void;
}

/** How many edits are not in the draft yet, and which of them would replace what somebody else wrote meanwhile. */
export function UnsavedEdits({ kept: { fields, overtaken }, label, onDiscard }: UnsavedEditsProps) {
  const say = words.value.tree;
  const count = Object.keys(fields).length;
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
