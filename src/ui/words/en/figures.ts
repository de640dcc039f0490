import type { Words } from '../dictionary.ts';

export const figures: Words['figures'] = {
  title: 'Figures',
  subtitle: (unit) => `Latest figures of ${unit}`,
  empty: 'This unit has no figure on this device yet.',
  noValue: 'no figure yet',
  noTarget: 'no target',
  target: (text) => `Target ${text}`,
  previous: (value, period) => `before: ${value} (${period})`,
};
