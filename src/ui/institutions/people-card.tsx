import { headOf } from '../../app/facts/holders.ts';
import { present } from '../../app/live/clock-tick.ts';
import { dossiersOf } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { positionsOf } from '../../app/live/positions-of.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import { competence } from '../../domain/dossier/kinds/competence.ts';
import { recommendation } from '../../domain/dossier/kinds/recommendation.ts';
import { followUpByYear } from '../../domain/dossier/readings/follow-up.ts';
import { learningOf } from '../../domain/dossier/readings/learning.ts';
import { CULTURE_PACK } from '../../domain/improvement/culture-pack.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { Card } from '../parts/card.tsx';
import { officialWords } from '../parts/duty/directive-line.tsx';
import { type Fact, FactList } from '../parts/fact-list.tsx';
import { words } from '../words/words.ts';

interface UnitProps {
  readonly unit: string;
}

/** Who leads it and how many positions are held; only what exists. */
export function PeopleCard({ unit }: UnitProps) {
  const text = words.value.institutions;
  const head = facts.value && headOf(facts.value, unit, present.value);
  return (
    <Card title={text.people}>
      <FactList
        facts={[
          {
            label: text.head,
            value: head ? officialWords(head.position.id) : text.vacant,
            tone: head ? 'plain' : 'warn',
          },
          { label: text.seats, value: String(positionsOf(unit).length) },
          ...learned(unit),
        ]}
      />
      <p class="quiet small">{text.peopleNote}</p>
    </Card>
  );
}

const competences = dossiersOf(competence.name);

/** Hours of learning a person in the newest year that was written down; none of so few that one could be made out. */
function learned(unit: string): readonly Fact[] {
  const [newest] = competences.value
    .map(({ dossier }) => dossier)
    .filter((one) => one.unit === unit && textOf(one, 'people') !== '')
    .sort((a, b) => b.year - a.year);
  if (!newest) return [];
  const { culture } = words.value.improvement;
  const hours = learningOf(newest).perPerson.display;
  const value =
    hours === null ? culture.withheld : culture.hours(formatDecimal(hours), CULTURE_PACK.learning.hours);
  return [{ label: culture.learning(newest.year), value }];
}

const recommendations = dossiersOf(recommendation.name);

/** What came of the recommendations of evaluations, year by year. */
export function ImprovementCard({ unit }: UnitProps) {
  const text = words.value.institutions;
  const own = recommendations.value.map(({ dossier }) => dossier).filter((one) => one.unit === unit);
  const years = followUpByYear(own);
  return (
    <Card title={text.improvement}>
      {years.length === 0 ? (
        <p class="quiet">{text.noFollowUp}</p>
      ) : (
        <FactList
          facts={years.map(({ year, closed, given }) => ({
            label: text.followUpOf(year),
            value: text.followUp(closed, given),
            tone: closed < given ? 'warn' : 'plain',
          }))}
        />
      )}
    </Card>
  );
}
