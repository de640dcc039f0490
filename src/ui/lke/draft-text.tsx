import { useState } from 'preact/hooks';
import { TextField } from '../parts/control/text-field.tsx';

interface DraftTextProps {
  readonly label: string;
  readonly text: string;
  readonly type?: 'text' | 'date' | undefined;
  readonly placeholder?: string | undefined;
  readonly onKeep: (text: string) => void;
}

/** A text that is written down when the person leaves the field, not with every letter. */
export function DraftText({ label, text, type, placeholder, onKeep }: DraftTextProps) {
  const [typed, setTyped] = useState(text);
  return (
    <TextField
      label={label}
      type={type}
      placeholder={placeholder}
      maxLength={2000}
      value={typed}
      onInput={setTyped}
      onBlur={() => typed.trim() !== text && onKeep(typed.trim())}
    />
  );
}
