import { useEffect, useRef, useState } from 'preact/hooks';
import { writeFields } from '../../../app/commands/write-dossier.ts';
import { type Dossier, type DossierKey, textOf } from '../../../domain/dossier/dossier.ts';
import { ok, type Result } from '../../../domain/result.ts';
import { sendSentence } from '../../words/send-sentence.ts';
import { onGoing } from '../frame/put-away.ts';

/** How what is kept stands on the screen, and how what a person typed is read; a sentence where it cannot be. */
export interface Spelling {
  readonly shown: (kept: string) => string;
  readonly read: (typed: string) => Result<string, string>;
}

const AS_TYPED: Spelling = { shown: (kept) => kept, read: (typed) => ok(typed.trim()) };

/** One field as it is being typed. */
export interface WrittenField {
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** Keeps what was typed on this device; a field nobody changed writes nothing. */
  readonly onBlur: () => void;
  /** Why it could not be kept. */
  readonly problem: string | null;
}

interface Typed {
  readonly text: string;
  /** What stood when typing began. */
  readonly seen: Dossier | null;
}

/**
 * A field of a dossier that is kept when it is left, when its screen goes, and when the page is put away. The base is
 * what stood when typing began, so that a text that arrived meanwhile is never overwritten unseen.
 */
export function useWritten(
  key: DossierKey,
  dossier: Dossier | null,
  path: string,
  { shown, read }: Spelling = AS_TYPED,
): WrittenField {
  const [typed, setTyped] = useState<Typed | null>(null);
  /** Written, or being written: a field may be left and its screen go at once. */
  const handed = useRef<Typed | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stands = dossier ? textOf(dossier, path) : '';
  const keep = async () => {
    if (!typed || handed.current === typed) return;
    const reading = read(typed.text);
    if (!reading.ok) return setProblem(reading.problem);
    handed.current = typed;
    const isSame = reading.value === stands;
    const sent = isSame ? ok(true) : await writeFields(key, { [path]: reading.value }, typed.seen);
    if (!sent.ok) handed.current = null;
    setProblem(sent.ok ? null : sendSentence(sent.problem));
    // What could not be kept stays on the screen, and so does what was typed meanwhile.
    if (sent.ok) setTyped((now) => (now === typed ? null : now));
  };
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => onGoing(() => void latest.current()), []);
  return {
    value: typed?.text ?? shown(stands),
    onInput: (text) => setTyped({ text, seen: typed ? typed.seen : dossier }),
    onBlur: () => void keep(),
    problem,
  };
}
