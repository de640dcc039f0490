import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly label: ComponentChildren;
  readonly detail?: ComponentChildren;
}

interface ChoiceGroupProps<T extends string> {
  readonly legend: ComponentChildren;
  readonly legendHidden?: boolean | undefined;
  /** Null while nothing is chosen. */
  readonly value: T | null;
  readonly options: readonly ChoiceOption<T>[];
  readonly onChange: (value: T) => void;
  /** Side by side as big cards: two values of one figure. */
  readonly cards?: boolean | undefined;
}

/** Radio buttons as rows or as cards; the whole row is the target. */
export function ChoiceGroup<T extends string>(props: ChoiceGroupProps<T>) {
  const name = useId();
  return (
    <fieldset class="field">
      <legend class={props.legendHidden ? 'visually-hidden' : 'field__label'}>{props.legend}</legend>
      <div class={props.cards ? 'choices choices--cards' : 'choices'}>
        {props.options.map((option) => (
          <label key={option.value} class="choice">
            <input
              type="radio"
              class="choice__input"
              name={name}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
            />
            <span class="choice__text">
              <span class="choice__label">{option.label}</span>
              {option.detail && <span class="choice__detail">{option.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
