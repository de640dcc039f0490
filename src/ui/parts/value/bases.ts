import type { Basis } from '../../../domain/scoring/scored-entry.ts';

/** The stages of a figure in the order of the screens, from what is signed to what is only handed in. */
export const BASES = ['approved', 'verified', 'provisional'] as const satisfies readonly Basis[];
