import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';

export type NoticeTone = 'info' | 'offline' | 'warn' | 'error' | 'done' | 'neutral';

const ICON: Readonly<Record<NoticeTone, IconName>> = {
  info: 'info',
  offline: 'wifi-off',
  warn: 'triangle-alert',
  error: 'octagon-x',
  done: 'circle-check',
  neutral: 'clock',
};

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly icon?: IconName | undefined;
  readonly title?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** Buttons at the right or below. */
  readonly actions?: ComponentChildren;
  /** Small print: problem code to copy. */
  readonly fine?: ComponentChildren;
}

/** A calm tinted field: what happened, is the data safe, what to do. */
export function Notice({ tone, icon, title, children, actions, fine }: NoticeProps) {
  return (
    <div class={`notice tone-${tone === 'offline' ? 'info' : tone}`}>
      <Icon name={icon ?? ICON[tone]} />
      <div class="notice__text">
        {title && <p class="notice__title">{title}</p>}
        {children && <div class="notice__body">{children}</div>}
        {fine && <p class="notice__fine">{fine}</p>}
      </div>
      {actions && <div class="notice__actions">{actions}</div>}
    </div>
  );
}
