import type { Words } from '../dictionary.ts';

export const reasons: Words['reasons'] = {
  pack: {
    'pack-missing': 'The rule pack of this period is not on this device yet. No other one stands in for it.',
    'no-pack-in-force': 'No rule pack is in force on that day.',
    'period-unknown': 'This period is not known.',
  },
  road: {
    'unknown-predicate': 'The evaluation rules do not know this grade.',
    'not-a-total': 'The wanted total is not a number.',
    'effort-invalid': 'An effort must be a number above zero.',
  },
  forecast: {
    'too-few-points': 'Too few months are filled for a forecast.',
    'year-complete': 'This year is complete; there is nothing to forecast.',
    'not-monthly': 'A forecast is made from monthly figures only.',
    'month-twice': 'One month is filled twice.',
    'not-a-number': 'The value is not a number.',
  },
  freeze: {
    'too-few-points': 'There are too few points to set limits.',
    'reason-missing': 'The reason for new limits is missing.',
  },
};
