import type { Words } from '../dictionary.ts';

export const finding: Words['finding'] = {
  title: 'Search',
  subtitle: 'Everything on this device, also without a network',
  label: 'Search indicators, institutions, programmes, documents or pages',
  placeholder: 'Name, abbreviation or code',
  results: 'Results',
  count: (n) => `${n} results`,
  some: (n, of) => `${n} of ${of}`,
  start: (n) =>
    `Type the beginning of a word, an abbreviation such as IPM, or a code. ${n} things can be found.`,
  none: (asked) => `Nothing matches “${asked}”. Try a shorter word.`,
  sorts: {
    place: 'Pages',
    indicator: 'Indicators',
    unit: 'Institutions',
    programme: 'Programmes and objectives',
    document: 'Documents',
  },
};
