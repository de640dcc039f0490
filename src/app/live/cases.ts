import { computed } from '@preact/signals';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import { CASE } from '../../domain/dossier/kinds/personal/case-key.ts';
import { coaching } from '../../domain/dossier/kinds/personal/coaching.ts';
import { disciplineCase } from '../../domain/dossier/kinds/personal/discipline-case.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';
import { actsOf, regimeOf } from '../../domain/dossier/readings/case-acts.ts';
import { type CaseTerm, termsOfCase, unusedWayUntil } from '../../domain/dossier/readings/case-calendar.ts';
import {
  closingFault,
  isExaminer,
  neededRung,
  rungTowards,
} from '../../domain/dossier/readings/case-faults.ts';
import { proposalOfCase } from '../../domain/dossier/readings/case-proposal.ts';
import { isRightUnused } from '../../domain/people/case-duties.ts';
import { reaches } from '../../domain/people/penal-authority.ts';
import type { Position } from '../../domain/person.ts';
import type { SeenDossier } from '../facts/facts.ts';
import { present } from './clock-tick.ts';
import { dossiersOf, mayStep, mayWrite } from './dossiers.ts';
import { facts } from './facts.ts';
import { officials, today } from './people.ts';
import { position } from './position.ts';

export const cases = dossiersOf(CASE);
export const coachings = dossiersOf(coaching.name);

const OVER = ['closed', 'dropped'];
export const isOver = ({ dossier }: SeenDossier): boolean => OVER.includes(dossier.status.value.state);

/** Other cases of the same person on this device. */
const othersOf = (dossier: Dossier): readonly Dossier[] =>
  cases.value.map((one) => one.dossier).filter((one) => subjectOf(one) === subjectOf(dossier));

/** What the regime of its days proposes for a case, and what is known of it. */
export const proposalFor = (dossier: Dossier) => ({
  regime: regimeOf(actsOf(dossier)),
  proposal: proposalOfCase(dossier, othersOf(dossier)),
});

/** Whether a term of a case is the duty of a position. */
function bears({ bearer }: CaseTerm, dossier: Dossier, as: Position): boolean {
  switch (bearer) {
    case 'examiner':
      return isExaminer(dossier, as.id);
    case 'decider':
      return textOf(dossier, 'decider') === as.id;
    case 'superior':
      return textOf(dossier, 'reviewer') === as.id;
    case 'subject':
      return subjectOf(dossier) === as.person;
    default:
      return as.role === 'personnel' && subjectOf(dossier) !== as.person;
  }
}

/** A term somebody must keep, of a case. */
export interface CaseDuty {
  readonly dossier: Dossier;
  readonly term: CaseTerm;
}

/** Terms of running cases that are the duty of the position at work, the nearest first, missed ones on top. */
export const myCaseDuties = computed<readonly CaseDuty[]>(() => {
  const as = position.value;
  if (!as) return [];
  return cases.value
    .filter((seen) => !isOver(seen))
    .flatMap(({ dossier }) => termsOfCase(dossier, today.value).map((term) => ({ dossier, term })))
    .filter(({ dossier, term }) => bears(term, dossier, as) && !isRightUnused(term))
    .filter(
      ({ term }) => term.standing === 'missed' || (term.standing === 'open' && term.bound === 'at-latest'),
    )
    .sort((a, b) => (a.term.day ?? '').localeCompare(b.term.day ?? ''));
});

/** The term of a case to be told in one line: the reader's own duty, else one that was missed, else the next to keep. */
export function termToTell(dossier: Dossier): CaseTerm | null {
  const own = myCaseDuties.value.find((duty) => duty.dossier === dossier)?.term;
  const terms = termsOfCase(dossier, today.value).filter((term) => !isRightUnused(term));
  const at = (standing: CaseTerm['standing']) => terms.find((term) => term.standing === standing);
  return own ?? at('missed') ?? at('open') ?? null;
}

/** Steps that are left to one official, with what he or she alone writes for them. */
const LEFT_TO: Readonly<Record<string, string>> = {
  'give-back': 'verdict',
  decide: 'verdict',
  settle: 'settledReason',
};

/** After the last day of the way against a decision only personnel goes on, with what came on paper in time. */
const isBarred = (dossier: Dossier): boolean =>
  position.value?.role !== 'personnel' && unusedWayUntil(dossier, today.value) !== null;

/** Steps of a case that the position at work may take, and that are not left to somebody else. */
export const stepsForMe = (dossier: Dossier): readonly string[] =>
  Object.keys(disciplineCase.steps)
    .filter((step) => mayStep(dossier, dossier, step) === 'permitted')
    .filter((step) => step !== 'contest' || !isBarred(dossier))
    .filter((step) => !(step in LEFT_TO) || mayWrite(dossier, dossier, LEFT_TO[step] ?? '') === 'permitted');

/** Whether a case is over but for its closing. */
export function mayBeClosed(dossier: Dossier): boolean {
  const world = facts.value?.world;
  return world !== undefined && closingFault(dossier, world, { at: present.value }) === null;
}

/** Cases in which the position at work may take the step that leads on, or names the official who does. */
export function waitsForMe({ dossier }: SeenDossier): boolean {
  const leads = (step: string): boolean =>
    step === 'close'
      ? mayBeClosed(dossier)
      : !['drop', 'give-back', 'summon-again', 'contest'].includes(step);
  if (stepsForMe(dossier).some(leads)) return true;
  const isUnnamed = dossier.status.value.state === 'contested' && textOf(dossier, 'reviewer') === '';
  return isUnnamed && mayWrite(dossier, dossier, 'reviewer') === 'permitted';
}

/** Officials who may decide with a penalty, the lowest first; those who examine are left out by the rules. */
export function competentFor(dossier: Dossier, penalty: string): readonly Position[] {
  const world = facts.value?.world;
  if (!world) return [];
  const needed = neededRung(dossier, penalty, world);
  return officials.value
    .filter((one) => one.person !== subjectOf(dossier))
    .filter((one) => reaches(rungTowards(one, dossier, world, present.value), needed))
    .filter((one) => !isExaminer(dossier, one.id));
}
