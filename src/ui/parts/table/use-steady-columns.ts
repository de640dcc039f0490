import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps the columns of a table whose rows come and go as wide as they are, until the table gets another width. A wider
 * cell still widens its column, and the table then scrolls sideways.
 */
export function useSteadyColumns(head: RefObject<HTMLTableRowElement | null>, isSteady: boolean): void {
  useLayoutEffect(() => {
    const row = head.current;
    const box = row?.closest('.table__scroll');
    if (!row || !box || !isSteady) return;
    const give = (widths: readonly string[]) =>
      [...row.cells].forEach((cell, i) => {
        cell.style.inlineSize = widths[i] ?? '';
      });
    let width = 0;
    const sizes = new ResizeObserver(() => {
      if (box.clientWidth === width) return;
      width = box.clientWidth;
      give([]);
      give([...row.cells].map((cell) => `${cell.getBoundingClientRect().width}px`));
    });
    sizes.observe(box);
    return () => {
      sizes.disconnect();
      give([]);
    };
  }, [head, isSteady]);
}
