import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { words } from '../../words/words.ts';
import { Icon } from '../icon.tsx';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';
import { Mark } from './mark.tsx';
import { Selvedge } from './selvedge.tsx';
import { ShellSlots } from './shell-slots.ts';

export interface PageHeaderProps {
  readonly title: string;
  /** One line of where and when: unit, period, position. */
  readonly subtitle?: ComponentChildren;
  /** Where the arrow leads; without it there is no arrow. */
  readonly back?: string | undefined;
  /** Shown on desktop in place of the subtitle. */
  readonly crumbs?: readonly Crumb[] | undefined;
  /** Buttons of the page; below 1200 px only icon buttons show here, repeat the rest in the page. */
  readonly tools?: ComponentChildren;
  /** Below the title on indigo: progress of a task list. */
  readonly extra?: ComponentChildren;
}

/** Indigo with the selvedge on phone and tablet, white on desktop. Holds the page's one `h1` and the sync badge. */
export function PageHeader({ title, subtitle, back, crumbs, tools, extra }: PageHeaderProps) {
  const { badge } = useContext(ShellSlots);
  return (
    <header class="page-header on-header">
      <div class="page-header__row">
        {back && (
          <a class="icon-button page-header__back" href={back} aria-label={words.value.shell.back}>
            <Icon name="arrow-left" size={24} />
          </a>
        )}
        <div class="page-header__mark">
          <Mark size={36} />
        </div>
        <div class="page-header__titles">
          {crumbs && <Breadcrumbs items={crumbs} />}
          <h1 class="page-header__title">{title}</h1>
          {subtitle && <div class="page-header__subtitle">{subtitle}</div>}
        </div>
        <div class="page-header__tools">
          {tools}
          {badge}
        </div>
      </div>
      {extra && <div class="page-header__extra">{extra}</div>}
      <Selvedge direction="horizontal" />
    </header>
  );
}
