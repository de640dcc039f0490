/** Levels at which money is judged, from what is bought to who buys it. */
export const VALUE_LEVELS = ['sub-activity', 'activity', 'programme', 'objective', 'unit'] as const;
export type ValueLevel = (typeof VALUE_LEVELS)[number];
