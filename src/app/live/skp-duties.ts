import { computed } from '@preact/signals';
import { type Dossier, textOf } from '../../domain/dossier/dossier.ts';
import { appraisal } from '../../domain/dossier/kinds/personal/appraisal.ts';
import { dialogue } from '../../domain/dossier/kinds/personal/dialogue.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';
import { answerTerm } from '../../domain/dossier/readings/objection-answer.ts';
import { dossiersOf, mayStep } from './dossiers.ts';
import { facts } from './facts.ts';
import { today } from './people.ts';
import { lateFollowUps, objectionsForMe, plansForMe } from './skp.ts';

/** Something between a person and the head above that waits for the position at work. */
export interface SkpDuty {
  readonly sort: 'answer' | 'late' | 'receive' | 'confirm' | 'agree';
  readonly dossier: Dossier;
  /** Last day, `YYYY-MM-DD`; empty where none is set. */
  readonly due: string;
  /** Tells follow-ups of one dialogue apart; empty otherwise. */
  readonly row: string;
}

const duty = (sort: SkpDuty['sort'], dossier: Dossier, due = '', row = ''): SkpDuty => ({
  sort,
  dossier,
  due,
  row,
});

const appraisals = dossiersOf(appraisal.name);
const dialogues = dossiersOf(dialogue.name);

/** Those in a state whose next step is up to the position at work. */
const waiting = (list: typeof appraisals, state: string, step: string): readonly Dossier[] =>
  list.value
    .map(({ dossier }) => dossier)
    .filter((one) => one.status.value.state === state && mayStep(one, one, step) === 'permitted');

/** Whether somebody stands across from whoever confirmed the minutes: heads among themselves confirm nothing. */
const isAcross = (minutes: Dossier, person: string): boolean =>
  minutes.status.by !== person && [minutes.status.by, person].includes(subjectOf(minutes));

/** What waits in the records of people for the position at work. */
export const skpDuties = computed<readonly SkpDuty[]>(() => {
  const known = facts.value;
  if (!known) return [];
  const { civilDay } = known.world;
  return [
    ...objectionsForMe().map(({ dossier }) =>
      duty('answer', dossier, answerTerm(dossier, civilDay, today.value)?.term.day ?? ''),
    ),
    ...lateFollowUps().map(({ dossier, due, id }) => duty('late', dossier, due, id)),
    ...waiting(appraisals, 'rated', 'receive').map((one) => duty('receive', one)),
    ...waiting(dialogues, 'half', 'confirm')
      .filter((one) => isAcross(one, known.person))
      .map((one) => duty('confirm', one, textOf(one, 'day'))),
    ...plansForMe().map(({ dossier }) => duty('agree', dossier)),
  ];
});
