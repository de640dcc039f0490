import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { FieldLine, type FieldRemark } from './field-line.tsx';

interface NumberFieldProps {
  readonly label: ComponentChildren;
  /** In brackets after the label: position date. */
  readonly labelNote?: string | undefined;
  /** Exactly what was typed; the caller reads it with `readNumber`. */
  readonly value: string;
  readonly onInput: (typed: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly unit?: string | undefined;
  readonly remark?: FieldRemark | null | undefined;
  readonly readOnly?: boolean | undefined;
  readonly required?: boolean | undefined;
  /** Ready to type in as soon as it is on screen. */
  readonly focused?: boolean | undefined;
}

/** The one big number of an entry screen. Text input, because `type=number` refuses Indonesian commas. */
export function NumberField(props: NumberFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.focused) input.current?.focus();
  }, []);
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {props.label}
        {props.labelNote && <span class="field__note"> ({props.labelNote})</span>}
      </label>
      <div class="number-field">
        <input
          ref={input}
          id={id}
          class="number-field__input"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          autoCorrect="off"
          spellcheck={false}
          enterKeyHint="done"
          value={props.value}
          readOnly={props.readOnly}
          aria-required={props.required}
          aria-invalid={props.remark?.tone === 'problem'}
          aria-describedby={`${id}-unit ${id}-line`}
          onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
          onBlur={props.onBlur}
        />
        <span class="number-field__unit" id={`${id}-unit`}>
          {props.unit}
        </span>
      </div>
      <FieldLine id={`${id}-line`} remark={props.remark} />
    </div>
  );
}
