import { fromDecimal, fromInteger } from '../../domain/decimal.ts';
import { maturityLevel } from '../../domain/improvement/maturity.ts';
import { PEMDI_2026 } from '../../domain/improvement/maturity-packs.ts';
import { satisfaction } from '../../domain/improvement/satisfaction.ts';
import { SATISFACTION_2017 } from '../../domain/improvement/satisfaction-pack.ts';
import { xmrWorking } from '../../domain/improvement/xmr-working.ts';
import type { Working } from '../../domain/working/working.ts';
import { decimalOf, inForm, listOf, requiredDecimal, type WorkedFunction } from './json-number.ts';

const displayed = (working: Working): number | null =>
  working.display === null ? null : Number(working.display);

const xmr: WorkedFunction = ({ x }) => {
  const values = listOf(x, 'x').map((one) => fromDecimal(requiredDecimal(one, 'x')) ?? fromInteger(0));
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
  xmr,
  'ikm.permenpan14_2017': ikm,
  'pemdi.level': pemdi,
};
