import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

interface IconTileProps {
  readonly icon: IconName;
  readonly tone?: 'info' | 'warn' | 'error' | 'done' | 'neutral' | undefined;
}

/** An icon on a tinted square. */
export function IconTile({ icon, tone = 'info' }: IconTileProps) {
  return (
    <span class={`icon-tile tone-${tone}`}>
      <Icon name={icon} size={20} />
    </span>
  );
}
