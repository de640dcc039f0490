import type { Problem } from '../../problem.ts';
import type { Dossier } from '../dossier.ts';
import { dossierRule, type Kind, type Surroundings } from '../kind.ts';

const mayPublish = (states: readonly string[]) => [
  dossierRule(['planner'], ['tenant'], states),
  dossierRule(['head'], ['unit', 'line'], states),
];

/** The key of the dossier by which an indicator is made public. */
export const publicationKey = (unit: string, indicator: string) => ({
  kind: 'publication',
  unit,
  year: 0,
  name: indicator,
});

const foreign = ({ name, unit }: Dossier, { chain }: Surroundings): Problem | null =>
  chain.indicators.get(name)?.owner === unit ? null : { code: 'indicator-unknown', indicator: name };

/**
 * Makes the approved values of one indicator public, those to come as well; its name is the indicator's code, its unit
 * the indicator's. Nothing is public without it, except what a cited source had printed before. Taking it back hides
 * the figures from then on; what was published under an older version stays there (decision 0084).
 */
export const publication: Kind = {
  name: 'publication',
  class: 'plan',
  isYearly: false,
  names: /^[A-Za-z0-9._:@-]{1,80}$/,
  states: ['kept', 'published', 'withdrawn'],
  fields: [],
  steps: {
    publish: { to: 'published', rules: mayPublish(['kept', 'withdrawn']), requires: foreign },
    withdraw: { to: 'withdrawn', rules: mayPublish(['published']), needsReason: true },
  },
  attach: [],
};

/** Indicators that are public by these dossiers. */
export const publishedIndicators = (dossiers: Iterable<Dossier>): ReadonlySet<string> =>
  new Set(
    [...dossiers]
      .filter(({ kind, status }) => kind === publication.name && status.value.state === 'published')
      .map(({ name }) => name),
  );
