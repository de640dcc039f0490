import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Sight } from './row-window.ts';

/** Where an element is looked at: `scroller` is the nearest box that scrolls it up and down, null when the page does. */
export interface Seen {
  readonly scroller: HTMLElement | null;
  /** Something took another size; else something was scrolled. */
  readonly isSized: boolean;
}

function scrollerOf(element: Element): HTMLElement | null {
  for (let one = element.parentElement; one && one !== document.body; one = one.parentElement)
    if (['auto', 'scroll'].includes(getComputedStyle(one).overflowY)) return one;
  return null;
}

/** What can be seen of an element now, px below its top edge. */
export function sightOf(element: Element, scroller: Element | null): Sight {
  const { top } = element.getBoundingClientRect();
  const box = scroller?.getBoundingClientRect();
  return {
    top: Math.max(box?.top ?? 0, 0) - top,
    bottom: Math.min(box?.bottom ?? Number.POSITIVE_INFINITY, innerHeight) - top,
  };
}

/** Says so at first and whenever what can be seen of an element may have changed: before the frame that shows it. */
export function useSight(
  element: RefObject<HTMLElement | null>,
  isWatched: boolean,
  look: (seen: Seen) => void,
): void {
  const latest = useRef(look);
  latest.current = look;
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched || !isWatched) return;
    let scroller = scrollerOf(watched);
    const scrolled = (): void => latest.current({ scroller, isSized: false });
    const sized = (): void => {
      // A box that scrolls on a wide screen may let the page scroll on a narrow one.
      scroller = scrollerOf(watched);
      latest.current({ scroller, isSized: true });
    };
    const sizes = new ResizeObserver(sized);
    for (const one of [watched, document.body, scroller]) if (one) sizes.observe(one);
    const controller = new AbortController();
    const { signal } = controller;
    window.addEventListener('resize', sized, { signal });
    // Of every box around it; the browser says it at most once a frame.
    document.addEventListener('scroll', scrolled, { signal, capture: true, passive: true });
    scrolled();
    return () => {
      sizes.disconnect();
      controller.abort();
    };
  }, [element, isWatched]);
}
