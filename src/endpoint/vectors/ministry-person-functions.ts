import { fromDecimal } from '../../domain/decimal.ts';
import { KMK_127 } from '../../domain/finance-ministry/kmk-127-pack.ts';
import { type Sanction, TIERS, type Tier } from '../../domain/finance-ministry/ministry-pack.ts';
import { personalScore } from '../../domain/finance-ministry/personal-score.ts';
import { calibrated, conductScore, resultsScore } from '../../domain/finance-ministry/results-score.ts';
import { sanctionCut, subordinateImpact } from '../../domain/finance-ministry/sanction-cut.ts';
import type { Decimal } from '../../domain/indicator.ts';
import type { Working } from '../../domain/working/working.ts';
import {
  CaseUnreadable,
  decimalOf,
  type Given,
  listOf,
  meaningOf,
  needing,
  requiredDecimal,
  rounded,
  sideBySide,
  type WorkedFunction,
} from './json-number.ts';
import { fourDigits } from './shown.ts';

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
  return { nhk: fourDigits(score), kalibrasi: fourDigits(calibrated(score, KMK_127)) };
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
  return { npk: fourDigits(npk), kalibrasi: fourDigits(calibratedNpk), nkpAwal: fourDigits(first) };
}

const person: WorkedFunction = (given) =>
  sideBySide(given, ['nhkAwal', 'npkAwal', 'nko', 'tier', 'hukdis', 'dampak', 'koreksi'], (one) => {
    const { first, adjusted, organizationShare, score, predicate } = personal(
      one,
      decimalOf(one.nhkAwal),
      decimalOf(one.npkAwal),
    );
    return {
      nkpAwal: fourDigits(first),
      hasil: fourDigits(adjusted),
      bobotNko: fourDigits(organizationShare),
      nkp: fourDigits(score),
      predikat: predicate.value,
    };
  });

const LEVELS: Readonly<Record<string, Sanction>> = { ringan: 'light', sedang: 'medium', berat: 'severe' };

/** One case as a pair, or a list of them: `nilai` and `durasiTriwulan` go out in the same form. */
function sanctions({ cases }: Given): Given {
  const list = listOf(cases, 'cases');
  const isOne = list.length > 0 && !list.some(Array.isArray);
  const read = (isOne ? [list] : list).map(sanctionOf);
  const cuts = read.map((one) => fourDigits(sanctionCut(one, KMK_127)));
  const quarters = read.map(({ level }) => KMK_127.sanctions.levels[level].quarters);
  return {
    nilai: isOne ? cuts[0] : cuts,
    durasiTriwulan: isOne ? quarters[0] : quarters,
    ...Object.fromEntries(
      cuts.map((cut) => [
        `dampakAtasan_of_${cut}`,
        fourDigits(subordinateImpact([requiredDecimal(cut, 'nilai')], KMK_127)),
      ]),
    ),
    dampak_cap: rounded(fromDecimal(KMK_127.impact.limit), 4),
  };
}

function sanctionOf(pair: unknown): { readonly level: Sanction; readonly score: Decimal } {
  const [word, score] = listOf(pair, 'cases');
  const level = meaningOf(LEVELS, word);
  if (!level) throw new CaseUnreadable(`unknown level: ${word}`);
  return { level, score: requiredDecimal(score, 'cases') };
}

/** Worked cases of the Ministry of Finance: scores of a person, and what sanctions cost. */
export const ministryPersonFunctions: Readonly<Record<string, WorkedFunction>> = {
  'kemenkeu.nhk': needing(['capaian_k3'], results),
  'kemenkeu.npk+nkpAwal': needing(['coreValues'], conduct),
  'kemenkeu.nkp': needing(['nhkAwal', 'npkAwal', 'nko', 'tier'], person),
  'kemenkeu.nilaiHukdis': needing(['cases'], sanctions),
};
