import { DEFAULT_PACK } from '../domain/scoring/default-pack.ts';
import type { RulePack } from '../domain/scoring/rule-pack.ts';

/** Rules this build scores with; screens show its classes and sources and never apply it themselves. */
export const rulePack: RulePack = DEFAULT_PACK;
