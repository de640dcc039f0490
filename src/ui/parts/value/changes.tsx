import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { words } from '../../words/words.ts';
import { type Stamped, useChanged } from './use-changed.ts';

/** Codes of the figures that arrived a moment ago. */
export const Changed = createContext<ReadonlySet<string>>(new Set());

export const useIsChanged = (code: string): boolean => useContext(Changed).has(code);

interface ChangesProps {
  /** Null while the first pull fills the device: everything arrives and nothing has changed. */
  readonly figures: readonly Stamped[] | null;
  readonly scope: string;
  readonly children: ComponentChildren;
}

/** Around figures that stay open: what arrives is said once, and marked where it stands by `FreshMark`. */
export function Changes({ figures, scope, children }: ChangesProps) {
  return <Changed.Provider value={useChanged(figures, scope)}>{children}</Changed.Provider>;
}

/** In words beside a figure that arrived a moment ago; nothing moves. */
export function FreshMark({ code }: { readonly code: string }) {
  return useIsChanged(code) ? <span class="fresh-mark">{words.value.overview.changedNow}</span> : null;
}
