import type { Dossier } from '../dossier.ts';

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
