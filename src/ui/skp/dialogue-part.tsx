import { now } from '../../app/clock.ts';
import { writeFields } from '../../app/commands/write-dossier.ts';
import { newId } from '../../app/ids.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { personName } from '../../app/live/names.ts';
import { dialogueKey, recordsOf, type Subject } from '../../app/live/skp.ts';
import { type Dossier, type DossierKey, rowIds, textOf } from '../../domain/dossier/dossier.ts';
import { DOERS, dialogue } from '../../domain/dossier/kinds/personal/dialogue.ts';
import { FLAG_DENIED, FLAG_SET } from '../../domain/dossier/shape.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { DossierChoice } from '../parts/dossier-choice.tsx';
import { DossierText } from '../parts/dossier-text.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { FieldConflicts } from '../parts/field-conflicts.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { StepButtons } from '../parts/step-buttons.tsx';
import { writeOrSay } from '../parts/write-or-say.ts';
import { dayText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { fieldWord, missingSentence, stateOf, stateWord } from './skp-words.ts';

interface DialoguePartProps {
  readonly of: Subject;
  readonly year: number;
}

/** Dialogues of a year, newest first, and the button that begins one. */
export function DialoguePart({ of, year }: DialoguePartProps) {
  const text = words.value.skp;
  const held = recordsOf(dialogue.name, of.person, year)
    .map((one) => one.dossier)
    .filter(({ unit }) => unit === of.unit)
    .sort((a, b) => textOf(b, 'day').localeCompare(textOf(a, 'day')));
  const begun = () => dialogueKey(of, year, newId(now()));
  const today = facts.value?.world.civilDay(now()) ?? '';
  return (
    <div class="stack">
      {mayWrite(begun(), null, 'minutes') === 'permitted' && (
        <Button kind="primary" icon="plus" onPress={() => void writeFields(begun(), { day: today }, null)}>
          {text.newDialogue}
        </Button>
      )}
      {held.length === 0 && <EmptyState>{text.noDialogues}</EmptyState>}
      {held.map((one) => (
        <DialogueCard key={one.name} dossier={one} />
      ))}
    </div>
  );
}

function DialogueCard({ dossier }: { readonly dossier: Dossier }) {
  const text = words.value.skp;
  const day = textOf(dossier, 'day');
  const { state } = dossier.status.value;
  const signed = dossier.trail.filter(({ command }) => command.startsWith('dossier.step:confirm'));
  return (
    <Card
      title={day === '' ? text.dialogueNew : text.dialogueOn(dayText(day))}
      tools={<span class="small quiet">{state === 'half' ? '1/2' : stateOf(dossier, dossier)}</span>}
    >
      <div class="stack">
        <FieldConflicts of={dossier} dossier={dossier} labelOf={fieldWord} />
        {state === 'half' && (
          <Notice tone="info" title={stateWord('dialogue', 'half')}>
            {text.confirmedBy(personName(dossier.status.by))}. {text.otherConfirms}
          </Notice>
        )}
        {state === 'confirmed' && (
          <p class="small quiet">
            {text.confirmedBy(
              signed
                .slice(-2)
                .map(({ by }) => personName(by))
                .join(', '),
            )}
          </p>
        )}
        <div class="pair">
          <Text of={dossier} path="day" type="date" />
          <Text of={dossier} path="topic" type="text" />
        </div>
        <Text of={dossier} path="minutes" type="area" />
        <Decisions of={dossier} />
        <Follows of={dossier} />
        <StepButtons
          of={dossier}
          dossier={dossier}
          kind={dialogue}
          primary="confirm"
          steps={state === 'half' && dossier.status.by === facts.value?.person ? ['reopen'] : undefined}
          wordOf={(step) => text.steps[step] ?? step}
          stateWord={(to) => stateWord('dialogue', to)}
          missing={missingSentence}
        />
      </div>
    </Card>
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
  return (
    <>
      {rowIds(of, 'follow').map((id, i) => {
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
