import { dossierHere } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { personName } from '../../app/live/names.ts';
import { paperFacts } from '../../app/live/paper-facts.ts';
import { aspectStanding, attainmentsOf, type Scores } from '../../app/live/plan-scores.ts';
import { appraisalKey, planKey, type Subject } from '../../app/live/skp.ts';
import type { WrittenTable } from '../../app/sheets/export-table.ts';
import { measureTexts, RATING_TEXTS } from '../../documents/appraisal-document.ts';
import { type Dossier, textOf } from '../../domain/dossier/dossier.ts';
import { attendance } from '../../domain/dossier/kinds/personal/attendance.ts';
import { personalName } from '../../domain/dossier/personal.ts';
import { allowanceOf, isRated } from '../../domain/dossier/readings/appraised.ts';
import { appraisalPaper } from '../../domain/papers/appraisal-paper.ts';
import type { PaperFacts } from '../../domain/papers/paper-facts.ts';
import { ALLOWANCE_60_40 } from '../../domain/people/allowance-packs.ts';
import { E_KINERJA_COLUMNS, type EKinerjaColumn, eKinerjaRows } from '../../domain/people/e-kinerja-table.ts';
import { meanAttainment } from '../../domain/people/plan-parts.ts';
import { words } from '../words/words.ts';

const NUMBERS: readonly EKinerjaColumn[] = ['target_min', 'target_maks'];

/** Work plans with what stands for them, in the documented columns. */
export function plansTable(
  people: readonly Subject[],
  year: number,
  scores: Scores,
  at: number,
): WrittenTable {
  const text = words.value.skp;
  const shown = paperFacts.peek();
  const rows = people.flatMap((one) => {
    const [plan, rated] = [dossierHere(planKey(one, year)), dossierHere(appraisalKey(one, year, 'annual'))];
    return plan && shown ? planRows(plan, rated, shown, { person: one.person, scores, at }) : [];
  });
  return {
    name: `SKP ${year}`,
    note: text.tablesWhy,
    columns: E_KINERJA_COLUMNS.map((title) => ({ title, kind: NUMBERS.includes(title) ? 'number' : 'text' })),
    rows: rows.map((row) => E_KINERJA_COLUMNS.map((column) => row[column])),
    countLine: text.rowCount(rows.length),
  };
}

interface Reading {
  readonly person: string;
  readonly scores: Scores;
  readonly at: number;
}

function planRows(
  plan: Dossier,
  appraisal: Dossier | null,
  shown: PaperFacts,
  { person, scores, at }: Reading,
) {
  const rated = appraisal && isRated(appraisal) ? appraisal : null;
  const paper = appraisalPaper(
    plan,
    rated,
    shown,
    (line, aspect) => aspectStanding(line, aspect, scores, appraisal),
    at,
  );
  if (!paper) return [];
  const { subject, superior, rated: part, lines } = paper;
  return eKinerjaRows(plan, person, {
    person: {
      nip: subject.employeeNumber ?? '',
      nama: subject.name,
      hasil: part?.results ? RATING_TEXTS[part.results] : '',
      perilaku: part?.behaviour ? RATING_TEXTS[part.behaviour] : '',
      predikat: part?.predicate ?? '',
      nip_penilai: superior?.employeeNumber ?? '',
      nama_penilai: superior?.name ?? '',
    },
    aspect: (id, name) => {
      const line = lines.find((one) => one.id === id);
      const aspect = line?.aspects.find((one) => one.aspect === name);
      const shown = aspect && measureTexts(aspect);
      return {
        hasil_atasan: line?.serves ?? '',
        nama_indikator: aspect?.indicator?.name ?? '',
        target: shown?.target ?? '',
        realisasi: shown?.realization ?? '',
      };
    },
  });
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
    const counted = dossierHere(attendanceKey(one, year, month));
    const plan = dossierHere(planKey(one, year));
    if (!counted) return [];
    const rated = dossierHere(appraisalKey(one, year, 'annual'));
    const performance = meanAttainment(plan ? attainmentsOf(plan, scores, rated) : []).display;
    const { factor, amount } = allowanceOf(counted, performance);
    return [
      [
        one.person,
        facts.peek()?.persons.get(one.person)?.employeeNumber ?? '',
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

export const attendanceKey = ({ person, unit }: Subject, year: number, month: string) => ({
  kind: attendance.name,
  unit,
  year,
  name: personalName(person, month),
});
