import { numberOf, type Working } from '../../domain/working/working.ts';
import { rounded } from './json-number.ts';

/** Number of a working as the product displays it. */
export const displayed = (working: Working): number | null =>
  working.display === null ? null : Number(working.display);

/** Number of a working with the four digits that the Ministry of Finance prints. */
export const fourDigits = (working: Working): number | null => rounded(numberOf(working), 4);
