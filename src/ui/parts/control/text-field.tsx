import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FieldLine, type FieldRemark } from './field-line.tsx';

export interface TextFieldProps {
  readonly label: ComponentChildren;
  readonly labelNote?: string | undefined;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly type?: 'text' | 'password' | 'search' | 'date' | 'datetime-local' | undefined;
  /** Four to eight digits: big, spaced, numeric keyboard. */
  readonly pin?: boolean | undefined;
  readonly autoComplete?: string | undefined;
  readonly remark?: FieldRemark | null | undefined;
  readonly required?: boolean | undefined;
  readonly maxLength?: number | undefined;
  /** For controls that sit in a header or toolbar: the label is spoken, not shown. */
  readonly labelHidden?: boolean | undefined;
  readonly placeholder?: string | undefined;
}

export function TextField(props: TextFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label class={props.labelHidden ? 'visually-hidden' : 'field__label'} for={id}>
        {props.label}
        {props.labelNote && <span class="field__note"> ({props.labelNote})</span>}
      </label>
      <input
        id={id}
        class={props.pin ? 'input input--pin' : 'input'}
        // The types of preact tie roles to each kind of input; no role is set here.
        type={(props.type ?? 'text') as 'text'}
        inputMode={props.pin ? 'numeric' : undefined}
        autoComplete={props.autoComplete}
        autoCapitalize={props.type === 'password' || props.autoComplete === 'username' ? 'none' : undefined}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        value={props.value}
        aria-required={props.required}
        aria-invalid={props.remark?.tone === 'problem'}
        aria-describedby={`${id}-line`}
        onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
        onBlur={props.onBlur}
      />
      <FieldLine id={`${id}-line`} remark={props.remark} />
    </div>
  );
}
