import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { takeNextKey } from '../../app/commands/begin-record.ts';
import { personName, unitShortName } from '../../app/live/names.ts';
import { peopleBelow, type Subject } from '../../app/live/skp.ts';
import { Button } from '../parts/control/button.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { Dialog } from '../parts/frame/dialog.tsx';
import { ProblemNotice } from '../parts/state/problem-notice.tsx';
import { caseHref } from '../words/case-words.ts';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';

type Sort = 'discipline-case' | 'coaching';

/** Buttons that begin a case or a coaching: of whom is asked. */
export function NewCase({ wanted }: { readonly wanted: 'coaching' | null }) {
  const [asking, setAsking] = useState<Sort | null>(wanted);
  const { cases } = words.value;
  const title = asking === 'coaching' ? cases.beginCoaching : cases.begin;
  return (
    <>
      <Button icon="users" onPress={() => setAsking('coaching')}>
        {cases.beginCoaching}
      </Button>
      <Button kind="primary" icon="plus" onPress={() => setAsking('discipline-case')}>
        {cases.begin}
      </Button>
      <Dialog open={asking !== null} title={title} onClose={() => setAsking(null)}>
        {asking && <Question sort={asking} />}
      </Dialog>
    </>
  );
}

const choiceOf = ({ unit, person }: Subject): string => `${unit} ${person}`;

function Question({ sort }: { readonly sort: Sort }) {
  const { route } = useLocation();
  const people = peopleBelow();
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { cases } = words.value;
  const begin = async () => {
    const whom = people.find((one) => choiceOf(one) === chosen);
    if (!whom) return;
    const begun = await takeNextKey(sort, whom.unit, whom.person);
    if (begun === null) setProblem(cases.full);
    else if (begun.ok) route(caseHref(begun.value));
    else setProblem(sendSentence(begun.problem));
  };
  return (
    <div class="stack">
      <SelectField
        label={cases.person}
        value={chosen}
        choices={[
          { value: '', label: words.value.parts.choose },
          ...people.map((one) => ({
            value: choiceOf(one),
            label: `${personName(one.person)} · ${unitShortName(one.unit)}`,
          })),
        ]}
        onChange={setChosen}
      />
      {sort === 'coaching' && <p class="small quiet">{cases.coaching.why}</p>}
      <ProblemNotice problem={problem} />
      <Button kind="primary" icon="plus" full onPress={() => void begin()}>
        {sort === 'coaching' ? cases.beginCoaching : cases.begin}
      </Button>
    </div>
  );
}
