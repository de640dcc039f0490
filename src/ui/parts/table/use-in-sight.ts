import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What the header covers above and the big buttons below, px. */
const COVERED = { above: 120, below: 150 };

/** Brings an answer before the eyes that appears where the person is not looking; `said` is what it says. */
export function useInSight(said: unknown): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = place.current?.getBoundingClientRect();
    if (!box) return;
    const isHidden = box.top < COVERED.above || box.bottom > innerHeight - COVERED.below;
    if (isHidden) place.current?.scrollIntoView({ block: 'center' });
  }, [said]);
  return place;
}
