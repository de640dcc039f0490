import { useState } from 'preact/hooks';
import { writeFields } from '../../app/commands/write-dossier.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { sendSentence } from '../words/send-sentence.ts';

/** One field as it is being typed. */
export interface WrittenField {
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** Keeps what was typed on this device; a field nobody changed writes nothing. */
  readonly onBlur: () => void;
  /** Why it could not be kept. */
  readonly problem: string | null;
}

/**
 * A field of a dossier that is kept when it is left. The base is what stood when typing began, so that a text that
 * arrived meanwhile is never overwritten unseen.
 */
export function useWritten(key: DossierKey, dossier: Dossier | null, path: string): WrittenField {
  const [typed, setTyped] = useState<{ readonly text: string; readonly seen: Dossier | null } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stands = dossier ? textOf(dossier, path) : '';
  const keep = async () => {
    if (!typed || typed.text.trim() === stands) return setTyped(null);
    const sent = await writeFields(key, { [path]: typed.text.trim() }, typed.seen);
    setProblem(sent.ok ? null : sendSentence(sent.problem));
    // What could not be kept stays on the screen.
    if (sent.ok) setTyped(null);
  };
  return {
    value: typed?.text ?? stands,
    onInput: (text) => setTyped({ text, seen: typed ? typed.seen : dossier }),
    onBlur: () => void keep(),
    problem,
  };
}
