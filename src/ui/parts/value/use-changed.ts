import { useEffect, useRef, useState } from 'preact/hooks';
import { language, words } from '../../words/words.ts';
import { announce } from '../frame/announce.ts';

/** How long a figure that just arrived stays marked, ms. */
const MARKED_FOR = 8000;

const SPOKEN = 3;

/** A figure on the screen, and what changes when it does. */
export interface Stamped {
  readonly code: string;
  readonly name: string;
  readonly stamp: string;
}

const NONE: ReadonlySet<string> = new Set();

/** Stamps by code; the first picture of a screen changes nothing. */
export function changedCodes(
  before: ReadonlyMap<string, string> | null,
  now: readonly Stamped[],
): readonly Stamped[] {
  if (before === null) return [];
  return now.filter(({ code, stamp }) => before.get(code) !== stamp);
}

/** A whole batch of approvals is one short sentence. */
function spoken(names: readonly string[]): string {
  const rest = names.length - SPOKEN;
  const said = names.slice(0, SPOKEN).join(', ');
  return rest > 0 ? words.value.overview.andMore(said, rest) : said;
}

/**
 * Codes whose figure changed while the screen was open, for some seconds; says their names once. `shown` names what
 * is shown: another plan, position or language is another picture, not a change. Null while the device fills.
 */
export function useChanged(figures: readonly Stamped[] | null, shown: string): ReadonlySet<string> {
  const scope = `${language.value} ${shown}`;
  const before = useRef<{ readonly scope: string; readonly stamps: ReadonlyMap<string, string> } | null>(
    null,
  );
  const [changed, setChanged] = useState<ReadonlySet<string>>(NONE);
  useEffect(() => {
    if (!figures) return;
    const last = before.current?.scope === scope ? before.current.stamps : null;
    before.current = { scope, stamps: new Map(figures.map(({ code, stamp }) => [code, stamp])) };
    const fresh = changedCodes(last, figures);
    if (fresh.length === 0) return;
    setChanged(new Set(fresh.map(({ code }) => code)));
    announce(words.value.overview.changedAloud(spoken([...new Set(fresh.map(({ name }) => name))])));
  }, [figures, scope]);
  useEffect(() => {
    if (changed.size === 0) return;
    const timer = setTimeout(() => setChanged(NONE), MARKED_FOR);
    return () => clearTimeout(timer);
  }, [changed]);
  return changed;
}
