import { useState } from 'preact/hooks';
import { now } from '../../app/clock.ts';
import type { SendProblem } from '../../app/commands/send.ts';
import { sendTogether, setting, stepping } from '../../app/commands/write-dossier.ts';
import { newId } from '../../app/ids.ts';
import { personName } from '../../app/live/names.ts';
import { delegation, delegationName } from '../../domain/dossier/kinds/delegation.ts';
import type { Position } from '../../domain/person.ts';
import { Button } from '../parts/control/button.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { announce } from '../parts/frame/announce.ts';
import { ProblemNotice } from '../parts/state/problem-notice.tsx';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';

interface DelegationFormProps {
  readonly source: Position;
  readonly colleagues: readonly Position[];
}

const EMPTY = { to: '', from: '', until: '' };

/** Lets a colleague act in the position at work; works without a signal like all other work. */
export function DelegationForm({ source, colleagues }: DelegationFormProps) {
  const text = words.value.delegation;
  const [fields, setFields] = useState(EMPTY);
  const [problem, setProblem] = useState<string | null>(null);
  if (colleagues.length === 0) return <p class="quiet">{text.nobody}</p>;
  const change = (field: keyof typeof EMPTY) => (value: string) => setFields({ ...fields, [field]: value });
  const give = async () => {
    const name = delegationName(source.id, newId(now()));
    const key = { kind: delegation.name, unit: source.unit, year: 0, name };
    const sent = await sendTogether([setting(key, fields, null), stepping(key, 'give')]);
    setProblem(sent.ok ? null : sentence(sent.problem));
    if (!sent.ok) return;
    setFields(EMPTY);
    announce(text.given);
  };
  return (
    <div class="stack">
      <SelectField
        label={text.whom}
        value={fields.to}
        choices={[
          { value: '', label: text.choose },
          ...colleagues.map((one) => ({ value: one.id, label: colleagueText(one) })),
        ]}
        onChange={change('to')}
      />
      <div class="pair">
        <TextField
          label={text.from}
          labelNote={text.fromNote}
          type="date"
          value={fields.from}
          onInput={change('from')}
        />
        <TextField label={text.until} type="date" required value={fields.until} onInput={change('until')} />
      </div>
      <ProblemNotice problem={problem} />
      <div class="cluster">
        <Button icon="user-check" onPress={() => void give()}>
          {text.give}
        </Button>
      </div>
    </div>
  );
}

const colleagueText = ({ person, role }: Position): string =>
  `${personName(person)} · ${words.value.account.roles[role]}`;

function sentence(problem: SendProblem): string {
  const text = words.value.delegation;
  if (problem.code === 'incomplete') return text.missing;
  return problem.code === 'delegation-unfit' ? text.faults[problem.why] : sendSentence(problem);
}
