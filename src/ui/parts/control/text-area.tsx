import { useId } from 'preact/hooks';
import { FieldLine } from './field-line.tsx';
import type { TextFieldProps } from './text-field.tsx';

interface TextAreaProps
  extends Pick<
    TextFieldProps,
    | 'label'
    | 'labelNote'
    | 'value'
    | 'onInput'
    | 'onBlur'
    | 'remark'
    | 'required'
    | 'maxLength'
    | 'placeholder'
  > {
  readonly rows?: number | undefined;
}

/** Several lines; grows with its text where the browser can (`field-sizing`). */
export function TextArea(props: TextAreaProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {props.label}
        {props.labelNote && <span class="field__note"> ({props.labelNote})</span>}
      </label>
      <textarea
        id={id}
        class="input input--area"
        rows={props.rows ?? 2}
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
