import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';

/** calm = everything has arrived, waiting = kept on this device, busy = sending, action = a person is needed. */
export type SyncTone = 'calm' | 'waiting' | 'busy' | 'offline' | 'action';

const ICON: Readonly<Record<SyncTone, IconName>> = {
  calm: 'cloud-check',
  waiting: 'smartphone',
  busy: 'upload',
  offline: 'wifi-off',
  action: 'triangle-alert',
};

export interface SyncBadgeProps {
  readonly tone: SyncTone;
  /** Always words, e.g. `2 belum terkirim`; never a bare sign. */
  readonly label: string;
  /** Shown instead on phones, where the title needs the room: `2`, `10.42`. */
  readonly short?: string | undefined;
  /** The outbox page. */
  readonly href: string;
}

/** Lencana kirim: how much of the person's work is where. In every header; a tap leads to the outbox. */
export function SyncBadge({ tone, label, short, href }: SyncBadgeProps) {
  return (
    <a class={`sync-badge sync-badge--${tone}${short ? ' sync-badge--shortens' : ''}`} href={href}>
      <Icon name={ICON[tone]} size={18} />
      <span class="sync-badge__label">{label}</span>
      {short && (
        <span class="sync-badge__short" aria-hidden="true">
          {short}
        </span>
      )}
    </a>
  );
}
