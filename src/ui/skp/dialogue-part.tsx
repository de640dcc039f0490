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
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { words } from '../words/words.ts';
import { DialogueCard } from './dialogue-card.tsx';
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
    .sort((a, b) => textOf(b, 'day').localeCompare(textOf(a, 'day')));
  const begun = () => dialogueKey(of, year, newId(now()));
  const today = facts.value?.world.civilDay(now()) ?? '';
  return (
    <div class="stack">
      {here.map((one: Dossier) => (
        <HandedCard key={one.name} minutes={one} />
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
        <DialogueCard key={one.name} dossier={one} />
      ))}
    </div>
  );
}
