import { h } from 'preact';
import { ICONS, type IconName } from './icons.ts';

interface IconProps {
  readonly name: IconName;
  /** Pixels: 16, 18, 20 or 24. */
  readonly size?: 16 | 18 | 20 | 24 | undefined;
}

/** A drawing beside words; always hidden from screen readers, so a control without words needs its own label. */
export function Icon({ name, size = 20 }: IconProps) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {ICONS[name].map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
    </svg>
  );
}
