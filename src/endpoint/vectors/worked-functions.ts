import { attainmentFunctions } from './attainment-functions.ts';
import { improvementFunctions } from './improvement-functions.ts';
import type { WorkedFunction } from './json-number.ts';
import { ministryIndicatorFunctions } from './ministry-indicator-functions.ts';
import { ministryPersonFunctions } from './ministry-person-functions.ts';
import { peopleFunctions } from './people-functions.ts';
import { sakipFunctions } from './sakip-functions.ts';
import { valueForMoneyFunctions } from './value-for-money-functions.ts';

/** Every function that worked cases may name. */
export const WORKED_FUNCTIONS: Readonly<Record<string, WorkedFunction>> = {
  ...attainmentFunctions,
  ...improvementFunctions,
  ...ministryIndicatorFunctions,
  ...ministryPersonFunctions,
  ...peopleFunctions,
  ...sakipFunctions,
  ...valueForMoneyFunctions,
};
