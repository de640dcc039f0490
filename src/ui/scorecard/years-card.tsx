import { formatDecimal } from '../../domain/number-input.ts';
import type { Standing } from '../../domain/scoring/columns/standings.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';
import { Card } from '../parts/card.tsx';
import { ClassChip } from '../parts/value/class-chip.tsx';
import { threadsOf } from '../parts/value/class-threads.ts';
import { RuleTag } from '../parts/value/rule-mark.tsx';
import { words } from '../words/words.ts';
import { cardHref } from './explain-address.ts';

interface YearsCardProps {
  readonly standings: readonly Standing[];
  readonly basis: Basis;
  /** Scored by rules that nobody has read in the regulation. */
  readonly ruleUnverified: boolean;
}

/** The total in every year that has values; nothing for a unit with one. Each leads to the card that explains it. */
export function YearsCard({ standings, basis, ruleUnverified }: YearsCardProps) {
  const { scorecard } = words.value;
  if (standings.length < 2) return null;
  return (
    <Card title={scorecard.years} tools={ruleUnverified ? <RuleTag /> : undefined}>
      <ul class="coverage">
        {standings.map(({ unit, year, totals }) => {
          const { display, classId } = totals[basis];
          return (
            <li key={year}>
              <a href={cardHref({ unit, year, basis })}>{year}</a>{' '}
              <strong>{display === null ? '–' : formatDecimal(display, 2)}</strong>{' '}
              <ClassChip threads={threadsOf(classId)} plain>
                {display === null ? scorecard.noTotal : undefined}
              </ClassChip>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
