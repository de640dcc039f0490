import { provinceCode } from '../../domain/org-unit.ts';
import { governmentName, type PaperFacts } from '../../domain/papers/paper-facts.ts';
import type { Facts } from './facts.ts';

/** What papers show, from what this device knows. */
export function paperFactsOf(known: Facts, tenant: string): PaperFacts {
  const { units, indicators, planNodes, targets, budgets, positions, persons } = known;
  const government = governmentName(units.values(), tenant);
  const area = provinceCode(known.areas.values()) ?? '';
  return { area, government, units, indicators, planNodes, targets, budgets, positions, persons };
}
