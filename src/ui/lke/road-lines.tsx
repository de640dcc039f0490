import { useState } from 'preact/hooks';
import { roadDuties } from '../../domain/dossier/readings/road-duties.ts';
import { openCriteria } from '../../domain/sakip/evaluation.ts';
import { Button } from '../parts/control/button.tsx';
import { ownerChoices } from '../parts/paper/owner-choices.ts';
import { words } from '../words/words.ts';
import { RoadLine, type RoadLineProps } from './road-line.tsx';
import { dueWords } from './road-words.ts';

/** Those that add most; a head of office decides on these, and finds the others when wanted. */
const FIRST = 5;

type RoadLinesProps = Omit<RoadLineProps, 'step' | 'owners'>;

/** The first steps of a road, all of them on demand, and what each person would have to do. */
export function RoadLines(props: RoadLinesProps) {
  const { road: text } = words.value.lke;
  const { view, sheet, draft, plan } = props;
  const [isWhole, setWhole] = useState(false);
  const owners = ownerChoices(sheet.key.unit);
  const nameOf = (owner: string): string =>
    owner === '' ? text.nobody : (owners.find(({ value }) => value === owner)?.label ?? owner);
  const shown = isWhole ? view.steps : view.steps.slice(0, FIRST);
  // A step is one thing to do, however many grades it rises.
  const taken = view.steps.flatMap(({ isTaken, actions }) => (isTaken ? actions.slice(0, 1) : []));
  const open = openCriteria(view.now).length;
  return (
    <>
      {open > 0 && <p class="small">{text.unanswered(open)}</p>}
      <div class="spread">
        <h3 class="road__heading">{text.actions}</h3>
        <span class="small quiet">{text.points}</span>
      </div>
      <ul class="road__lines">
        {shown.map((step) => (
          <RoadLine key={step.id} step={step} owners={owners} {...props} />
        ))}
      </ul>
      {view.steps.length > FIRST && (
        <Button kind="quiet" onPress={() => setWhole(!isWhole)}>
          {isWhole ? text.fewer(FIRST) : text.all(view.steps.length)}
        </Button>
      )}
      {taken.length > 0 && (
        <>
          <h3 class="road__heading">{text.perPerson}</h3>
          <ul class="road__people">
            {roadDuties(taken, draft, plan).map(({ owner, count, due }) => (
              <li key={owner} class="spread">
                <span>{nameOf(owner)}</span>
                <span class="small quiet">{text.duties(count, dueWords(due))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
