import { fromDecimal, max, min, type Rational } from '../../domain/decimal.ts';
import { KMK_127 } from '../../domain/finance-ministry/kmk-127-pack.ts';
import { organizationScore, scoreStatus } from '../../domain/finance-ministry/organization-score.ts';
import type { Aggregation, FormulaId } from '../../domain/indicator.ts';
import { parsePeriod } from '../../domain/period.ts';
import { type Aggregate, aggregate, type PeriodPoint } from '../../domain/scoring/aggregate.ts';
import { type Attainment, attainment, type Quantity } from '../../domain/scoring/attainment.ts';
import { classOf } from '../../domain/scoring/classify.ts';
import { DEFAULT_PACK } from '../../domain/scoring/default-pack.ts';
import type { Reason } from '../../domain/scoring/formula.ts';
import type { RulePack } from '../../domain/scoring/rule-pack.ts';
import { numberOf } from '../../domain/working/working.ts';
import {
  CaseUnreadable,
  decimalOf,
  type Given,
  inForm,
  isGiven,
  listOf,
  needing,
  requiredDecimal,
  rounded,
  seriesOf,
  sideBySide,
  type WorkedFunction,
} from './json-number.ts';

/** The worked cases know no attainment for a zero target, reached or not, unless the worst realization is given. */
const PACK: RulePack = { ...DEFAULT_PACK, zeroTarget: { ...DEFAULT_PACK.zeroTarget, reached: null } };

const ZERO = fromDecimal('0') as Rational;
const CAP = fromDecimal('120') as Rational;

const ERRORS: Partial<Record<Reason, string>> = {
  'target-zero': 'target 0',
  'target-negative': 'target < 0',
  'no-realization': 'realisasi kosong',
  'no-target': 'target kosong',
};

const errorOf = (reason: Reason | null): string | null => reason && (ERRORS[reason] ?? reason);

function attained(formula: FormulaId, realization: Quantity | null, target: Quantity | null): Attainment {
  const polarity = formula.startsWith('regressive') ? 'lower' : 'higher';
  return attainment({ formula, polarity, operator: '=', realization, target, pack: PACK });
}

const formulaOf =
  (formula: FormulaId): WorkedFunction =>
  (given) =>
    sideBySide(given, ['R', 'T'], ({ R, T }) => {
      const { raw, reason } = attained(formula, decimalOf(R), decimalOf(T));
      return {
        pct: rounded(raw, 2),
        pct_raw: rounded(raw, 2),
        pct_floored: rounded(raw && max(ZERO, raw), 2),
        pct_cap120: rounded(raw && min(CAP, raw), 2),
        error: errorOf(reason),
      };
    });

const QUARTERS = 4;

function overQuarters(
  aggregation: Aggregation,
  given: Given,
): { readonly all: Aggregate; readonly pct: Attainment } {
  const targets = seriesOf(given.T).map(decimalOf);
  const realizations = seriesOf(given.R);
  if (realizations.length > QUARTERS) throw new CaseUnreadable('R has more than four quarters');
  const points = realizations.map((value, i): PeriodPoint => {
    const amount = targets[i] ?? null;
    const target = amount === null ? null : { operator: '=' as const, amount, upper: null };
    return { period: `2000-Q${i + 1}`, realization: decimalOf(value), target };
  });
  const all = aggregate(aggregation, points, null);
  return { all, pct: attained('progressive', all.realization, all.target) };
}

function summed(given: Given): Given {
  const { all, pct } = overQuarters('sum', given);
  return { pct: rounded(pct.raw, 2), filled: all.filled.length, error: errorOf(pct.reason) };
}

function lastKnown(given: Given): Given {
  const { all, pct } = overQuarters('last', given);
  const quarter = parsePeriod(all.filled[0] ?? '')?.index ?? null;
  return { pct: rounded(pct.raw, 2), quarter, error: errorOf(pct.reason) };
}

/** Keeps a grade called like a number from being read as a number that earns a grade. */
const gradeName = (grade: unknown): string => `grade ${grade}`;

function byGrade(given: Given): Given {
  if (!isGiven(given.scale)) throw new CaseUnreadable('scale is not an object');
  const scores = Object.entries(given.scale).map(([grade, score]) => ({
    grade: gradeName(grade),
    score: requiredDecimal(score, grade),
    above: null,
  }));
  const scale = { id: 'given', grades: scores, source: 'kasus uji', verified: false, note: null };
  return sideBySide(given, ['R', 'T'], ({ R, T }) => {
    const named = (grade: unknown): string | null =>
      grade === null || grade === undefined ? null : gradeName(grade);
    const { raw, reason } = attainment({
      formula: 'ordinal',
      polarity: 'higher',
      operator: 'grade',
      realization: named(R),
      target: named(T),
      pack: { ...PACK, scales: [scale] },
    });
    return { pct: rounded(raw, 2), error: errorOf(reason) };
  });
}

const classLabel = (value: unknown): string | null => {
  const exact = fromDecimal(decimalOf(value) ?? '');
  const id = exact && classOf(exact, PACK);
  return PACK.classes.bounds.find((bound) => bound.id === id)?.label ?? null;
};

function organization(given: Given): Given {
  const values = listOf(given.nilaiPerspektif, 'nilaiPerspektif');
  const weights = listOf(given.bobot, 'bobot');
  if (values.length !== weights.length)
    throw new CaseUnreadable('bobot and nilaiPerspektif differ in length');
  const parts = weights.map((weight, i) => ({
    id: `${i + 1}`,
    weight: requiredDecimal(weight, 'bobot'),
    value: decimalOf(values[i]),
  }));
  const { score } = organizationScore(parts, KMK_127);
  return { nko: rounded(numberOf(score), 4), status: scoreStatus(score, KMK_127).value };
}

const BOTH = ['R', 'T'];

/** Worked cases of attainment, its classes and the balanced scorecard. */
export const attainmentFunctions: Readonly<Record<string, WorkedFunction>> = {
  'capaian.progresif': needing(BOTH, formulaOf('progressive')),
  'capaian.regresif_2T': needing(BOTH, formulaOf('regressive-2t')),
  'capaian.regresif_TperR': needing(BOTH, formulaOf('regressive-ratio')),
  'capaian.kumulatif_sum': needing(BOTH, summed),
  'capaian.last_known': needing(BOTH, lastKnown),
  'capaian.predikat_scale': needing(['scale', ...BOTH], byGrade),
  'skala.permendagri86': needing(['x'], ({ x }) => ({ label: inForm(x, classLabel) })),
  'bsc.nko': needing(['bobot', 'nilaiPerspektif'], organization),
  'bsc.status': needing(['x'], ({ x }) => ({
    status: inForm(x, (one) => scoreStatus(decimalOf(one), KMK_127).value),
  })),
};
