import { dossierHere } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { personName, unitShortName } from '../../app/live/names.ts';
import { attainmentsOf, type Scores } from '../../app/live/plan-scores.ts';
import { appraisalKey, planKey, type Subject } from '../../app/live/skp.ts';
import type { WrittenTable } from '../../app/sheets/export-table.ts';
import { type Dossier, textOf } from '../../domain/dossier/dossier.ts';
import { attendance } from '../../domain/dossier/kinds/personal/attendance.ts';
import { personalName } from '../../domain/dossier/personal.ts';
import { allowanceOf } from '../../domain/dossier/readings/appraised.ts';
import { ALLOWANCE_60_40 } from '../../domain/people/allowance-packs.ts';
import { meanAttainment } from '../../domain/people/plan-parts.ts';
import { words } from '../words/words.ts';
import { elsewhereOf } from './figures-elsewhere.ts';

/** Proposed allowances of a month, in the documented columns: base, both parts with their reasons, factor, amount. */
export function allowanceTable(
  people: readonly Subject[],
  year: number,
  month: string,
  scores: Scores,
): WrittenTable {
  const { skp: text } = words.value;
  const columns = text.allowanceColumns;
  const rows = people.flatMap((one) => {
    const counted = dossierHere(attendanceKey(one, year, month));
    return counted ? [rowOf(one, counted, { year, month, scores })] : [];
  });
  const numbers: readonly string[] = [
    columns.base,
    columns.performanceShare,
    columns.performance,
    columns.disciplineShare,
    columns.cuts,
    columns.factor,
    columns.amount,
  ];
  return {
    name: `TPP ${year}-${month}`,
    note: `${text.proposalOnly}. ${text.allowanceFormula}. ${ALLOWANCE_60_40.title} (${ALLOWANCE_60_40.source})`,
    columns: Object.values(columns).map((title) => ({
      title,
      kind: numbers.includes(title) ? 'number' : 'text',
    })),
    rows,
    countLine: text.rowCount(rows.length),
  };
}

interface Asked {
  readonly year: number;
  readonly month: string;
  readonly scores: Scores;
}

function rowOf(one: Subject, counted: Dossier, { year, month, scores }: Asked): readonly string[] {
  const { skp: text } = words.value;
  const known = facts.peek();
  const plan = dossierHere(planKey(one, year));
  const found = plan ? attainmentsOf(plan, scores, dossierHere(appraisalKey(one, year, 'annual'))) : [];
  const elsewhere = plan ? elsewhereOf(plan) : [];
  // A mean of what happens to be here would be another number than the head's.
  const performance = elsewhere.length > 0 ? null : meanAttainment(found).display;
  const { factor, amount, cuts } = allowanceOf(counted, performance);
  const measured = found.filter((value) => value !== null).length;
  const { performance: share, discipline } = ALLOWANCE_60_40.shares;
  return [
    one.person,
    known?.persons.get(one.person)?.employeeNumber ?? '',
    personName(one.person),
    one.unit,
    known?.units.get(one.unit)?.name ?? '',
    `${year}-${month}`,
    textOf(counted, 'base'),
    share,
    performance ?? '',
    elsewhere.length > 0
      ? text.figuresAt(elsewhere.map(unitShortName).join(', '))
      : plan
        ? text.measuredAspects(measured, found.length)
        : text.noPlan,
    discipline,
    cuts.display ?? '',
    cutsText(counted),
    factor.display ?? '',
    amount.display ?? '',
    factor.reason === null ? text.proposalOnly : (text.allowanceFaults[factor.reason] ?? factor.reason),
  ];
}

/** What was counted in a month and what each time cuts, in the words of the pack. */
function cutsText(counted: Dossier): string {
  const { skp: text } = words.value;
  const found = ALLOWANCE_60_40.cuts.rates.flatMap(({ id, label, rate }) => {
    const times = Number(textOf(counted, `count/${id}`) || '0');
    return times > 0 ? [text.cutTimes(label, times, rate)] : [];
  });
  return found.join('; ') || text.noCuts;
}

export const attendanceKey = ({ person, unit }: Subject, year: number, month: string) => ({
  kind: attendance.name,
  unit,
  year,
  name: personalName(person, month),
});
