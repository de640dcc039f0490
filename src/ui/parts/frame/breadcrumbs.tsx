import { words } from '../../words/words.ts';
import { Icon } from '../icon.tsx';

export interface Crumb {
  readonly label: string;
  /** Absent for the page itself, which comes last. */
  readonly href?: string | undefined;
}

export function Breadcrumbs({ items }: { readonly items: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label={words.value.shell.breadcrumbs}>
      <ol class="crumbs__list">
        {items.map((crumb, index) => (
          <li key={crumb.label}>
            {index > 0 && <Icon name="chevron-right" size={16} />}
            {crumb.href ? (
              <a href={crumb.href}>{crumb.label}</a>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
