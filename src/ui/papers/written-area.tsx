import { mayWrite } from '../../app/live/dossiers.ts';
import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import { TextArea } from '../parts/text-area.tsx';
import { useWritten } from '../parts/use-written.ts';

interface WrittenAreaProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
  readonly path: string;
  readonly label: string;
  readonly maxLength: number;
}

/** A text of a paper, kept when it is left; plain text for whoever only reads. */
export function WrittenArea({ of, dossier, path, label, maxLength }: WrittenAreaProps) {
  const { problem, ...field } = useWritten(of, dossier, path);
  if (mayWrite(of, dossier, path) !== 'permitted')
    return field.value === '' ? null : (
      <p>
        <span class="small quiet">{label}</span>
        <br />
        {field.value}
      </p>
    );
  return (
    <TextArea
      label={label}
      maxLength={maxLength}
      remark={problem === null ? null : { tone: 'problem', text: problem }}
      {...field}
    />
  );
}
