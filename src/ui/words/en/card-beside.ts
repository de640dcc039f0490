import type { Words } from '../dictionary.ts';

export const cardBeside: Words['cardBeside'] = {
  templates: 'Standard indicators of the scorecard',
  templatesNote:
    'Indicators NTB’s scorecard names for each perspective. What is not measured is no zero and counts nowhere.',
  unmeasured: 'not measured yet',
  measuredBy: (indicator) => `measured by ${indicator}`,
  definition: 'Definition',
  formula: 'Formula',
  measureUnit: 'Unit',
  dataSource: 'Data source',
  owner: 'Kept by',
  source: 'Rests on',
  unverified: 'not checked against the legal text',
  forecast: 'Year-end estimate',
  forecastNote:
    'An estimate, no realization: a straight line through the filled months. The range holds a new value with the stated chance.',
  cumulativeNote: 'from what each month added',
  estimate: (value, low, high, percent) => `${value} (${percent} % range: ${low} – ${high})`,
  points: (n) => `n = ${n} months`,
  tooFew: (n, least) => `not enough data yet: ${n} of ${least} months`,
  monthMissing: (month) => `cannot be estimated yet: ${month} has no figure`,
  working: 'How the estimate is worked out',
  compared: 'Beside other units',
  comparedTable: (year) => `Scores of units in ${year}`,
  rank: (rank, of) => `Place ${rank} of ${of} units with a score.`,
  beside: (above, below) =>
    [above && `Directly above it ${above}.`, below && `Directly below it ${below}.`]
      .filter(Boolean)
      .join(' '),
  place: 'Place',
  unit: 'Unit',
  total: 'Score',
  class: 'Class',
  noTotal: 'no score yet',
  own: 'this card',
  officials: 'Cards of its officials',
  officialNote: 'Indicators in the agreements of the positions held; a head without one: those of the unit.',
  upTo: 'Card of the unit',
};
