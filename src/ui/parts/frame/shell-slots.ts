import { type ComponentChildren, createContext } from 'preact';
import type { NavItem } from './main-nav.tsx';

interface Lent {
  readonly badge: ComponentChildren;
  /** Places the bar of a phone has no room for. */
  readonly more: readonly NavItem[];
}

/** What the shell lends to its pages. */
export const ShellSlots = createContext<Lent>({ badge: null, more: [] });
