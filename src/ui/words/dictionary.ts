import type { id } from './id.ts';

/** The shape every dictionary must have: that of the Indonesian one. */
export type Words = typeof id;
