import { type ComponentChildren, createContext } from 'preact';

/** What the shell lends to every page header. */
export const ShellSlots = createContext<{ readonly badge: ComponentChildren }>({ badge: null });
