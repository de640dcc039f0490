import { mayWrite } from '../../app/live/dossiers.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { LKE_PACK } from '../../domain/dossier/kinds/lke.ts';
import { subComponentsOf } from '../../domain/sakip/evaluation-pack.ts';
import { SelectField } from '../parts/control/select-field.tsx';
import { ReadLine } from '../parts/paper/dossier-text.tsx';
import { words } from '../words/words.ts';
import { lkeWriter } from './lke-writer.ts';

/** Sub-components, each followed by its criteria. */
const CHOICES = subComponentsOf(LKE_PACK).flatMap((one) => [
  { value: one.id, label: `${one.id} ${one.title}` },
  ...one.criteria.map(({ id, text }) => ({ value: id, label: `${id} ${text}` })),
]);

interface AboutFieldProps {
  readonly of: DossierKey;
  readonly dossier: Dossier | null;
}

/** What a recommendation is about, chosen: a code that nobody knows would count for nothing in the estimate. */
export function AboutField({ of, dossier }: AboutFieldProps) {
  const { lke } = words.value;
  const label = lke.followUp.fields.about ?? '';
  const value = dossier ? textOf(dossier, 'about') : '';
  const known = CHOICES.find((choice) => choice.value === value);
  if (mayWrite(of, dossier, 'about') !== 'permitted')
    return <ReadLine label={label} value={known?.label ?? value} />;
  const others = known || value === '' ? [] : [{ value, label: value }];
  return (
    <SelectField
      label={label}
      value={value}
      choices={[{ value: '', label: lke.followUp.wholeSheet }, ...others, ...CHOICES]}
      onChange={(about) => lkeWriter({ key: of, dossier })({ about })}
    />
  );
}
