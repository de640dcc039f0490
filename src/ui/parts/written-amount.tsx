import { useState } from 'preact/hooks';
import { writeFields } from '../../app/commands/write-dossier.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { formatDecimal, readNumber } from '../../domain/number-input.ts';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';
import { ReadLine } from './dossier-text.tsx';
import type { FieldRemark } from './field-line.tsx';
import { TextField } from './text-field.tsx';

interface WrittenAmountProps {
  readonly of: DossierKey;
  readonly dossier: Dossier | null;
  readonly path: string;
  readonly label: string;
}

/** A number of a paper as people type it, kept when it is left, a line for whoever may not write it; one that cannot be read stays on the screen. */
export function WrittenAmount({ of, dossier, path, label }: WrittenAmountProps) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly seen: Dossier | null } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stands = dossier ? textOf(dossier, path) : '';
  const keep = async () => {
    if (!typed) return;
    const reading = readNumber(typed.text);
    if (!reading.ok && reading.problem !== 'blank')
      return setProblem(words.value.entry.numberProblems[reading.problem]);
    const value = reading.ok ? reading.value : '';
    const sent = value === stands ? null : await writeFields(of, { [path]: value }, typed.seen);
    setProblem(sent && !sent.ok ? sendSentence(sent.problem) : null);
    if (!sent || sent.ok) setTyped(null);
  };
  if (mayWrite(of, dossier, path) !== 'permitted')
    return <ReadLine label={label} value={stands === '' ? '' : formatDecimal(stands)} />;
  return (
    <TextField
      label={label}
      value={typed?.text ?? (stands === '' ? '' : formatDecimal(stands))}
      onInput={(text) => setTyped({ text, seen: typed ? typed.seen : dossier })}
      onBlur={() => void keep()}
      remark={problem === null ? doubt(typed?.text ?? '') : { tone: 'problem', text: problem }}
    />
  );
}

/** `1.234` may be read in two ways; which one is meant is said while it is typed. */
function doubt(typed: string): FieldRemark | null {
  const reading = readNumber(typed);
  if (!reading.ok || !reading.ambiguous || reading.alternative === null) return null;
  const said = words.value.entry.ambiguous(formatDecimal(reading.value), formatDecimal(reading.alternative));
  return { tone: 'doubt', text: said };
}
