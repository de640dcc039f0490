import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Width of an element in px, followed as it changes; `first` until it stands on the page. */
export function useWidth<E extends HTMLElement>(first: number) {
  const box = useRef<E>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = (): void => setWidth(element.clientWidth);
    look();
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return { box, width };
}
