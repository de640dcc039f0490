import { mayWrite } from '../../app/live/dossiers.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { words } from '../words/words.ts';
import { ReadLine } from './dossier-text.tsx';
import { type Choice, SelectField } from './select-field.tsx';
import { writeOrSay } from './write-or-say.ts';

interface DossierChoiceProps {
  readonly of: DossierKey;
  readonly dossier: Dossier | null;
  readonly path: string;
  readonly label: string;
  /** What may stand in it, without the empty choice. */
  readonly choices: readonly Choice<string>[];
}

/** One chosen field of a dossier; kept at the choice, and a line to read for whoever may not write it now. */
export function DossierChoice({ of, dossier, path, label, choices }: DossierChoiceProps) {
  const value = dossier ? textOf(dossier, path) : '';
  const shown = choices.find((one) => one.value === value)?.label ?? value;
  if (mayWrite(of, dossier, path) !== 'permitted') return <ReadLine label={label} value={shown} />;
  return (
    <SelectField
      label={label}
      value={value}
      choices={[{ value: '', label: words.value.improvement.cycle.choose }, ...choices]}
      onChange={(text) => void writeOrSay(of, { [path]: text }, dossier)}
    />
  );
}
