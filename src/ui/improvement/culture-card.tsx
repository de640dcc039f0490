import { facts } from '../../app/live/facts.ts';
import { cultureOf, today } from '../../app/live/improvement.ts';
import type { SeenSeries } from '../../app/live/signals.ts';
import { CULTURE_PACK } from '../../domain/improvement/culture-pack.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { Working } from '../../domain/working/working.ts';
import { Card } from '../parts/card.tsx';
import { WorkingDetails } from '../parts/explain/working-details.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { words } from '../words/words.ts';

/** How the institution learns, as a whole: no person, no unit and no order among them. */
export function CultureCard({ series }: { readonly series: readonly SeenSeries[] }) {
  const known = facts.value;
  const year = known ? Number(today(known).slice(0, 4)) : 0;
  const culture = cultureOf(series, year);
  if (!culture) return null;
  const text = words.value.improvement.culture;
  const { answers, learning, dialogues } = culture;
  const told = (tree: Working, say: (shown: string) => string, isNothing: boolean): string =>
    tree.display === null ? (isNothing ? text.unknown : text.withheld) : say(formatDecimal(tree.display));
  return (
    <Card title={text.title}>
      <FactList
        facts={[
          {
            label: text.acted,
            value: told(
              answers.share,
              (percent) => text.actedOf(answers.acted, answers.units, percent),
              answers.units === 0,
            ),
          },
          {
            label: text.learning(year),
            value: told(
              learning.perPerson,
              (hours) => text.hours(hours, CULTURE_PACK.learning.hours),
              learning.units === 0,
            ),
          },
          // Whoever reads nobody's records is told nothing about them.
          ...(dialogues.people === 0
            ? []
            : [
                {
                  label: text.dialogues(year),
                  value: told(
                    dialogues.share,
                    (percent) => text.dialoguesOf(dialogues.held, dialogues.people, percent),
                    false,
                  ),
                },
              ]),
        ]}
      />
      <WorkingDetails
        title={words.value.improvement.register.how}
        trees={() => [answers.share, learning.perPerson, dialogues.share]}
      />
      <p class="small quiet">{text.what}</p>
    </Card>
  );
}
