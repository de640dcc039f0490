import { type Dossier, rowIds, textOf } from '../dossier.ts';

/** What was agreed in a performance dialogue to be done; days are civil days, empty where none is written. */
export interface AgreedFollowUp {
  readonly id: string;
  readonly what: string;
  /** `person` or `superior`. */
  readonly who: string;
  readonly due: string;
  readonly done: string;
  /** Both sides have confirmed it, its last day is over, and nobody wrote that it is done. */
  readonly isLate: boolean;
}

/** Follow-ups of a dialogue in the order in which they were written down; `today` is a civil day. */
export function agreedFollowUps(dialogue: Dossier, today: string): readonly AgreedFollowUp[] {
  const isBinding = dialogue.status.value.state === 'confirmed';
  return rowIds(dialogue, 'follow').map((id) => {
    const text = (field: string): string => textOf(dialogue, `follow/${id}/${field}`);
    const [due, done] = [text('due'), text('done')];
    return {
      ...{ id, what: text('what'), who: text('who'), due, done },
      isLate: isBinding && done === '' && due !== '' && due < today,
    };
  });
}
