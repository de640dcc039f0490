import { useState } from 'preact/hooks';
import type { Note } from '../../domain/entry.ts';
import { Button } from '../parts/control/button.tsx';
import { TextArea } from '../parts/control/text-area.tsx';
import { words } from '../words/words.ts';

interface NoteFieldsProps {
  readonly note: Note;
  readonly onChange: (note: Note) => void;
}

const MORE = ['cause', 'obstacle', 'followUp'] as const;

/** A remark for the verifier; cause, obstacle and follow-up on request, open when something stands in them. */
export function NoteFields({ note, onChange }: NoteFieldsProps) {
  const [open, setOpen] = useState(MORE.some((part) => note[part] !== ''));
  const text = words.value.entry;
  return (
    <div class="stack">
      <TextArea
        label={text.remark}
        labelNote={text.optional}
        value={note.remark}
        maxLength={4000}
        onInput={(remark) => onChange({ ...note, remark })}
      />
      <Button
        kind="quiet"
        icon="message-square-text"
        trailingIcon={open ? undefined : 'chevron-down'}
        expanded={open}
        onPress={() => setOpen(!open)}
      >
        {text.explainMore}
      </Button>
      {open &&
        MORE.map((part) => (
          <TextArea
            key={part}
            label={text[part]}
            labelNote={text.optional}
            value={note[part]}
            maxLength={4000}
            onInput={(said) => onChange({ ...note, [part]: said })}
          />
        ))}
    </div>
  );
}
