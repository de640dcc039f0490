import type { EntryDraft } from '../../app/commands/save-draft.ts';
import type { Task } from '../../app/facts/tasks.ts';
import { faultOf } from './entry-draft.ts';
import { GRID_COLUMNS, isTouched, LONGEST_NOTE } from './grid-cells.ts';

/** How far a row is: only `ready` rows are sent, the others keep what was typed and say why they stay. */
export type GridStand = 'untouched' | 'ready' | 'value' | 'long' | 'reason' | 'evidence';

/** The same rules as handing in a single form; evidence first said here, because a row has no place for it. */
export function standOf(task: Task, draft: EntryDraft, start: EntryDraft): GridStand {
  if (!isTouched(draft, start)) return 'untouched';
  const fault = faultOf(draft);
  if (fault) return fault.code === 'reason-missing' ? 'reason' : 'value';
  if (GRID_COLUMNS.some((column) => column !== 'value' && draft.note[column].length > LONGEST_NOTE))
    return 'long';
  return draft.evidence.length < task.indicator.minEvidence ? 'evidence' : 'ready';
}
