import type { Words } from '../dictionary.ts';

export const lens: Words['lens'] = {
  title: 'Policy lens',
  subtitle: 'Two indicators across areas and time, by approved figures',
  first: 'First indicator',
  second: 'Second indicator',
  lag: 'Lag of the second',
  mode: 'Compared',
  modes: { levels: 'Values', changes: 'Changes' },
  method: {
    levels:
      'Values of the same area and time are compared by rank (Spearman). Below 12 points nothing is concluded.',
    changes: 'Changes of both are compared by rank (Spearman). Below 12 points nothing is concluded.',
  },
  levelsNote: 'Two things that both rise through the years look related; compare their changes too.',
  answer: {
    'as-expected': 'Both rise and fall together',
    opposite: 'One rises where the other falls',
    unseen: 'No relation to be seen',
    'too-few': 'Not enough data yet (at least 12 points)',
  },
  notCause: 'A relation, not a cause.',
  chart: (first, second) => `${first} and ${second}`,
  summary: (answer, n) => `${answer}. n = ${n} points. A relation, not a cause.`,
  none: 'No point yet: the two have no figures of the same area and time.',
  whole: 'whole area',
  part: 'regency',
  sentence: (pair, answer, found) =>
    `${pair}: ${answer.toLowerCase()} (${found}). A relation, not a cause. Please explain, and propose what to do.`,
};
