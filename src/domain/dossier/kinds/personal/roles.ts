import { ROLES } from '../../../person.ts';
import { dossierRule } from '../../kind.ts';

/** The person the dossier is about, in whichever position he or she works. */
export const subject = (states: readonly string[]) => dossierRule(ROLES, ['subject'], states);

/** Heads above that person; the governor above heads. */
export const superior = (states: readonly string[]) =>
  dossierRule(['head', 'governor'], ['superior'], states);

/** Those who keep the records of everybody; never their own, where they are the subject. */
export const personnel = (states: readonly string[]) => dossierRule(['personnel'], ['tenant'], states);

/** `PERSON`, or `PERSON/` and one part of the given form. */
export const personNames = (rest?: string): RegExp =>
  new RegExp(`^[A-Za-z0-9._:@-]{1,80}${rest === undefined ? '' : `/${rest}`}$`);

/** Positions the dossier names: who examines, who decides. */
export const named = (states: readonly string[]) =>
  dossierRule(
    ROLES.filter((role) => role !== 'admin'),
    ['addressed'],
    states,
  );
