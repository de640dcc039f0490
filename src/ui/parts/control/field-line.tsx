import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';

/** One sentence under a field. */
export interface FieldRemark {
  /** `understood` = how the input was read, `doubt` = unusual but allowed, `problem` = cannot be used. */
  readonly tone: 'hint' | 'understood' | 'doubt' | 'problem';
  readonly text: ComponentChildren;
}

const ICON: Readonly<Record<FieldRemark['tone'], IconName | null>> = {
  hint: null,
  understood: 'circle-check',
  doubt: 'triangle-alert',
  problem: 'circle-alert',
};

interface FieldLineProps {
  readonly id: string;
  readonly remark: FieldRemark | null | undefined;
}

/** Always in the page, so that a screen reader hears the line when it fills (it is polite, not an alert). */
export function FieldLine({ id, remark }: FieldLineProps) {
  const icon = remark && ICON[remark.tone];
  return (
    <p id={id} class={`field__line field__line--${remark?.tone ?? 'hint'}`} aria-live="polite">
      {icon && <Icon name={icon} size={18} />}
      {remark && <span>{remark.text}</span>}
    </p>
  );
}
