import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { draftAgreement, firstAgreement } from '../../app/commands/draft-agreement.ts';
import { present } from '../../app/live/clock-tick.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { superiorOf } from '../../domain/papers/superior.ts';
import { isInForce, type Position } from '../../domain/person.ts';
import { Button } from '../parts/control/button.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { Dialog } from '../parts/frame/dialog.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { ProblemNotice } from '../parts/state/problem-notice.tsx';
import { officialText } from '../parts/value/office.ts';
import { agreementHref } from '../words/dossier-words.ts';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';

/** Officials the reader may draft for and who have no agreement in the year. */
function officialsWithout(year: number): readonly Position[] {
  const known = facts.value;
  if (!known) return [];
  const find = (id: string): Position | null => known.positions.get(id) ?? null;
  return [...known.positions.values()]
    .filter((one) => one.role !== 'admin' && one.delegatedFrom === null && one.area === null)
    .filter((one) => isInForce(one, present.value, find))
    .filter((one) => {
      const key = firstAgreement(one, year);
      return !known.dossiers.has(known.world.dossierId(key)) && mayWrite(key, null, 'second') === 'permitted';
    })
    .sort((a, b) => officialText(a.id).localeCompare(officialText(b.id)));
}

/** Button and question that begin an agreement: whose, and with whom above. The annex comes from the plan. */
export function NewAgreement({ year }: { readonly year: number }) {
  const [open, setOpen] = useState(false);
  const text = words.value.papers.agreement;
  const officials = officialsWithout(year);
  if (officials.length === 0 && !open) return null;
  return (
    <>
      <Button kind="primary" icon="plus" full onPress={() => setOpen(true)}>
        {text.draft}
      </Button>
      <Dialog open={open} title={text.draft} onClose={() => setOpen(false)}>
        <Question year={year} officials={officials} />
      </Dialog>
    </>
  );
}

interface QuestionProps {
  readonly year: number;
  readonly officials: readonly Position[];
}

function Question({ year, officials }: QuestionProps) {
  const { route } = useLocation();
  const [chosen, setChosen] = useState(officials[0]?.id ?? '');
  const [named, setNamed] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const known = facts.value;
  const official = officials.find(({ id }) => id === chosen) ?? officials[0];
  const text = words.value.papers.agreement;
  if (!known || !official) return <EmptyState>{text.noOfficial}</EmptyState>;
  const second = named ?? superiorOf(official, known, present.value)?.id ?? '';
  const begin = async () => {
    const key = firstAgreement(official, year);
    const sent = await draftAgreement(key, second);
    if (sent.ok) route(agreementHref(key));
    else setProblem(sendSentence(sent.problem));
  };
  return (
    <div class="stack">
      <SelectField
        label={text.official}
        value={official.id}
        choices={officials.map(({ id }) => ({ value: id, label: officialText(id) }))}
        onChange={(id) => {
          setChosen(id);
          setNamed(null);
        }}
      />
      <SecondField value={second} first={official.id} onChange={setNamed} />
      <p class="small quiet">{words.value.papers.fromData}</p>
      <ProblemNotice problem={problem} />
      <Button kind="primary" icon="plus" full onPress={() => void begin()}>
        {text.draftIt}
      </Button>
    </div>
  );
}

interface SecondFieldProps {
  readonly value: string;
  readonly first: string;
  readonly onChange: (id: string) => void;
}

/** Choice of the second party: whoever leads a unit. */
export function SecondField({ value, first, onChange }: SecondFieldProps) {
  const text = words.value.papers.agreement;
  const leaders = [...(facts.value?.positions.values() ?? [])].filter(
    ({ id, role, delegatedFrom }) =>
      ['head', 'governor'].includes(role) && delegatedFrom === null && id !== first,
  );
  const choices = leaders
    .map(({ id }) => ({ value: id, label: officialText(id) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <SelectField
      label={text.second}
      value={value}
      choices={[{ value: '', label: text.noSecond }, ...choices]}
      onChange={onChange}
    />
  );
}
