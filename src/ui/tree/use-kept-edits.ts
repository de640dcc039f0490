import type { Edits } from '../../domain/plan/edits.ts';
import { useReason } from '../parts/paper/use-reason.ts';
import { editsIn, keptIn, overtakenIn, withEdit } from './kept-edits.ts';

export interface KeptEdits {
  readonly edits: Edits;
  /** Paths at which somebody else has written since. */
  readonly overtaken: readonly string[];
  readonly put: (path: string, text: string) => void;
  /** They are sent, or not wanted any more. */
  readonly forget: () => void;
}

/**
 * Edits that are not in the draft yet. They are kept on the device while they are written: another node, another screen,
 * a killed browser and a colleague's edit that arrives meanwhile take nothing of them.
 */
export function useKeptEdits(form: string, stands: (path: string) => string): KeptEdits {
  const keeper = useReason(`plan:${form}`, true);
  const kept = keptIn(keeper.reason.value);
  return {
    edits: editsIn(kept),
    overtaken: overtakenIn(kept, stands),
    put: (path, text) => keeper.change(withEdit(keptIn(keeper.reason.peek()), path, text, stands(path))),
    forget: () => void keeper.forget(),
  };
}
