import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export interface ChainLink {
  /** `Misi 3`, `Tujuan`, `Program 1.03.10`. */
  readonly kind: ComponentChildren;
  readonly name: ComponentChildren;
  readonly icon: IconName;
  readonly href?: string | undefined;
  readonly current?: boolean | undefined;
}

interface ChainStripProps {
  readonly label: string;
  readonly links: readonly ChainLink[];
}

/** Mission → goal → objective → indicator → programme → official as one strip. */
export function ChainStrip({ label, links }: ChainStripProps) {
  return (
    <nav class="chain-strip" aria-label={label}>
      <ol>
        {links.map((link, index) => (
          <li
            key={index}
            class={link.current ? 'chain-strip__link chain-strip__link--current' : 'chain-strip__link'}
          >
            <Icon name={link.icon} />
            <span>
              <span class="chain-strip__kind">{link.kind}</span>
              {link.href ? (
                <a
                  class="chain-strip__name"
                  href={link.href}
                  aria-current={link.current ? 'page' : undefined}
                >
                  {link.name}
                </a>
              ) : (
                <span class="chain-strip__name">{link.name}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
