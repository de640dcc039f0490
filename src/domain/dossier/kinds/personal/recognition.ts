import { PREDICATES } from '../../../people/predicate.ts';
import { RECOGNITION_SORTS } from '../../../people/recognition.ts';
import { textOf } from '../../dossier.ts';
import { incomplete, type Kind } from '../../kind.ts';
import { personalName } from '../../personal.ts';
import { named, personNames, personnel, superior } from './roles.ts';

/** Name of a proposal for recognition of a person, numbered from 1 within a unit and year. */
export const awardName = (person: string, number: number): string => personalName(person, `award-${number}`);

const DRAFT = ['draft'];
const proposers = [personnel(DRAFT), superior(DRAFT)];
const paragraph = { of: 'text', max: 2000 } as const;

/**
 * Recognition of one person, alone or as one of a team: proposed, reviewed by personnel, decided by the official it
 * names. `met` and `against` are what spoke for it and against it when it was proposed, in words.
 */
export const recognition: Kind = {
  name: 'recognition',
  class: 'personal',
  isYearly: true,
  names: personNames('award-[1-9]\\d?'),
  states: ['draft', 'proposed', 'reviewed', 'awarded', 'declined', 'withdrawn'],
  fields: [
    { path: 'sort', shape: { of: 'choice', options: RECOGNITION_SORTS }, write: proposers },
    { path: 'team', shape: { of: 'text', max: 200 }, write: proposers },
    // The predicate of the organisation is set by its head official; it is stated here with the paper it stands in.
    {
      path: 'organisation',
      shape: { of: 'choice', options: PREDICATES },
      write: [...proposers, personnel(['proposed'])],
    },
    {
      path: 'organisationBasis',
      shape: { of: 'text', max: 300 },
      write: [...proposers, personnel(['proposed'])],
    },
    { path: 'merit', shape: paragraph, write: proposers },
    { path: 'met', shape: paragraph, write: proposers },
    { path: 'against', shape: paragraph, write: proposers },
    { path: 'decider', shape: { of: 'ref', to: 'position' }, write: [...proposers, personnel(['proposed'])] },
    { path: 'review', shape: paragraph, write: [personnel(['proposed'])] },
    { path: 'number', shape: { of: 'text', max: 100 }, write: [named(['reviewed'])] },
    { path: 'decidedOn', shape: { of: 'day' }, write: [named(['reviewed'])] },
    { path: 'reason', shape: paragraph, write: [named(['reviewed'])] },
    {
      path: 'code',
      shape: { of: 'code' },
      write: [personnel(['awarded']), named(['awarded'])],
      isContent: false,
      isOnce: true,
    },
  ],
  steps: {
    propose: {
      to: 'proposed',
      rules: proposers,
      bindsContent: true,
      requires: (dossier) =>
        incomplete(dossier, [
          'sort',
          'merit',
          'decider',
          ...(textOf(dossier, 'sort') === 'team' ? ['team', 'organisation', 'organisationBasis'] : []),
        ]),
    },
    review: {
      to: 'reviewed',
      rules: [personnel(['proposed'])],
      bindsContent: true,
      requires: (dossier) => incomplete(dossier, ['review']),
    },
    'give-back': { to: 'draft', rules: [personnel(['proposed']), named(['reviewed'])], needsReason: true },
    award: {
      to: 'awarded',
      rules: [named(['reviewed'])],
      bindsContent: true,
      byAnother: true,
      requires: (dossier) => incomplete(dossier, ['number', 'decidedOn', 'reason']),
    },
    decline: { to: 'declined', rules: [named(['reviewed'])], needsReason: true, byAnother: true },
    withdraw: { to: 'withdrawn', rules: [...proposers, personnel(['proposed'])], needsReason: true },
  },
  attach: [...proposers, personnel(['proposed', 'awarded'])],
  addressed: (dossier) => [textOf(dossier, 'decider')],
};
