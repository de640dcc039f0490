import { dossierHere } from '../../app/live/dossiers.ts';
import { unitShortName } from '../../app/live/names.ts';
import { learningKey, type Subject } from '../../app/live/skp.ts';
import { gapsByUnit } from '../../domain/dossier/readings/personal-learning.ts';
import { CULTURE_PACK } from '../../domain/improvement/culture-pack.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { Card } from '../parts/card.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { words } from '../words/words.ts';

interface GapCardProps {
  readonly people: readonly Subject[];
  readonly year: number;
}

/** Hours of learning that the people of each unit still owe; nothing of fewer than five people. */
export function GapCard({ people, year }: GapCardProps) {
  const { skp: text } = words.value;
  const learners = people.map((one) => ({ unit: one.unit, record: dossierHere(learningKey(one, year)) }));
  const gaps = gapsByUnit(learners);
  const told = gaps.filter((one) => one !== null);
  const { learning } = CULTURE_PACK;
  return (
    <Card title={text.gaps} tools={!learning.verified && <UnverifiedTag />}>
      <div class="stack">
        <p class="small quiet">{text.gapsWhy(learning.hours, learning.source)}</p>
        {told.length > 0 && (
          <FactList
            facts={told.map(({ unit, people: all, short, gap }) => ({
              label: unitShortName(unit),
              value: text.gapOf(formatDecimal(gap.display ?? '0'), short, all),
            }))}
          />
        )}
        {told.length < gaps.length && <p class="small quiet">{text.gapsWithheld}</p>}
      </div>
    </Card>
  );
}
