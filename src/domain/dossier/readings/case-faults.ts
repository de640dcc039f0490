import type { Act } from '../../entry.ts';
import { normsOf } from '../../people/norms.ts';
import { competentRung, type Rung, reaches, rungAbove, rungOf } from '../../people/penal-authority.ts';
import type { Position } from '../../person.ts';
import type { Problem } from '../../problem.ts';
import { relationOf } from '../../workflow/relation.ts';
import { type Dossier, textOf } from '../dossier.ts';
import type { Surroundings } from '../kind.ts';
import { subjectOf } from '../personal.ts';
import { actsOf, daysOf, isAbsence, regimeOf } from './case-acts.ts';
import { dismisses, effectiveDay, routeOfCase } from './case-calendar.ts';
import { decidedBefore, NO_PENALTY } from './case-history.ts';
import { examinersOf, levelOf, teamFindingsOf } from './case-proposal.ts';

/** Why a step of a discipline case may not be taken now. */
export type CaseFault =
  /** Results that fall short are coached, not punished. */
  | 'not-misconduct'
  | 'norm-unknown'
  | 'days-invalid'
  | 'impact-missing'
  /** Its days lie in two regimes, or in none. */
  | 'regime-unclear'
  /** Another case has decided about the same facts. */
  | 'already-decided'
  | 'examiner-missing'
  | 'examiner-is-subject'
  | 'not-examiner'
  | 'not-heard'
  | 'team-unfit'
  | 'penalty-unknown'
  | 'not-competent'
  | 'examiner-decides'
  | 'not-reviewer'
  | 'nothing-to-contest'
  | 'too-late'
  | 'not-effective-yet'
  | 'way-open';

/** The refusal of a step of a case, with the reason the screen puts into words. */
export const unfit = (why: CaseFault): Problem => ({ code: 'case-unfit', why });

/** What stands against calling the person: no misconduct, acts that name nothing, or facts already decided about. */
export function findingFault(dossier: Dossier, others: readonly Dossier[]): Problem | null {
  if (textOf(dossier, 'matter') === 'performance') return unfit('not-misconduct');
  const acts = actsOf(dossier);
  const regime = regimeOf(acts);
  if (acts.some((act) => daysOf(act).length === 0)) return unfit('days-invalid');
  if (!regime) return unfit('regime-unclear');
  const list = normsOf(regime);
  if (list && acts.some(({ norm }) => !list.norms.some(({ id }) => id === norm)))
    return unfit('norm-unknown');
  if (acts.some((act) => !isAbsence(act) && act.impact === null)) return unfit('impact-missing');
  return decidedBefore(dossier, others).length === acts.length ? unfit('already-decided') : null;
}

/** What stands against the examiners: nobody, or the person who is examined. */
export function examinerFault(dossier: Dossier, around: Surroundings): Problem | null {
  const examiners = examinersOf(dossier);
  if (examiners.length === 0) return unfit('examiner-missing');
  const persons = examiners.map(({ position }) => around.position(position)?.person);
  return persons.includes(subjectOf(dossier)) ? unfit('examiner-is-subject') : null;
}

/** Whether a position is among the examiners written into the case. */
export const isExaminer = (dossier: Dossier, position: string): boolean =>
  examinersOf(dossier).some((one) => one.position === position);

const isExaminingPerson = (dossier: Dossier, person: string, around: Surroundings): boolean =>
  examinersOf(dossier).some(({ position }) => around.position(position)?.person === person);

/** The person must have been heard, or have stayed away from a second summons too. */
export function hearingFault(dossier: Dossier): Problem | null {
  const came = (n: 1 | 2) => textOf(dossier, `summons/${n}/came`);
  return came(1) === 'yes' || came(2) !== '' ? null : unfit('not-heard');
}

/** What stands against a penalty that somebody names: not of the regime, or examined without the team it asks for. */
export function penaltyFault(dossier: Dossier, penalty: string): Problem | null {
  if (penalty === NO_PENALTY) return null;
  const regime = regimeOf(actsOf(dossier));
  const level = levelOf(penalty, regime);
  if (!regime || !level) return unfit('penalty-unknown');
  return teamFindingsOf(dossier, level, regime).length > 0 ? unfit('team-unfit') : null;
}

/** The rung a position stands on towards the person of a case. */
export function rungTowards(
  position: Position,
  dossier: Dossier,
  around: Surroundings,
  at: number,
): Rung | null {
  return rungOf(position.role, relationOf(position, dossier.unit, around, at));
}

/** The lowest rung that may decide about a penalty; without one, the lowest for a light one. */
export function neededRung(dossier: Dossier, penalty: string, around: Surroundings): Rung {
  const level = levelOf(penalty, regimeOf(actsOf(dossier))) ?? 'light';
  const isHead = around
    .positionsOf(subjectOf(dossier))
    .some(({ role, unit }) => role === 'head' && unit === dossier.unit);
  return competentRung(level, isHead ? 'head' : 'officer');
}

/** Why a position may not decide with this penalty: its rung is too low, or its holder examined or is the person. */
export function deciderFault(
  dossier: Dossier,
  position: Position | null,
  penalty: string,
  around: Surroundings,
  at: number,
): Problem | null {
  if (!position || position.person === subjectOf(dossier)) return unfit('not-competent');
  if (!reaches(rungTowards(position, dossier, around, at), neededRung(dossier, penalty, around)))
    return unfit('not-competent');
  return isExaminingPerson(dossier, position.person, around) ? unfit('examiner-decides') : null;
}

/** Why a position may not decide about the objection: it stands no higher than who decided, or is the same person. */
export function reviewerFault(
  dossier: Dossier,
  position: Position | null,
  around: Surroundings,
  at: number,
): Problem | null {
  const decider = around.position(textOf(dossier, 'decider'));
  if (!position || !decider || position.person === subjectOf(dossier)) return unfit('not-reviewer');
  const decided = rungTowards(decider, dossier, around, at) ?? 'head-of-unit';
  const needed = rungAbove(decided);
  const isHigher = reaches(rungTowards(position, dossier, around, at), needed);
  // Above the highest official there is nobody: his own decision comes back to him.
  const isAnother = needed === decided || position.person !== decider.person;
  return isHigher && isAnother ? null : unfit('not-reviewer');
}

/**
 * Why an objection or appeal is not accepted: nothing to go against, a day that is not today's (only personnel writes down
 * what came on paper, up to today), or after its last day (PP 79/2021).
 */
export function filingFault(dossier: Dossier, around: Surroundings, { as, at }: Act): Problem | null {
  const [filed, today] = [textOf(dossier, 'contestedOn'), around.civilDay(at)];
  if (dismisses(dossier) === null) return unfit('nothing-to-contest');
  const isFromPaper = around.position(as)?.role === 'personnel';
  if (filed > today || (filed !== today && !isFromPaper)) return unfit('days-invalid');
  const last = routeOfCase(dossier)?.filing.day ?? null;
  return last !== null && filed > last ? unfit('too-late') : null;
}

/** Why a case may not be closed yet: a way against the decision is open, or the decision does not take effect yet. */
export function closingFault(
  dossier: Dossier,
  around: Surroundings,
  { at }: Pick<Act, 'at'>,
): Problem | null {
  if (dismisses(dossier) === null) return null;
  const today = around.civilDay(at);
  const last = routeOfCase(dossier)?.filing.day ?? null;
  if (dossier.status.value.state === 'delivered' && last !== null && today <= last) return unfit('way-open');
  const effective = effectiveDay(dossier);
  const isAnnulled = textOf(dossier, 'outcome') === 'annul';
  return !isAnnulled && effective !== null && today < effective ? unfit('not-effective-yet') : null;
}
