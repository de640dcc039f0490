import { fromDecimal } from '../../domain/decimal.ts';
import { KMK_127 } from '../../domain/finance-ministry/kmk-127-pack.ts';
import {
  CONTROLS,
  type Sanction,
  TIERS,
  type Tier,
  VALIDITIES,
} from '../../domain/finance-ministry/ministry-pack.ts';
import { personalScore } from '../../domain/finance-ministry/personal-score.ts';
import { calibrated, conductScore, resultsScore } from '../../domain/finance-ministry/results-score.ts';
import { sanctionCut, subordinateImpact } from '../../domain/finance-ministry/sanction-cut.ts';
import { FINANCE_MINISTRY_SCORING } from '../../domain/finance-ministry/scoring-pack.ts';
import { indicatorQuality, targetQuality } from '../../domain/finance-ministry/target-quality.ts';
import type { Aggregation, Decimal, FormulaId, Polarity } from '../../domain/indicator.ts';
import { aggregate, type PeriodPoint } from '../../domain/scoring/aggregate.ts';
import { attainment } from '../../domain/scoring/attainment.ts';
import type { IndicatorRule, ScalePoint } from '../../domain/scoring/rule-pack.ts';
import { numberOf, type Working } from '../../domain/working/working.ts';
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
  sideBySide,
  type WorkedFunction,
} from './json-number.ts';

const shown = (working: Working): number | null => rounded(numberOf(working), 4);

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
    const kind = POLARITIES[String(one.polarisasi)];
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
  const targets = given.target ?? given.targets ?? [];
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, values]) => {
      const [, name = '', quarter] = /^([a-z]+)(?:_to_Q([1-4]))?$/.exec(key) ?? [];
      const kind = KINDS[name];
      if (!kind || !Array.isArray(values)) return [];
      const to = (n: number) => consolidated(kind, values, listOf(targets, 'target'), n);
      const quarters = [1, 2, 3, 4].map((n) => [`${name}_to_Q${n}`, to(n)] as const);
      return [[name, to(Number(quarter ?? values.length))] as const, ...quarters];
    }),
  );
}

const cellOf = (cell: unknown, mapOwner: boolean): number | null => {
  const [validity, control] = String(cell).split('/');
  const [v, c] = [VALIDITIES.find((one) => one === validity), CONTROLS.find((one) => one === control)];
  if (!v || !c) throw new CaseUnreadable(`unknown cell: ${cell}`);
  return shown(indicatorQuality({ validity: v, control: c, mapOwner }, KMK_127));
};

const DIRECTIONS = { maximize: 'higher', minimize: 'lower', stabilize: 'steady' } as const;

function targetWeights(given: Given): Given {
  const polarity = DIRECTIONS[String(given.pol) as keyof typeof DIRECTIONS];
  if (!polarity) throw new CaseUnreadable(`unknown pol: ${given.pol}`);
  const weightOf = (row: unknown): number | null => {
    const [target, lastTarget, lastRealization] = listOf(row, 'row').map(decimalOf);
    return shown(
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

function results(given: Given): Given {
  const days = Array.isArray(given.hari) ? given.hari : [];
  const items = listOf(given.capaian_k3, 'capaian_k3').map((pair, i) => {
    const [attainment, k3, day] = listOf(pair, 'capaian_k3').map(decimalOf);
    return {
      id: `${i + 1}`,
      attainment: attainment ?? null,
      k3: k3 ?? null,
      days: day ?? decimalOf(days[i]),
    };
  });
  const { score } = resultsScore(items, KMK_127);
  return { nhk: shown(score), kalibrasi: shown(calibrated(score, KMK_127)) };
}

function personal(given: Given, results: Decimal | null, conduct: Decimal | null | Working) {
  const tier = TIERS.find((one) => one === String(given.tier ?? '1')) satisfies Tier | undefined;
  if (!tier) throw new CaseUnreadable(`unknown tier: ${given.tier}`);
  return personalScore(
    {
      results,
      conduct,
      organization: decimalOf(given.nko),
      tier,
      sanction: decimalOf(given.hukdis) ?? '0',
      impact: decimalOf(given.dampak) ?? '0',
      correction: decimalOf(given.koreksi) ?? '0',
    },
    KMK_127,
  );
}

function conduct(given: Given): Given {
  const npk = conductScore(listOf(given.coreValues, 'coreValues').map(decimalOf), KMK_127);
  const calibratedNpk = calibrated(npk, KMK_127);
  const { first } = personal(given, decimalOf(given.nhkKalibrasi), calibratedNpk);
  return { npk: shown(npk), kalibrasi: shown(calibratedNpk), nkpAwal: shown(first) };
}

const person: WorkedFunction = (given) =>
  sideBySide(given, ['nhkAwal', 'npkAwal', 'nko', 'tier', 'hukdis', 'dampak', 'koreksi'], (one) => {
    const { first, adjusted, organizationShare, score, predicate } = personal(
      one,
      decimalOf(one.nhkAwal),
      decimalOf(one.npkAwal),
    );
    return {
      nkpAwal: shown(first),
      hasil: shown(adjusted),
      bobotNko: shown(organizationShare),
      nkp: shown(score),
      predikat: predicate.value,
    };
  });

const LEVELS: Readonly<Record<string, Sanction>> = { ringan: 'light', sedang: 'medium', berat: 'severe' };

function sanctions(given: Given): Given {
  const { levels } = KMK_127.sanctions;
  const cases = listOf(given.cases, 'cases').map((one) => {
    const [word, score] = listOf(one, 'cases');
    const level = LEVELS[String(word)];
    if (!level) throw new CaseUnreadable(`unknown level: ${word}`);
    return { level, score: requiredDecimal(score, 'cases') };
  });
  const cuts = cases.map((one) => shown(sanctionCut(one, KMK_127)));
  return {
    nilai: cuts,
    durasiTriwulan: cases.map(({ level }) => levels[level].quarters),
    ...Object.fromEntries(
      cuts.map((cut) => [
        `dampakAtasan_of_${cut}`,
        shown(subordinateImpact([requiredDecimal(cut, 'nilai')], KMK_127)),
      ]),
    ),
    dampak_cap: rounded(fromDecimal(KMK_127.impact.limit), 4),
  };
}

/** Worked cases of the Ministry of Finance rules. */
export const ministryFunctions: Readonly<Record<string, WorkedFunction>> = {
  'kemenkeu.capaian': needing(['R', 'T', 'polarisasi'], attained),
  'kemenkeu.konsolidasi': consolidation,
  'k3.bobotKualitas': needing(['cells'], ({ cells, pemilikPeta }) => ({
    bobot: inForm(cells, (cell) => cellOf(cell, pemilikPeta === true)),
  })),
  'k3.bobotTarget': needing(['pol', 'rows_T_T1_R1'], targetWeights),
  'kemenkeu.nhk': needing(['capaian_k3'], results),
  'kemenkeu.npk+nkpAwal': needing(['coreValues'], conduct),
  'kemenkeu.nkp': needing(['nhkAwal', 'npkAwal', 'nko', 'tier'], person),
  'kemenkeu.nilaiHukdis': needing(['cases'], sanctions),
};
