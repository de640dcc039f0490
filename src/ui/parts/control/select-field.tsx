import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../icon.tsx';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface SelectFieldProps<T extends string> {
  readonly label: ComponentChildren;
  readonly labelHidden?: boolean | undefined;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}

/** The browser's own list: works with every keyboard and reader. */
export function SelectField<T extends string>({
  label,
  labelHidden,
  value,
  choices,
  onChange,
}: SelectFieldProps<T>) {
  const id = useId();
  return (
    <div class={labelHidden ? 'field field--inline' : 'field'}>
      <label class={labelHidden ? 'visually-hidden' : 'field__label'} for={id}>
        {label}
      </label>
      <div class="select">
        <select
          id={id}
          class="input"
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = choices.find((choice) => choice.value === currentTarget.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </div>
    </div>
  );
}
