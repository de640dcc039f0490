import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';

interface IconButtonProps {
  readonly icon: IconName;
  /** Spoken name; there are no visible words. Only for back, close, overflow, help. */
  readonly label: string;
  readonly onPress: () => void;
  readonly expanded?: boolean | undefined;
}

export function IconButton({ icon, label, onPress, expanded }: IconButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} aria-expanded={expanded} onClick={onPress}>
      <Icon name={icon} size={24} />
    </button>
  );
}
