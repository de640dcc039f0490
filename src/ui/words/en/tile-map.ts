import type { Words } from '../dictionary.ts';

export const tileMap: Words['tileMap'] = {
  title: 'Tile map',
  subtitle: 'One indicator in every regency, by approved figures',
  indicator: 'Indicator',
  period: 'Period',
  open: 'Map',
  tiles: 'Regencies where they lie',
  table: 'This map as a table',
  classes: 'Classes of values',
  className: 'Class',
  class: (n, of) => `class ${n} of ${of}`,
  change: (before) => `▲▼ change from ${before}.`,
  same: 'same',
  noValue: 'no value yet',
  none: 'No indicator has approved figures in two regencies or more yet.',
  note: 'One tile = one regency. The bounds of the classes (quantiles) are the same in every period.',
};
