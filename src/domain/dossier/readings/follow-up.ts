import { type Dossier, filesOf, textOf } from '../dossier.ts';
import { linksUnder } from './lke-links.ts';

/** How far the recommendations of one evaluation year have come. */
export interface FollowUpYear {
  readonly year: number;
  readonly given: number;
  readonly answered: number;
  readonly closed: number;
}

/** Recommendations by year, the newest first; those withdrawn do not count. */
export function followUpByYear(dossiers: readonly Dossier[]): readonly FollowUpYear[] {
  const standing = dossiers.filter(
    (one) => one.kind === 'recommendation' && one.status.value.state !== 'withdrawn',
  );
  const years = [...new Set(standing.map(({ year }) => year))].sort((a, b) => b - a);
  return years.map((year) => {
    const states = standing.filter((one) => one.year === year).map((one) => one.status.value.state);
    const count = (state: string): number => states.filter((one) => one === state).length;
    return { year, given: states.length, answered: count('answered'), closed: count('closed') };
  });
}

/** One recommendation with what the unit does about it. */
export interface FollowUp {
  readonly name: string;
  readonly state: string;
  readonly text: string;
  /** Sub-component or criterion it is about; empty = the whole. */
  readonly about: string;
  /** Position; empty while nobody is named. */
  readonly owner: string;
  /** `YYYY-MM-DD`; empty while none is set. */
  readonly due: string;
  readonly action: string;
  readonly effect: string;
  /** Files and links. */
  readonly evidence: number;
}

/** Recommendations of a unit and evaluation year in the order of what they are about; those withdrawn are left out. */
export function followUps(dossiers: readonly Dossier[], unit: string, year: number): readonly FollowUp[] {
  return dossiers
    .filter(
      (one) =>
        one.kind === 'recommendation' &&
        one.unit === unit &&
        one.year === year &&
        one.status.value.state !== 'withdrawn',
    )
    .map(followUpOf)
    .sort((a, b) => a.about.localeCompare(b.about) || (a.name < b.name ? -1 : 1));
}

function followUpOf(dossier: Dossier): FollowUp {
  const at = (path: string): string => textOf(dossier, path);
  return {
    name: dossier.name,
    state: dossier.status.value.state,
    text: at('text'),
    about: at('about'),
    owner: at('owner'),
    due: at('due'),
    action: at('action'),
    effect: at('effect'),
    evidence: filesOf(dossier).length + linksUnder(dossier, 'link').length,
  };
}

/** Whether a recommendation still asks for something after its day, `YYYY-MM-DD`. */
export const isOverdue = ({ state, due }: Pick<FollowUp, 'state' | 'due'>, today: string): boolean =>
  state === 'given' && due !== '' && due < today;
