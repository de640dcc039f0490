import { mayWrite } from '../../app/live/dossiers.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { ReadLine } from '../parts/dossier-text.tsx';
import { type Choice, SelectField } from '../parts/select-field.tsx';
import { writeOrSay } from '../parts/write-or-say.ts';
import { words } from '../words/words.ts';

interface ChosenFieldProps {
  readonly of: DossierKey;
  readonly dossier: Dossier | null;
  readonly path: string;
  readonly label: string;
  readonly choices: readonly Choice<string>[];
  /** What stands for an empty choice. */
  readonly none?: string;
}

/** A field that is chosen, not typed: kept at the choice, a line to read for who may not write it. */
export function ChosenField({ of, dossier, path, label, choices, none }: ChosenFieldProps) {
  const value = dossier ? textOf(dossier, path) : '';
  const shown = choices.find((one) => one.value === value)?.label ?? value;
  if (mayWrite(of, dossier, path) !== 'permitted') return <ReadLine label={label} value={shown} />;
  const missing = value !== '' && !choices.some((one) => one.value === value);
  return (
    <SelectField
      label={label}
      value={value}
      choices={[
        { value: '', label: none ?? words.value.skp.choose },
        ...choices,
        ...(missing ? [{ value, label: value }] : []),
      ]}
      onChange={(text) => void writeOrSay(of, { [path]: text }, dossier)}
    />
  );
}
