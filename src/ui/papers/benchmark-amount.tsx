import { useState } from 'preact/hooks';
import { writeFields } from '../../app/commands/write-dossier.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { formatDecimal, readNumber } from '../../domain/number-input.ts';
import { NumberField } from '../parts/number-field.tsx';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';

interface BenchmarkAmountProps {
  readonly of: DossierKey;
  readonly dossier: Dossier | null;
  readonly path: string;
  readonly unit: string;
}

/** A figure from outside, typed as people write it here and kept as a decimal when the field is left. */
export function BenchmarkAmount({ of, dossier, path, unit }: BenchmarkAmountProps) {
  const text = words.value.papers.report;
  const stands = dossier ? textOf(dossier, path) : '';
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const keep = async (): Promise<void> => {
    if (typed === null) return;
    const read = typed.trim() === '' ? ({ ok: true, value: '' } as const) : readNumber(typed);
    if (!read.ok) return setProblem(text.badNumber);
    const sent = await writeFields(of, { [path]: read.value }, dossier);
    setProblem(sent.ok ? null : sendSentence(sent.problem));
    if (sent.ok) setTyped(null);
  };
  return (
    <NumberField
      label={text.fields.amount ?? ''}
      unit={unit}
      value={typed ?? (stands === '' ? '' : formatDecimal(stands))}
      onInput={setTyped}
      onBlur={() => void keep()}
      remark={problem === null ? null : { tone: 'problem', text: problem }}
    />
  );
}
