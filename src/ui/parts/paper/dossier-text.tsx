import { mayWrite } from '../../../app/live/dossiers.ts';
import type { Dossier, DossierKey } from '../../../domain/dossier/dossier.ts';
import { dayText } from '../../words/date.ts';
import { TextArea } from '../control/text-area.tsx';
import { TextField } from '../control/text-field.tsx';
import { useWritten } from '../control/use-written.ts';

interface DossierTextProps {
  readonly of: DossierKey;
  readonly dossier: Dossier | null;
  readonly path: string;
  readonly label: string;
  readonly type?: 'text' | 'date' | 'area';
  readonly maxLength?: number;
  readonly placeholder?: string | undefined;
}

/** One text of a dossier: a field for who may write it now, a line to read for everybody else. Kept when it is left. */
export function DossierText({ type = 'text', ...props }: DossierTextProps) {
  const { of, dossier, path, label, maxLength, placeholder } = props;
  const { problem, ...field } = useWritten(of, dossier, path);
  if (mayWrite(of, dossier, path) !== 'permitted')
    return (
      <ReadLine
        label={label}
        value={type === 'date' && field.value !== '' ? dayText(field.value) : field.value}
      />
    );
  const common = {
    label,
    maxLength,
    placeholder,
    remark: problem === null ? null : { tone: 'problem' as const, text: problem },
    ...field,
  };
  return type === 'area' ? <TextArea rows={3} {...common} /> : <TextField type={type} {...common} />;
}

/** A field that can only be read. */
export const ReadLine = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <p class="read-line">
    <span class="small quiet">{label}</span>
    <br />
    {value === '' ? '—' : value}
  </p>
);
