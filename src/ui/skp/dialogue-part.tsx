import { Fragment } from 'preact';
import { now } from '../../app/clock.ts';
import { writeFields } from '../../app/commands/write-dossier.ts';
import { newId } from '../../app/ids.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { handed } from '../../app/live/handed.ts';
import { dialogueKey, recordsOf, type Subject } from '../../app/live/skp.ts';
import { type Dossier, textOf } from '../../domain/dossier/dossier.ts';
import { dialogue } from '../../domain/dossier/kinds/personal/dialogue.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';
import { Button } from '../parts/control/button.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { dayText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { DialogueCard } from './dialogue-card.tsx';
import { DialoguePaperPart } from './dialogue-paper-part.tsx';
import { HandedCard } from './handed-card.tsx';

interface DialoguePartProps {
  readonly of: Subject;
  readonly year: number;
}

/** Dialogues of a year, newest first; above them what was handed over here, and the button that begins one. */
export function DialoguePart({ of, year }: DialoguePartProps) {
  const text = words.value.skp;
  const here = handed.value.filter(
    (one) => one.year === year && one.unit === of.unit && subjectOf(one) === of.person,
  );
  const held = recordsOf(dialogue.name, of.person, year)
    .map((one) => one.dossier)
    .filter(({ unit, name }) => unit === of.unit && !here.some((one) => one.name === name))
    .sort((a, b) => textOf(b, 'day').localeCompare(textOf(a, 'day')) || b.name.localeCompare(a.name));
  const titles = titlesOf([...here, ...held]);
  const begun = () => dialogueKey(of, year, newId(now()));
  const today = facts.value?.world.civilDay(now()) ?? '';
  return (
    <div class="stack">
      {here.map((one) => (
        <Fragment key={one.name}>
          <HandedCard minutes={one} title={titles.get(one)} />
          <DialoguePaperPart dossier={one} />
        </Fragment>
      ))}
      {mayWrite(begun(), null, 'minutes') === 'permitted' && (
        <div class="cluster">
          <Button
            kind={here.length > 0 ? 'secondary' : 'primary'}
            icon="plus"
            onPress={() => void writeFields(begun(), { day: today }, null)}
          >
            {text.newDialogue}
          </Button>
        </div>
      )}
      {held.length + here.length === 0 && <EmptyState>{text.noDialogues}</EmptyState>}
      {held.map((one) => (
        <Fragment key={one.name}>
          <DialogueCard dossier={one} title={titles.get(one)} />
          <DialoguePaperPart dossier={one} />
        </Fragment>
      ))}
    </div>
  );
}

/** Days of the dialogues; those of one day are counted, in the order in which they were begun. */
function titlesOf(dialogues: readonly Dossier[]): ReadonlyMap<Dossier, string> {
  const text = words.value.skp;
  const counts = new Map<string, number>();
  const titles = new Map<Dossier, string>();
  for (const one of [...dialogues].sort((a, b) => a.name.localeCompare(b.name))) {
    const day = textOf(one, 'day');
    const count = (counts.get(day) ?? 0) + 1;
    counts.set(day, count);
    const title = day === '' ? text.dialogueNew : text.dialogueOn(dayText(day));
    titles.set(one, count === 1 ? title : `${title} (${count})`);
  }
  return titles;
}
