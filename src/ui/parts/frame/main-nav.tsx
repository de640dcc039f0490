import { words } from '../../words/words.ts';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';
import { VisuallyHidden } from '../visually-hidden.tsx';
import { Mark } from './mark.tsx';
import { Selvedge } from './selvedge.tsx';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly current: boolean;
  /** Waiting things; nothing is drawn for 0. `countWords` says what is counted, for screen readers. */
  readonly count?: number | undefined;
  readonly countWords?: string | undefined;
  /** Shown on rail and side only: the phone bar holds four. */
  readonly wideOnly?: boolean | undefined;
}

export interface MainNavProps {
  readonly items: readonly NavItem[];
  readonly home: string;
  readonly tenant: string;
  /** The position that is acting; leads to the account page. */
  readonly who: { readonly href: string; readonly name: string; readonly unit: string };
}

/** One navigation for all widths: bar at the bottom, rail, or indigo side, by CSS alone. */
export function MainNav({ items, home, tenant, who }: MainNavProps) {
  return (
    <nav class="nav" aria-label={words.value.shell.mainNavigation}>
      <div class="nav__edge">
        <Selvedge direction="vertical" />
      </div>
      <div class="nav__brand">
        <a class="brand" href={home}>
          <Mark size={36} />
          <span>
            <span class="brand__name">Kinerja</span>
            <span class="brand__tenant">{tenant}</span>
          </span>
        </a>
      </div>
      <ul class="nav__list">
        {items.map((item) => (
          <li key={item.href} class={item.wideOnly ? 'nav__item--wide' : undefined}>
            <NavLink {...item} />
          </li>
        ))}
      </ul>
      <div class="nav__foot">
        <a class="who" href={who.href}>
          <span class="who__disc">
            <Icon name="user" size={18} />
          </span>
          <span>
            {who.name}
            <span class="who__unit">{who.unit}</span>
          </span>
        </a>
      </div>
    </nav>
  );
}

function NavLink({ href, label, icon, current, count = 0, countWords }: NavItem) {
  return (
    <a class="nav-link" href={href} aria-current={current ? 'page' : undefined}>
      <span class="nav-link__icon">
        <Icon name={icon} size={24} />
        {count > 0 && (
          <span class="nav-link__count" aria-hidden="true">
            {count > 99 ? '99+' : count}
          </span>
        )}
      </span>
      {label}
      {count > 0 && countWords && <VisuallyHidden>, {countWords}</VisuallyHidden>}
    </a>
  );
}
