import { DEFAULT_PACK } from './default-pack.ts';
import type { RulePack } from './rule-pack.ts';

/** Packs that come with the program. One that has been released is never taken out: past periods name it. */
const BUILT_IN_PACKS: readonly RulePack[] = [DEFAULT_PACK];

/** Every scoring pack of a government: those that come with the program and its own. */
export const knownPacks = (own: readonly RulePack[]): readonly RulePack[] => [...BUILT_IN_PACKS, ...own];
