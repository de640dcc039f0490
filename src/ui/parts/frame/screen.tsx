import type { ComponentChildren } from 'preact';
import { words } from '../../words/words.ts';
import { PageHeader, type PageHeaderProps } from './page-header.tsx';

interface ScreenProps extends PageHeaderProps {
  readonly children: ComponentChildren;
  /** Big buttons that stay at the bottom edge; on phones they take the place of the navigation. */
  readonly actions?: ComponentChildren;
  /** Source of the figures and legend, last line of the page. */
  readonly source?: ComponentChildren;
  /** Main area without padding, for split layouts. */
  readonly flush?: boolean | undefined;
}

/** One page inside `AppShell`: header, `main`, and what stays at its foot. */
export function Screen({ children, actions, source, flush, ...header }: ScreenProps) {
  return (
    <>
      <PageHeader {...header} />
      <main id="isi" class={flush ? 'main main--flush' : 'main'} tabIndex={-1}>
        {children}
      </main>
      {source && <footer class="source-bar">{source}</footer>}
      {actions && (
        <section class="action-bar" aria-label={words.value.shell.actions}>
          {actions}
        </section>
      )}
    </>
  );
}
