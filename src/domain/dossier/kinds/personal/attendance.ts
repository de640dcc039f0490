import type { Kind } from '../../kind.ts';
import { personNames, personnel } from './roles.ts';

const OPEN = ['open'];
const write = [personnel(OPEN)];

/**
 * What a proposal of allowance counts for one person and month: absences by the ids of the local rules (`allowance`
 * packs), and the base in rupiah. It comes from the attendance machine through personnel; nobody writes his own.
 */
export const attendance: Kind = {
  name: 'attendance',
  class: 'personal',
  isYearly: true,
  names: personNames('(0[1-9]|1[0-2])'),
  states: ['open'],
  fields: [
    { path: 'base', shape: { of: 'decimal', min: '0' }, write },
    { path: 'count/*', shape: { of: 'decimal', min: '0' }, write },
  ],
  steps: {},
  attach: [],
};
