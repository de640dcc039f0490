import { absenceCount } from '../../people/absence-count.ts';
import type { DisciplineProposal, DisciplineRegime, Level, TeamPart } from '../../people/discipline.ts';
import { type Conduct, caseProposal } from '../../people/discipline-case.ts';
import { absenceProposal, impactProposal } from '../../people/discipline-proposal.ts';
import { HOLIDAY_PACKS } from '../../people/holidays-pack.ts';
import { ABSENCE_NORM } from '../../people/norms.ts';
import { type TeamFinding, teamFindings } from '../../people/team-findings.ts';
import type { CalendarProblem, WorkCalendar } from '../../people/working-days.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type Dossier, rowIds, textOf } from '../dossier.ts';
import { actsOf, type CaseAct, daysOf, isAbsence, regimeOf } from './case-acts.ts';
import { decidedBefore, earlierPenalties } from './case-history.ts';
import { RANKS } from './ranks.ts';

/** The working days terms of a case are counted in: five a week unless the dossier says six. */
export const calendarOf = (dossier: Dossier): WorkCalendar => ({
  week: textOf(dossier, 'week') === '6' ? 6 : 5,
  packs: HOLIDAY_PACKS,
});

/**
 * What the regime of its days proposes for a case, or the year whose days off nobody knows. Null while its acts name no
 * days of one regime. `others` are the other cases of the same person.
 */
export function proposalOfCase(
  dossier: Dossier,
  others: readonly Dossier[],
): Result<DisciplineProposal | null, CalendarProblem> {
  const acts = actsOf(dossier);
  const regime = regimeOf(acts);
  if (!regime) return ok(null);
  const decided = decidedBefore(dossier, others);
  const absent = absencesOf(acts, decided, dossier, regime);
  if (!absent.ok) return absent;
  const harmful = acts.flatMap((act): readonly Conduct[] =>
    isAbsence(act) || act.impact === null
      ? []
      : [{ id: act.id, nature: act.norm, proposal: impactProposal(act.impact, regime) }],
  );
  const earlier = earlierPenalties(dossier, others);
  return ok(caseProposal([...absent.value, ...harmful], earlier, regime));
}

/** Absence is counted together, without days that another case has decided about. */
function absencesOf(
  acts: readonly CaseAct[],
  decided: readonly CaseAct[],
  dossier: Dossier,
  regime: DisciplineRegime,
): Result<readonly Conduct[], CalendarProblem> {
  const open = acts.filter((act) => isAbsence(act) && !decided.includes(act));
  const days = open.flatMap(daysOf);
  const [first] = open;
  if (!first || days.length === 0) return ok([]);
  const year = Math.max(...days.map((day) => Number(day.slice(0, 4))));
  const counted = absenceCount(days, year, calendarOf(dossier));
  if (!counted.ok) return fail(counted.problem);
  return ok([{ id: first.id, nature: ABSENCE_NORM, proposal: absenceProposal(counted.value, regime) }]);
}

export interface Examiner {
  /** Id of the row. */
  readonly id: string;
  readonly position: string;
  readonly part: TeamPart;
  readonly rank: string;
}

/** Examiners written into a case, in the order of their rows. */
export const examinersOf = (dossier: Dossier): readonly Examiner[] =>
  rowIds(dossier, 'examiner').map((id) => {
    const text = (field: string) => textOf(dossier, `examiner/${id}/${field}`);
    return {
      id,
      position: text('position'),
      part: (text('part') || 'superior') as TeamPart,
      rank: text('rank'),
    };
  });

const rankNumber = (rank: string): number | null => (RANKS.includes(rank) ? RANKS.indexOf(rank) : null);

/** What stands against the examiners for a case of a level. One examiner is a superior alone, no team. */
export function teamFindingsOf(
  dossier: Dossier,
  level: Level,
  regime: DisciplineRegime,
): readonly TeamFinding[] {
  const examiners = examinersOf(dossier);
  const isTeam = examiners.length > 1 || regime.team.duty[level] === 'must';
  const members = examiners.map(({ part, rank }) => ({ part, rank: rankNumber(rank) }));
  if (!isTeam) return [];
  return teamFindings(
    level,
    examiners.length > 1 ? members : [],
    rankNumber(textOf(dossier, 'rank')),
    regime,
  );
}

/** Level of a penalty in a regime; null without a regime, and for a penalty it does not know. */
export const levelOf = (penalty: string, regime: DisciplineRegime | null): Level | null =>
  regime?.penalties.find(({ id }) => id === penalty)?.level ?? null;

/** Whether a penalty ends the service; false without a regime, and for a penalty it does not know. */
export const isDismissal = (penalty: string, regime: DisciplineRegime | null): boolean =>
  regime?.penalties.find(({ id }) => id === penalty)?.isDismissal ?? false;
