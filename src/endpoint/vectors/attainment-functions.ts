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
  decimalOf,
  type Given,
  inForm,
  listOf,
  requiredDecimal,
  rounded,
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

function overQuarters(
  aggregation: Aggregation,
  given: Given,
): { readonly all: Aggregate; readonly pct: Attainment } {
  const targets = listOf(given.T, 'T').map(decimalOf);
  const points = listOf(given.R, 'R').map((value, i): PeriodPoint => {
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

function byGrade(given: Given): Given {
  const scores = Object.entries((given.scale ?? {}) as Given).map(([grade, score]) => ({
    grade,
    score: requiredDecimal(score, grade),
    above: null,
  }));
  const scale = { id: 'given', grades: scores, source: 'kasus uji', verified: false, note: null };
  return sideBySide(given, ['R', 'T'], ({ R, T }) => {
    const text = (value: unknown): string | null =>
      value === null || value === undefined ? null : String(value);
    const { raw, reason } = attainment({
      formula: 'ordinal',
      polarity: 'higher',
      operator: 'grade',
      realization: text(R),
      target: text(T),
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
  const parts = listOf(given.bobot, 'bobot').map((weight, i) => ({
    id: `${i + 1}`,
    weight: requiredDecimal(weight, 'bobot'),
    value: decimalOf(values[i]),
  }));
  const { score } = organizationScore(parts, KMK_127);
  return { nko: rounded(numberOf(score), 4), status: scoreStatus(score, KMK_127).value };
}

/** Worked cases of attainment, its classes and the balanced scorecard. */
export const attainmentFunctions: Readonly<Record<string, WorkedFunction>> = {
  'capaian.progresif': formulaOf('progressive'),
  'capaian.regresif_2T': formulaOf('regressive-2t'),
  'capaian.regresif_TperR': formulaOf('regressive-ratio'),
  'capaian.kumulatif_sum': summed,
  'capaian.last_known': lastKnown,
  'capaian.predikat_scale': byGrade,
  'skala.permendagri86': ({ x }) => ({ label: inForm(x, classLabel) }),
  'bsc.nko': organization,
  'bsc.status': ({ x }) => ({ status: inForm(x, (one) => scoreStatus(decimalOf(one), KMK_127).value) }),
};
