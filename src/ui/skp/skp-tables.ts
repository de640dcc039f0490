import { dossierHere } from '../../app/live/dossiers.ts';
import { personName } from '../../app/live/names.ts';
import { aspectStanding, attainmentsOf, type Scores } from '../../app/live/plan-scores.ts';
import { appraisalKey, planKey, type Subject } from '../../app/live/skp.ts';
import type { WrittenTable } from '../../app/sheets/export-table.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import { attendance } from '../../domain/dossier/kinds/personal/attendance.ts';
import { personalName } from '../../domain/dossier/personal.ts';
import { allowanceOf, standingPredicate } from '../../domain/dossier/readings/appraised.ts';
import { planLines } from '../../domain/dossier/readings/plan-lines.ts';
import { ALLOWANCE_60_40 } from '../../domain/people/allowance-packs.ts';
import { E_KINERJA_COLUMNS, type EKinerjaColumn, eKinerjaRows } from '../../domain/people/e-kinerja-table.ts';
import { meanAttainment } from '../../domain/people/plan-parts.ts';
import { words } from '../words/words.ts';

const NUMBERS: readonly EKinerjaColumn[] = ['target_min', 'target_maks', 'realisasi'];

/** Work plans with what stands for them, in the documented columns. */
export function plansTable(people: readonly Subject[], year: number, scores: Scores): WrittenTable {
  const text = words.value.skp;
  const rows = people.flatMap((one) => {
    const [plan, rated] = [dossierHere(planKey(one, year)), dossierHere(appraisalKey(one, year, 'annual'))];
    if (!plan) return [];
    const lines = new Map(planLines(plan).map((line) => [line.id, line]));
    const realization = (line: string, name: string): string => {
      const aspect = lines.get(line)?.aspects.find((own) => own.aspect === name);
      return (aspect && aspectStanding(line, aspect, scores, rated).realization) ?? '';
    };
    return eKinerjaRows(plan, one.person, {
      realization,
      results: rated ? textOf(rated, 'results') : '',
      behaviour: rated ? textOf(rated, 'behaviour') : '',
      predicate: (rated && standingPredicate(rated).label) ?? '',
    });
  });
  return {
    name: `SKP ${year}`,
    note: text.tablesWhy,
    columns: E_KINERJA_COLUMNS.map((title) => ({ title, kind: NUMBERS.includes(title) ? 'number' : 'text' })),
    rows: rows.map((row) => E_KINERJA_COLUMNS.map((column) => row[column])),
    countLine: text.rowCount(rows.length),
  };
}

/** Proposed allowances of a month with base, performance, factor and, where there is none, the reason. */
export function allowanceTable(
  people: readonly Subject[],
  year: number,
  month: string,
  scores: Scores,
): WrittenTable {
  const { skp: text } = words.value;
  const columns = text.allowanceColumns;
  const rows = people.flatMap((one) => {
    const key = { kind: attendance.name, unit: one.unit, year, name: personalName(one.person, month) };
    const [counted, plan] = [dossierHere(key), dossierHere(planKey(one, year))];
    if (!counted) return [];
    const rated = dossierHere(appraisalKey(one, year, 'annual'));
    const performance = meanAttainment(plan ? attainmentsOf(plan, scores, rated) : []).display;
    const { factor, amount } = allowanceOf(counted, performance);
    return [
      [
        one.person,
        personName(one.person),
        `${year}-${month}`,
        textOf(counted, 'base'),
        performance ?? '',
        factor.display ?? '',
        amount.display ?? '',
        factor.reason ?? text.proposalOnly,
      ],
    ];
  });
  const numbers = [columns.base, columns.performance, columns.factor, columns.amount];
  return {
    name: `TPP ${year}-${month}`,
    note: `${text.proposalOnly}. ${ALLOWANCE_60_40.title} (${ALLOWANCE_60_40.source})`,
    columns: Object.values(columns).map((title) => ({
      title,
      kind: numbers.includes(title) ? 'number' : 'text',
    })),
    rows,
    countLine: text.rowCount(rows.length),
  };
}
