import { FINANCE_MINISTRY_SCORING } from '../../domain/finance-ministry/scoring-pack.ts';
import { packName } from '../../domain/rule-pack/frame.ts';
import type { RulePack } from '../../domain/scoring/rule-pack.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { Facts } from './facts.ts';

/** Packs to try on a card: the others of the government, and those of the program that nobody has brought into force. */
export function whatIfPacks({ packs }: Facts, { pack: standing }: Scorecard): readonly RulePack[] {
  const all = new Map([...packs, FINANCE_MINISTRY_SCORING].map((one) => [packName(one), one]));
  all.delete(packName(standing));
  return [...all.values()];
}
