import { sub } from '../decimal.ts';
import type { Perspective } from '../indicator.ts';
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
  /** The same for each perspective. */
  readonly perspectiveChange: Readonly<Record<Basis, Readonly<Record<Perspective, Figure | null>>>>;
}

/** Scores the same entries and targets under another pack, also those that keep a pack of their own. */
export function whatIf(question: ScorecardQuestion, other: RulePack): WhatIf {
  const standing = scorecard(question);
  const supposed = scorecard({
    ...question,
    items: question.items.map(({ keptPack: _keptPack, ...item }) => item),
    pack: other,
  });
  return {
    standing,
    supposed,
    change: onEach((basis) => difference(standing[basis].total, supposed[basis].total)),
    perspectiveChange: onEach((basis) => perspectiveChange(standing, supposed, basis)),
  };
}

const onEach = <T>(of: (basis: Basis) => T): Readonly<Record<Basis, T>> =>
  Object.fromEntries(BASES.map((basis) => [basis, of(basis)])) as Record<Basis, T>;

function perspectiveChange(standing: Scorecard, supposed: Scorecard, basis: Basis) {
  const changes = standing[basis].perspectives.map(({ perspective, value }, i) => [
    perspective,
    difference(value, supposed[basis].perspectives[i]?.value ?? null),
  ]);
  return Object.fromEntries(changes) as Record<Perspective, Figure | null>;
}

function difference(before: Figure | null, after: Figure | null): Figure | null {
  const [a, b] = [before && exactly(before), after && exactly(after)];
  return a && b && figure(sub(b, a));
}
