import type { ComponentChildren } from 'preact';
import { LiveRegion } from './live-region.tsx';
import { MainNav, type MainNavProps } from './main-nav.tsx';
import { ShellSlots } from './shell-slots.ts';
import { SkipLink } from './skip-link.tsx';

interface AppShellProps {
  /** Absent before sign-in and on the wall. */
  readonly nav?: MainNavProps | undefined;
  /** The sync badge, shown in every page header. */
  readonly badge?: ComponentChildren;
  /** One `Screen`. */
  readonly children: ComponentChildren;
}

/** Frame around every route: skip link, navigation, the screen, spoken announcements. */
export function AppShell({ nav, badge, children }: AppShellProps) {
  const more = nav?.items.filter(({ wideOnly }) => wideOnly) ?? [];
  return (
    <ShellSlots.Provider value={{ badge, more }}>
      <div class={nav ? 'shell' : 'shell shell--bare'}>
        <SkipLink />
        {nav && <MainNav {...nav} />}
        {children}
        <LiveRegion />
      </div>
    </ShellSlots.Provider>
  );
}
