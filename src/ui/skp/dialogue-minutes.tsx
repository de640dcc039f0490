import { now } from '../../app/clock.ts';
import { newId } from '../../app/ids.ts';
import { present } from '../../app/live/clock-tick.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { type Dossier, type DossierKey, rowIds } from '../../domain/dossier/dossier.ts';
import { DOERS } from '../../domain/dossier/kinds/personal/dialogue.ts';
import { agreedFollowUps } from '../../domain/dossier/readings/agreed-follow-ups.ts';
import { FLAG_DENIED, FLAG_SET } from '../../domain/dossier/shape.ts';
import { Button } from '../parts/control/button.tsx';
import { IconButton } from '../parts/control/icon-button.tsx';
import { DossierChoice } from '../parts/paper/dossier-choice.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { writeOrSay } from '../parts/paper/write-or-say.ts';
import { Notice } from '../parts/state/notice.tsx';
import { dayText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { fieldWord } from './skp-words.ts';

/** What was said in a dialogue: to write in for who may, to read for everybody else. */
export function DialogueMinutes({ of }: { readonly of: Dossier }) {
  return (
    <>
      <div class="pair">
        <Text of={of} path="day" type="date" />
        <Text of={of} path="topic" type="text" />
      </div>
      <Text of={of} path="minutes" type="area" />
      <Decisions of={of} />
      <Follows of={of} />
    </>
  );
}

interface LineProps {
  readonly of: Dossier;
  readonly path: string;
  readonly type: 'area' | 'date' | 'text';
  readonly label?: string;
}

const Text = ({ of, path, type, label }: LineProps) => (
  <DossierText of={of} dossier={of} path={path} type={type} label={label ?? fieldWord(path)} />
);

const mayDraft = (of: DossierKey & Dossier): boolean => mayWrite(of, of, 'minutes') === 'permitted';

function Decisions({ of }: { readonly of: Dossier }) {
  const text = words.value.skp;
  return (
    <>
      {rowIds(of, 'decision').map((id, i) => (
        <Removable key={id} of={of} row={`decision/${id}`} name={`${text.fields.decision} ${i + 1}`}>
          <Text of={of} path={`decision/${id}/text`} type="text" label={`${text.fields.decision} ${i + 1}`} />
        </Removable>
      ))}
      {mayDraft(of) && (
        <Add of={of} path={`decision/${newId(now())}/gone`} word={text.addDecision} value={FLAG_DENIED} />
      )}
    </>
  );
}

function Follows({ of }: { readonly of: Dossier }) {
  const text = words.value.skp;
  const doers = DOERS.map((value) => ({ value, label: text.doers[value] }));
  const today = facts.value?.world.civilDay(present.value) ?? '';
  return (
    <>
      {agreedFollowUps(of, today).map(({ id, due, isLate }, i) => {
        const at = (field: string) => `follow/${id}/${field}`;
        const name = `${text.fields.what} ${i + 1}`;
        return (
          <Removable key={id} of={of} row={`follow/${id}`} name={name}>
            <Text of={of} path={at('what')} type="text" label={name} />
            <div class="pair">
              <DossierChoice
                of={of}
                dossier={of}
                path={at('who')}
                label={`${text.fields.who} (${i + 1})`}
                choices={doers}
              />
              <Text of={of} path={at('due')} type="date" label={`${text.fields.due} (${i + 1})`} />
            </div>
            {isLate && <Notice tone="warn">{text.followLate(dayText(due))}</Notice>}
            {of.status.value.state === 'confirmed' && (
              <Text of={of} path={at('done')} type="date" label={`${text.fields.done} (${i + 1})`} />
            )}
          </Removable>
        );
      })}
      {mayDraft(of) && (
        <Add of={of} path={`follow/${newId(now())}/who`} word={text.addFollow} value="person" />
      )}
    </>
  );
}

interface RemovableProps {
  readonly of: Dossier;
  readonly row: string;
  readonly name: string;
  readonly children: preact.ComponentChildren;
}

function Removable({ of, row, name, children }: RemovableProps) {
  return (
    <div class="stack">
      {children}
      {mayDraft(of) && (
        <IconButton
          icon="trash-2"
          label={words.value.skp.remove(name)}
          onPress={() => void writeOrSay(of, { [`${row}/gone`]: FLAG_SET }, of)}
        />
      )}
    </div>
  );
}

interface AddProps {
  readonly of: Dossier;
  readonly path: string;
  readonly word: string;
  /** What the new row begins with; an empty text would begin none. */
  readonly value: string;
}

const Add = ({ of, path, word, value }: AddProps) => (
  <Button small icon="plus" onPress={() => void writeOrSay(of, { [path]: value }, of)}>
    {word}
  </Button>
);
