import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Lines that are drawn, from the first to the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const isNear = (line: number, { from, to }: Range): boolean => line >= from && line <= to;

/** Lines beyond the edge that are drawn too, so that scrolling never meets a gap. */
const AROUND = 6;

/** Which lines of the scrolled box can be seen; `height` of a line as it is on the screen, px. */
export function useRange(height: number) {
  const box = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<Range>({ from: 0, to: 30 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = (): void => {
      const first = Math.floor(element.scrollTop / height);
      const from = Math.floor((first - AROUND) / AROUND) * AROUND;
      const to = from + Math.ceil(element.clientHeight / height) + AROUND * 3;
      setRange((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    look();
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [height]);
  return { box, range };
}
