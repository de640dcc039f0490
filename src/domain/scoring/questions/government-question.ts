import type { OrgUnit } from '../../org-unit.ts';
import type { GovernmentQuestion } from '../government-score.ts';
import { packOfYear } from '../kept-pack.ts';
import { scorecardQuestion } from './card-question.ts';
import type { ScoreFacts } from './score-facts.ts';

/** Units that own indicators, in the order of their codes. */
export const scoredUnits = ({ indicators }: Pick<ScoreFacts, 'indicators'>): readonly string[] =>
  [...new Set([...indicators.values()].map(({ owner }) => owner))].sort();

/**
 * The card of the whole government: that of every unit with indicators that existed in the year. Null while a pack of
 * the year is not at hand. `id` names the government in the result.
 */
export function governmentQuestion(
  facts: ScoreFacts,
  id: string,
  year: number,
  at: number,
): GovernmentQuestion | null {
  const units = scoredUnits(facts).filter((code) => existedIn(facts.units.get(code), year));
  const cards = units.map((unit) => scorecardQuestion(facts, unit, year, at));
  const pack = packOfYear(year, [], facts.packs);
  if (!pack.ok || cards.includes(null)) return null;
  return { id, year, pack: pack.value, cards: cards.filter((card) => card !== null) };
}

/** A unit of which nothing is known is not left out: its figures are there. */
const existedIn = (unit: OrgUnit | undefined, year: number): boolean =>
  (unit?.validFrom ?? '') <= `${year}-12-31` && (unit?.validTo ?? '9999') >= `${year}-01-01`;
