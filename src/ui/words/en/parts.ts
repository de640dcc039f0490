import type { Words } from '../dictionary.ts';

export const parts: Words['parts'] = {
  example: 'example',
  unverified: 'not verified yet',
  ruleUnverified: 'rule not checked',
  rulesUnverified: (n) => (n === 1 ? 'rule not checked' : `${n} rules not checked`),
  rulesUnverifiedWhy: 'Not compared with the text of the regulation yet:',
  source: 'Source',
  busy: 'Working…',
  close: 'Close',
  openFile: (name) => `Open ${name}`,
  optionsFor: (name) => `Options for ${name}`,
  rowCount: (n) => (n === 1 ? '1 row' : `${n} rows`),
  saveAs: (format: string) => `Download ${format}`,
  dividedBy: 'divided by',
  explainThis: 'Explain this figure',
  checkOutcomes: { pass: 'Matches', doubt: 'Worth a look', fail: 'Does not match', note: 'Note' },
  themeLabel: 'Appearance',
  themes: { auto: 'Follow the device', light: 'Light', dark: 'Dark' },
  languageLabel: 'Language',
  chart: {
    showTable: 'Show table',
    showChart: 'Show chart',
    period: 'Period',
    realization: 'Realization',
    target: 'Target',
    noValue: 'no figure yet',
    keys: 'Left and right arrows read the points one by one.',
    point: (period, value, target) =>
      target === null ? `${period}: ${value}` : `${period}: ${value}, target ${target}`,
    notDrawn: 'The chart could not be loaded. Its figures are in the table.',
  },
};
