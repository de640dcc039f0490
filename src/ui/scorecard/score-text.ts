import type { Decimal } from '../../domain/indicator.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { Coverage } from '../../domain/scoring/coverage.ts';
import type { Explanation } from '../../domain/scoring/explain.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';
import { BASES } from '../parts/value/bases.ts';
import { words } from '../words/words.ts';

/** An index as a card shows it, two digits; null without one. */
export const indexText = (value: Decimal | undefined): string | null =>
  value === undefined ? null : formatDecimal(value, 2);

/** What the other stages say, where it is something else: `sementara 98,20`. */
export function besideText(basis: Basis, shownOn: (basis: Basis) => string | null): string | null {
  const { scorecard } = words.value;
  const here = shownOn(basis);
  const others = BASES.filter(
    (other) => other !== basis && shownOn(other) !== null && shownOn(other) !== here,
  );
  const texts = others.map((other) => `${scorecard.bases[other].toLowerCase()} ${shownOn(other)}`);
  // Verified and provisional often agree; saying it twice helps nobody.
  const distinct = texts.filter(
    (_, i) => i === 0 || shownOn(others[i] as Basis) !== shownOn(others[i - 1] as Basis),
  );
  return distinct.length > 0 ? distinct.join(' · ') : null;
}

/** What became of the weights of a mean where something has no value; null when all have one. */
export function renormalizedText(tree: Explanation | undefined): string | null {
  const step = tree?.steps.find((one) => one.id === 'renormalized');
  if (!step || tree?.value === null) return null;
  return words.value.explain.renormalized(formatDecimal(step.counted), formatDecimal(step.whole));
}

interface Covered {
  readonly coverage: Coverage;
  readonly renormalized: boolean;
}

/** What a total misses, and what that did to the weights. */
export function coverageLines({ coverage, renormalized }: Covered): readonly string[] {
  const { scorecard } = words.value;
  const lines = [
    coverage.entriesMissing > 0
      ? scorecard.missingEntries(coverage.entriesMissing, coverage.entriesExpected)
      : scorecard.allEntries(coverage.entriesExpected),
  ];
  if (coverage.missing > 0) lines.push(scorecard.missingIndicators(coverage.missing));
  if (renormalized) lines.push(scorecard.renormalized);
  return lines;
}
