import type { Figure } from '../../domain/scoring/figure.ts';
import { budgetEfficiency } from '../../domain/value-for-money/budget-efficiency.ts';
import { DEFAULT_VALUE_FOR_MONEY_PACK as PACK } from '../../domain/value-for-money/default-value-for-money-pack.ts';
import { reportEfficiency } from '../../domain/value-for-money/report-efficiency.ts';
import { classOfPercent, economy } from '../../domain/value-for-money/three-e.ts';
import { workUnitScore } from '../../domain/value-for-money/work-unit-score.ts';
import {
  CaseUnreadable,
  decimalOf,
  type Given,
  inForm,
  needing,
  seriesOf,
  sideBySide,
  type WorkedFunction,
} from './json-number.ts';

const shown = (figure: Figure | null): number | null => figure && Number(figure.display);

const labelOf =
  (kind: 'efficiency' | 'effectiveness') =>
  (value: unknown): string | null =>
    classOfPercent(kind, decimalOf(value), PACK).class?.title ?? null;

const economyOf: WorkedFunction = (given) =>
  sideBySide(given, ['anggaran', 'realisasi'], ({ anggaran, realisasi }) => {
    const { value, class: found } = economy(decimalOf(anggaran), decimalOf(realisasi), PACK);
    return { pct: shown(value), label: found?.title ?? null };
  });

/** Lists are the outputs of one unit, added up; they give one result. */
function smart({ pagu, capaianRO, realisasi }: Given): Given {
  const [ceilings, attainments, spent] = [pagu, capaianRO, realisasi].map(seriesOf);
  if (ceilings?.length !== attainments?.length || ceilings?.length !== spent?.length) {
    throw new CaseUnreadable('lists of different lengths: pagu, capaianRO, realisasi');
  }
  const outputs = (ceilings ?? []).map((ceiling, i) => ({
    id: `${i + 1}`,
    ceiling: decimalOf(ceiling),
    attainment: decimalOf(attainments?.[i]),
    realized: decimalOf(spent?.[i]),
  }));
  const { efficiency, score } = budgetEfficiency(outputs, PACK);
  return { E: shown(efficiency), NE: shown(score) };
}

const workUnit: WorkedFunction = (given) =>
  sideBySide(given, ['P', 'K', 'CRO', 'NE'], ({ P, K, CRO, NE }) => {
    const measures = {
      absorption: decimalOf(P),
      consistency: decimalOf(K),
      output: decimalOf(CRO),
      efficiency: decimalOf(NE),
    };
    return { nka: shown(workUnitScore(measures, PACK).value) };
  });

const report: WorkedFunction = (given) =>
  sideBySide(given, ['capaian', 'serapan'], ({ capaian, serapan }) => {
    const { difference, ratio, verdict } = reportEfficiency(decimalOf(capaian), decimalOf(serapan), PACK);
    return { selisih: shown(difference), rasio_pct: shown(ratio), label: verdict?.title ?? null };
  });

/** Worked cases of economy, efficiency and effectiveness. */
export const valueForMoneyFunctions: Readonly<Record<string, WorkedFunction>> = {
  'vfm.efektivitas': needing(['x'], ({ x }) => ({ label: inForm(x, labelOf('effectiveness')) })),
  'vfm.efisiensi': needing(['inputPerOutputPct'], ({ inputPerOutputPct }) => ({
    label: inForm(inputPerOutputPct, labelOf('efficiency')),
  })),
  'vfm.ekonomi': needing(['anggaran', 'realisasi'], economyOf),
  'smart.efisiensi': needing(['pagu', 'capaianRO', 'realisasi'], smart),
  'smart.nkaSatker': needing(['P', 'K', 'CRO', 'NE'], workUnit),
  'lkjip.efisiensi': needing(['capaian', 'serapan'], report),
};
