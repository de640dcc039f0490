import { fromDecimal } from '../../domain/decimal.ts';
import { maturityLevel } from '../../domain/improvement/maturity.ts';
import { PEMDI_2026 } from '../../domain/improvement/maturity-packs.ts';
import { satisfaction } from '../../domain/improvement/satisfaction.ts';
import { SATISFACTION_2017 } from '../../domain/improvement/satisfaction-pack.ts';
import { xmrWorking } from '../../domain/improvement/xmr-working.ts';
import { decimalOf, inForm, listOf, needing, seriesOf, type WorkedFunction } from './json-number.ts';
import { displayed } from './shown.ts';

const xmr: WorkedFunction = ({ x }) => {
  // A blank is a gap in the series, as on the chart: not a point, and never a zero.
  const values = seriesOf(x).flatMap((one) => fromDecimal(decimalOf(one) ?? '') ?? []);
  const { centre, movingRange, upper, lower, rangeLimit } = xmrWorking(values);
  return {
    cl: displayed(centre),
    mr: displayed(movingRange),
    unpl: displayed(upper),
    lnpl: displayed(lower),
    url: displayed(rangeLimit),
  };
};

/** The class is that of the exact weight: the rounded one shifts the index below what was answered. */
const ikm: WorkedFunction = ({ nrr }) => {
  const means = listOf(nrr, 'nrr').map(decimalOf);
  const exact = satisfaction(means, 'ninth', SATISFACTION_2017);
  return {
    'ikm_bobot_0.111': displayed(satisfaction(means, '0.111', SATISFACTION_2017).index),
    ikm_bobot_1per9: displayed(exact.index),
    mutu: exact.quality.value,
  };
};

const pemdi: WorkedFunction = ({ nilai }) => ({
  level: inForm(nilai, (one) => {
    const { value } = maturityLevel(decimalOf(one), 'pemdi-indicator', PEMDI_2026);
    return value === null ? null : Number(value.split('/')[0]);
  }),
});

export const improvementFunctions: Readonly<Record<string, WorkedFunction>> = {
  xmr: needing(['x'], xmr),
  'ikm.permenpan14_2017': needing(['nrr'], ikm),
  'pemdi.level': needing(['nilai'], pemdi),
};
