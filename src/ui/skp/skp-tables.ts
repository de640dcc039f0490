import { dossierHere } from '../../app/live/dossiers.ts';
import { unitShortName } from '../../app/live/names.ts';
import { paperFacts } from '../../app/live/paper-facts.ts';
import { aspectStanding, type Scores } from '../../app/live/plan-scores.ts';
import { appraisalKey, planKey, type Subject } from '../../app/live/skp.ts';
import type { WrittenTable } from '../../app/sheets/export-table.ts';
import { measureTexts, RATING_TEXTS } from '../../documents/appraisal-document.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { isRated } from '../../domain/dossier/readings/appraised.ts';
import { appraisalPaper } from '../../domain/papers/appraisal-paper.ts';
import type { PaperFacts } from '../../domain/papers/paper-facts.ts';
import { E_KINERJA_COLUMNS, type EKinerjaColumn, eKinerjaRows } from '../../domain/people/e-kinerja-table.ts';
import { words } from '../words/words.ts';
import { unitsElsewhere } from './figures-elsewhere.ts';

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
        ...realized(aspect?.indicator?.code ?? null, shown?.realization ?? ''),
      };
    },
  });
}

/** What was reached, or why the cell is empty: an empty cell alone would read as nothing reached. */
function realized(indicator: string | null, realisasi: string) {
  const text = words.value.skp;
  const elsewhere = unitsElsewhere([indicator]);
  if (elsewhere.length > 0)
    return { realisasi: '', alasan_realisasi: text.figuresAt(elsewhere.map(unitShortName).join(', ')) };
  return { realisasi, alasan_realisasi: realisasi === '' ? text.unmeasured : '' };
}
