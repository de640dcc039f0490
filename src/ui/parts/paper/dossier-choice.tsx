import { mayWrite } from '../../../app/live/dossiers.ts';
import { type Dossier, type DossierKey, textOf } from '../../../domain/dossier/dossier.ts';
import { words } from '../../words/words.ts';
import { type Choice, SelectField } from '../control/select-field.tsx';
import { ReadLine } from './dossier-text.tsx';
import { writeOrSay } from './write-or-say.ts';

interface DossierChoiceProps {
  readonly of: DossierKey;
  readonly dossier: Dossier | null;
  readonly path: string;
  readonly label: string;
  /** What may be chosen, without the empty choice. */
  readonly choices: readonly Choice<string>[];
  /** Word for nothing chosen yet. */
  readonly none?: string;
}

/** One chosen text of a dossier: a list for who may write it now, a line to read for everybody else. */
export function DossierChoice({ of, dossier, path, label, choices, none }: DossierChoiceProps) {
  const value = dossier ? textOf(dossier, path) : '';
  const shown = choices.find((one) => one.value === value)?.label ?? value;
  if (mayWrite(of, dossier, path) !== 'permitted') return <ReadLine label={label} value={shown} />;
  // What was chosen stays to be seen when it can no longer be chosen.
  const isGone = value !== '' && !choices.some((one) => one.value === value);
  return (
    <SelectField
      label={label}
      value={value}
      choices={[
        { value: '', label: none ?? words.value.parts.choose },
        ...choices,
        ...(isGone ? [{ value, label: value }] : []),
      ]}
      onChange={(next) => void writeOrSay(of, { [path]: next }, dossier)}
    />
  );
}
