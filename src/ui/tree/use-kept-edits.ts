import type { Edits } from '../../domain/plan/edits.ts';
import { useReason } from '../parts/paper/use-reason.ts';
import { editsIn, joined, keptIn, overtakenIn, withEdit, withoutSent } from './kept-edits.ts';

export interface KeptEdits {
  readonly edits: Edits;
  /** Paths at which somebody else has written since. */
  readonly overtaken: readonly string[];
  readonly put: (path: string, text: string) => void;
  /** These are sent. */
  readonly sent: (edits: Edits) => void;
  /** They are not wanted any more. */
  readonly discard: () => void;
}

/**
 * Edits that are not in the draft yet. They are kept on the device while they are written: another node, another screen,
 * a killed browser and a colleague's edit that arrives meanwhile take nothing of them.
 */
export function useKeptEdits(form: string, stands: (path: string) => string): KeptEdits {
  const keeper = useReason(`plan:${form}`, true, '', joined);
  const now = () => keptIn(keeper.reason.peek());
  const kept = keptIn(keeper.reason.value);
  return {
    edits: editsIn(kept),
    overtaken: overtakenIn(kept, stands),
    put: (path, text) => keeper.change(withEdit(now(), path, text, stands(path))),
    sent: (edits) => keeper.change(withoutSent(now(), edits)),
    discard: () => void keeper.forget(),
  };
}
