import type { Words } from '../dictionary.ts';

export const budget: Words['budget'] = {
  title: 'Budget and performance',
  unit: 'Unit',
  year: 'Year',
  whole: 'Whole budget of the unit',
  table: 'Budget by programme, activity and sub-activity',
  line: 'Programme, activity, sub-activity',
  ceiling: 'Ceiling',
  planned: 'Cash plan',
  spent: 'Realization',
  absorption: 'Absorption',
  physical: 'Work done',
  outcome: 'Outcome',
  asking: 'Worth a question',
  nothingAsking: 'Nothing is off by more than a tenth',
  unknown: 'not recorded',
  deviation: (amount) => `difference ${amount}`,
  lead: (points) => `${points} points against absorption`,
  source:
    'Work done is the share of action plan steps marked done; the verdict on outcomes is a policy of this application.',
  none: {
    title: 'No budget for you',
    body: 'Budget and performance are read by the unit and the line above it.',
  },
  noLines: {
    title: 'No budget for this year yet',
    body: 'The planner imports it from the budget workbook. Choose another year to see what there is.',
  },
};
