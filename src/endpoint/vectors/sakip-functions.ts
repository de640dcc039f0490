import { fromDecimal } from '../../domain/decimal.ts';
import { AKIP_2021_PACK } from '../../domain/sakip/akip-2021-pack.ts';
import { NOTHING_ASSESSED } from '../../domain/sakip/assessment.ts';
import { sumComponents } from '../../domain/sakip/component-sum.ts';
import { evaluateSakip } from '../../domain/sakip/evaluation.ts';
import {
  type EvaluationPack,
  type SubComponent,
  subComponentsOf,
} from '../../domain/sakip/evaluation-pack.ts';
import { gradeFromFulfilment } from '../../domain/sakip/fulfilment.ts';
import { predicateOf } from '../../domain/sakip/predicate.ts';
import { scoreSubComponent } from '../../domain/sakip/sub-component-score.ts';
import type { Figure } from '../../domain/scoring/figure.ts';
import {
  CaseUnreadable,
  decimalOf,
  type Given,
  inForm,
  isGiven,
  listOf,
  needing,
  requiredDecimal,
  sideBySide,
  type WorkedFunction,
} from './json-number.ts';
import { fourDigits } from './shown.ts';

const shown = (figure: Figure | null): number | null => figure && Number(figure.display);

const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

const GRADES = new Set(AKIP_2021_PACK.grades.rows.map(({ grade }) => grade));

/** Grades in the order of the sub-components, 1.a to 4.c. */
function total(given: Given): Given {
  const grades = listOf(given.grades, 'grades').map(textOf);
  const ids = subComponentsOf(AKIP_2021_PACK).map(({ id }) => id);
  if (grades.length !== ids.length)
    throw new CaseUnreadable(`grades: ${grades.length} instead of ${ids.length}`);
  const unknown = grades.find((one) => one !== null && !GRADES.has(one));
  if (unknown) throw new CaseUnreadable(`unknown grade: ${unknown}`);
  const assessment = {
    ...NOTHING_ASSESSED,
    grades: Object.fromEntries(ids.map((id, i) => [id, grades[i] ?? null])),
  };
  const { components, total: whole, predicate } = evaluateSakip(assessment, AKIP_2021_PACK);
  return {
    components: components.map(({ value }) => shown(value)),
    total: shown(whole),
    predikat: predicate?.grade ?? null,
  };
}

function summed(given: Given): Given {
  const points = listOf(given.components, 'components').map(decimalOf);
  const { total: whole, predicate } = sumComponents(points, AKIP_2021_PACK);
  // The components of a report are rounded already, so their sum goes by both names.
  return {
    total: shown(whole),
    sum_of_rounded: shown(whole),
    predikat: predicate?.grade ?? null,
  };
}

function predicate(value: unknown): string | null {
  const exact = fromDecimal(decimalOf(value) ?? '');
  return exact && (predicateOf(exact, AKIP_2021_PACK)?.grade ?? null);
}

const earned: WorkedFunction = (given) =>
  sideBySide(given, ['pct', 'flag'], ({ pct, flag }) => {
    const exact = fromDecimal(decimalOf(pct) ?? '');
    return { grade: exact && gradeFromFulfilment(exact, 'existence', textOf(flag), AKIP_2021_PACK).value };
  });

/** The case brings its own scale and weight; the rule is that of a sub-component that is averaged. */
function averaged(given: Given): Given {
  const answers = listOf(given.answers, 'answers').map(textOf);
  const criteria = answers.map((_, i) => ({ id: `${i + 1}`, text: `${i + 1}`, share: null }));
  if (!isGiven(given.scale)) throw new CaseUnreadable('scale is not an object');
  const rows = Object.entries(given.scale).map(([answer, score]) => ({
    answer,
    score: requiredDecimal(score, answer),
  }));
  const pack: EvaluationPack = { ...AKIP_2021_PACK, answers: { ...AKIP_2021_PACK.answers, rows } };
  const one: SubComponent = {
    id: 'given',
    title: 'given',
    dimension: 'quality',
    weight: requiredDecimal(given.bobot, 'bobot'),
    method: 'average',
    criteria,
  };
  const unknown = answers.find((one) => one !== null && !rows.some(({ answer }) => answer === one));
  if (unknown) throw new CaseUnreadable(`unknown answer: ${unknown}`);
  const found = Object.fromEntries(answers.map((answer, i) => [`${i + 1}`, answer]));
  const { working } = scoreSubComponent(one, { ...NOTHING_ASSESSED, answers: found }, pack);
  // Four digits, as the source prints one sub-component; the sum of them is what is rounded to two.
  return { nilai: fourDigits(working) };
}

/** Worked cases of the evaluation of performance accountability. */
export const sakipFunctions: Readonly<Record<string, WorkedFunction>> = {
  'lke.total': needing(['grades'], total),
  'lke.sum': needing(['components'], summed),
  'lke.predikat': needing(['values'], ({ values }) => ({ predikat: inForm(values, predicate) })),
  'lke.gradeFromFulfilment': needing(['pct'], earned),
  'lke.subByAverage': needing(['bobot', 'answers', 'scale'], averaged),
};
