import type { Decimal, Polarity } from '../indicator.ts';
import type { PackStamp } from '../rule-pack/frame.ts';
import { given, percentOf, ruled, type Working, type WorkingInput, work } from '../working/working.ts';

/** Two values of one series. */
export interface Step {
  readonly before: Decimal;
  readonly after: Decimal;
}

export const NOW = 'value';
export const BEFORE = 'previous';

export const zero = ruled('zero', '0');

export const changeWorking = ({ before, after }: Step, pack: PackStamp): Working =>
  work({ rule: 'change', operation: 'difference', inputs: [given(NOW, after), given(BEFORE, before)], pack });

/** Change ÷ size of the value before × 100, one digit; no result when that is zero. */
export function changePercentWorking(step: Step, pack: PackStamp): Working {
  const size = work({
    rule: 'size',
    operation: 'distance',
    inputs: [given(BEFORE, step.before), zero],
    pack,
  });
  const part = work({
    rule: 'change-part',
    operation: 'quotient',
    inputs: [
      ['change', changeWorking(step, pack)],
      ['size', size],
    ],
    pack,
  });
  return percentOf('change-percent', ['change-part', part], 1, pack);
}

/** `above`, `equal` or `below`: where the value stands to the one before. */
const orderWorking = ({ before, after }: Step, pack: PackStamp): Working =>
  work({ rule: 'order', operation: 'order', inputs: [given(NOW, after), given(BEFORE, before)], pack });

export const directionWorking = (step: Step, pack: PackStamp): Working =>
  work({
    rule: 'direction',
    operation: 'cell',
    inputs: [['order', orderWorking(step, pack)]],
    table: [
      { at: 'above', gives: 'up' },
      { at: 'equal', gives: 'flat' },
      { at: 'below', gives: 'down' },
    ],
    pack,
  });

type Band = { readonly low: Decimal; readonly high: Decimal } | null;

/** Whether the step is better: by the polarity, for a band by the distance to it; no result where neither says. */
export function judgementWorking(step: Step, polarity: Polarity, band: Band, pack: PackStamp): Working {
  const order = polarity === 'range' && band ? bandOrder(step, band, pack) : orderWorking(step, pack);
  return work({
    rule: 'judgement',
    operation: 'cell',
    inputs: [['order', order], given('polarity', polarity === 'range' && !band ? 'none' : polarity)],
    table: [
      { at: 'above/higher', gives: 'better' },
      { at: 'equal/higher', gives: 'same' },
      { at: 'below/higher', gives: 'worse' },
      { at: 'above/lower', gives: 'worse' },
      { at: 'equal/lower', gives: 'same' },
      { at: 'below/lower', gives: 'better' },
      { at: 'above/range', gives: 'worse' },
      { at: 'equal/range', gives: 'same' },
      { at: 'below/range', gives: 'better' },
    ],
    otherwise: 'no-polarity',
    pack,
  });
}

/** Where the distance to the band now stands to the distance before. */
const bandOrder = ({ before, after }: Step, band: NonNullable<Band>, pack: PackStamp): Working =>
  work({
    rule: 'band-order',
    operation: 'order',
    inputs: [
      [NOW, bandDistance(given(NOW, after), band, pack)],
      [BEFORE, bandDistance(given(BEFORE, before), band, pack)],
    ],
    pack,
  });

function bandDistance(value: WorkingInput, { low, high }: NonNullable<Band>, pack: PackStamp): Working {
  const [from, to] = [given('low', low), given('high', high)];
  const under = work({ rule: 'below-band', operation: 'difference', inputs: [from, value], pack });
  const over = work({ rule: 'above-band', operation: 'difference', inputs: [value, to], pack });
  return work({
    rule: 'band-distance',
    operation: 'largest',
    inputs: [['below-band', under], ['above-band', over], zero],
    pack,
  });
}
