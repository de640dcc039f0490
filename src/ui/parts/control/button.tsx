import type { ComponentChildren } from 'preact';
import { words } from '../../words/words.ts';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress?: (() => void) | undefined;
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'warn' | 'quiet' | undefined;
  readonly icon?: IconName | undefined;
  readonly trailingIcon?: IconName | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  /** Work goes on: the button keeps its focus and ignores presses. */
  readonly busy?: boolean | undefined;
  /** Not possible now; say why in words near it and point at them with `describedBy`. */
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
  /** As wide as its place, 56 px high: the main action. */
  readonly full?: boolean | undefined;
  readonly small?: boolean | undefined;
  /** For toggles. */
  readonly pressed?: boolean | undefined;
  readonly expanded?: boolean | undefined;
}

/** aria-disabled instead of disabled: a control that vanishes from the tab order loses the person's place. */
export function Button(props: ButtonProps) {
  const { onPress, busy = false, disabled = false, type = 'button' } = props;
  const idle = busy || disabled;
  return (
    <button
      type={type}
      class={buttonClass(props)}
      aria-disabled={idle ? 'true' : undefined}
      aria-busy={busy ? 'true' : undefined}
      aria-describedby={props.describedBy}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      onClick={(event) => {
        if (idle) event.preventDefault();
        else onPress?.();
      }}
    >
      <ButtonFace {...props} />
    </button>
  );
}

/** Class names shared by buttons, links and file inputs that look like buttons. */
export function buttonClass({
  kind = 'secondary',
  full,
  small,
}: Pick<ButtonProps, 'kind' | 'full' | 'small'>): string {
  return ['button', `button--${kind}`, full && 'button--full', small && 'button--small']
    .filter(Boolean)
    .join(' ');
}

/** Icon, words, icon; `busy` says so in words. */
export function ButtonFace({
  children,
  icon,
  trailingIcon,
  busy,
}: Pick<ButtonProps, 'children' | 'icon' | 'trailingIcon' | 'busy'>) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{busy ? words.value.parts.busy : children}</span>
      {trailingIcon && <Icon name={trailingIcon} />}
    </>
  );
}
