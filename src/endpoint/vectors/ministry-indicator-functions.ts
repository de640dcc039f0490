import { fromDecimal } from '../../domain/decimal.ts';
import { KMK_127 } from '../../domain/finance-ministry/kmk-127-pack.ts';
import { CONTROLS, VALIDITIES } from '../../domain/finance-ministry/ministry-pack.ts';
import { FINANCE_MINISTRY_SCORING } from '../../domain/finance-ministry/scoring-pack.ts';
import {
  indicatorQuality,
  type TargetQuestion,
  targetQuality,
} from '../../domain/finance-ministry/target-quality.ts';
import type { Aggregation, FormulaId, Polarity } from '../../domain/indicator.ts';
import { aggregate, type PeriodPoint } from '../../domain/scoring/aggregate.ts';
import { attainment } from '../../domain/scoring/attainment.ts';
import type { IndicatorRule, ScalePoint } from '../../domain/scoring/rule-pack.ts';
import {
  CaseUnreadable,
  decimalOf,
  type Given,
  inForm,
  isGiven,
  listOf,
  meaningOf,
  needing,
  requiredDecimal,
  rounded,
  sideBySide,
  type WorkedFunction,
} from './json-number.ts';
import { fourDigits } from './shown.ts';

const POLARITIES: Readonly<Record<string, { readonly polarity: Polarity; readonly formula: FormulaId }>> = {
  maximize: { polarity: 'higher', formula: 'progressive' },
  minimize: { polarity: 'lower', formula: 'regressive-2t' },
  stabilize: { polarity: 'range', formula: 'stabilize' },
};

const pointOf = (point: unknown): ScalePoint => {
  const pair: readonly unknown[] = isGiven(point) ? Object.values(point) : listOf(point, 'skala');
  return { from: requiredDecimal(pair[0], 'skala'), to: requiredDecimal(pair[1], 'skala') };
};

const attained: WorkedFunction = (given) =>
  sideBySide(given, ['R', 'T', 'realisasiTerburuk', 'konversi120', 'polarisasi'], (one) => {
    const kind = meaningOf(POLARITIES, one.polarisasi);
    if (!kind) throw new CaseUnreadable(`unknown polarisasi: ${one.polarisasi}`);
    const scale = one.skala ?? one.skalaStabilize;
    const rule: IndicatorRule = {
      source: 'manual IKU',
      verified: false,
      note: null,
      floor: null,
      cap: null,
      worst: decimalOf(one.realisasiTerburuk),
      maximal: one.konversi120 === true,
      scale: Array.isArray(scale) ? scale.map(pointOf) : null,
    };
    const { capped } = attainment({
      ...kind,
      operator: '=',
      realization: decimalOf(one.R),
      target: decimalOf(one.T),
      rule,
      pack: FINANCE_MINISTRY_SCORING,
    });
    return { capaian: rounded(capped, 4) };
  });

const KINDS: Readonly<Record<string, Aggregation>> = { sum: 'sum', average: 'average', tlkv: 'last' };

/** One value up to a quarter. Without targets of their own, what is blank was not targeted. */
function consolidated(
  kind: Aggregation,
  values: readonly unknown[],
  targets: readonly unknown[],
  upTo: number,
) {
  const points = values.slice(0, upTo).map((value, i): PeriodPoint => {
    const amount = decimalOf(targets[i]);
    const target = amount === null ? null : { operator: '=' as const, amount, upper: null };
    return { period: `2000-Q${i + 1}`, realization: decimalOf(value), target };
  });
  const isBroken = points.some((point) => point.target !== null && point.realization === null);
  const { realization } = aggregate(kind, points, null, FINANCE_MINISTRY_SCORING.periods.counted);
  const exact = typeof realization === 'string' ? fromDecimal(realization) : realization;
  return isBroken ? null : rounded(exact, 4);
}

/** `sum_to_Q2` in: `sum` is up to that quarter; `sum` in: the whole year, and each quarter beside it. */
function consolidation(given: Given): Given {
  const targets = listOf(given.target ?? given.targets ?? [], 'target');
  const found = Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => {
      const [, name = '', quarter] = /^([a-z]+)(?:_to_Q([1-4]))?$/.exec(key) ?? [];
      const kind = meaningOf(KINDS, name);
      if (!kind) return [];
      const values = listOf(value, key);
      const to = (n: number) => consolidated(kind, values, targets, n);
      const quarters = [1, 2, 3, 4].map((n) => [`${name}_to_Q${n}`, to(n)] as const);
      return [[name, to(Number(quarter ?? values.length))] as const, ...quarters];
    }),
  );
  if (Object.keys(found).length === 0) throw new CaseUnreadable(`missing: ${Object.keys(KINDS).join(', ')}`);
  return found;
}

const cellOf = (cell: unknown, mapOwner: boolean): number | null => {
  const [validity, control] = String(cell).split('/');
  const [v, c] = [VALIDITIES.find((one) => one === validity), CONTROLS.find((one) => one === control)];
  if (!v || !c) throw new CaseUnreadable(`unknown cell: ${cell}`);
  return fourDigits(indicatorQuality({ validity: v, control: c, mapOwner }, KMK_127));
};

const DIRECTIONS: Readonly<Record<string, TargetQuestion['polarity']>> = {
  maximize: 'higher',
  minimize: 'lower',
  stabilize: 'steady',
};

function targetWeights(given: Given): Given {
  const polarity = meaningOf(DIRECTIONS, given.pol);
  if (!polarity) throw new CaseUnreadable(`unknown pol: ${given.pol}`);
  const weightOf = (row: unknown): number | null => {
    const [target, lastTarget, lastRealization] = listOf(row, 'row').map(decimalOf);
    return fourDigits(
      targetQuality(
        {
          polarity,
          target: target ?? null,
          lastTarget: lastTarget ?? null,
          lastRealization: lastRealization ?? null,
          mandatory: given.mandatory === true,
          maximal: given.maksimal === true || given.targetMaksimal === true,
        },
        KMK_127,
      ),
    );
  };
  const rows = listOf(given.rows_T_T1_R1, 'rows_T_T1_R1');
  const isOneRow = rows.length > 0 && !rows.some(Array.isArray);
  return { bobot: isOneRow ? weightOf(rows) : rows.map(weightOf) };
}

/** Worked cases of the Ministry of Finance: attainment, periods, quality of indicator and target. */
export const ministryIndicatorFunctions: Readonly<Record<string, WorkedFunction>> = {
  'kemenkeu.capaian': needing(['R', 'T', 'polarisasi'], attained),
  'kemenkeu.konsolidasi': consolidation,
  'k3.bobotKualitas': needing(['cells'], ({ cells, pemilikPeta }) => ({
    bobot: inForm(cells, (cell) => cellOf(cell, pemilikPeta === true)),
  })),
  'k3.bobotTarget': needing(['pol', 'rows_T_T1_R1'], targetWeights),
};
