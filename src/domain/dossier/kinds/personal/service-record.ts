import type { Kind } from '../../kind.ts';
import { RANKS } from '../../readings/ranks.ts';
import { personNames, personnel } from './roles.ts';

const keepers = [personnel(['kept'])];

/** Since when a person serves, and in which rank since when: what terms of service are counted from. Kept by personnel. */
export const serviceRecord: Kind = {
  name: 'service-record',
  class: 'personal',
  isYearly: false,
  names: personNames(),
  states: ['kept'],
  fields: [
    { path: 'serviceFrom', shape: { of: 'day' }, write: keepers },
    { path: 'rank', shape: { of: 'choice', options: RANKS }, write: keepers },
    { path: 'rankFrom', shape: { of: 'day' }, write: keepers },
  ],
  steps: {},
  attach: keepers,
};
