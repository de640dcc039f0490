import { sub } from '../decimal.ts';
import { exactly, type Figure, figure } from './figure.ts';
import type { RulePack } from './rule-pack.ts';
import { type Scorecard, type ScorecardQuestion, scorecard } from './scorecard.ts';
import { BASES, type Basis } from './scored-entry.ts';

/** A card as it stands and as it would be under other rules. Neither is stored; the card that stands is not touched. */
export interface WhatIf {
  readonly standing: Scorecard;
  readonly supposed: Scorecard;
  /** Supposed total − standing total in points; null when one of them has none. */
  readonly change: Readonly<Record<Basis, Figure | null>>;
}

/** Scores the same entries and targets under another pack, also those that keep a pack of their own. */
export function whatIf(question: ScorecardQuestion, other: RulePack): WhatIf {
  const standing = scorecard(question);
  const supposed = scorecard({
    ...question,
    items: question.items.map(({ keptPack: _keptPack, ...item }) => item),
    pack: other,
  });
  const changeOf = (basis: Basis): Figure | null => {
    const [before, after] = [standing[basis].total, supposed[basis].total];
    const [a, b] = [before && exactly(before), after && exactly(after)];
    return a && b && figure(sub(b, a));
  };
  const change = Object.fromEntries(BASES.map((basis) => [basis, changeOf(basis)])) as Record<
    Basis,
    Figure | null
  >;
  return { standing, supposed, change };
}
