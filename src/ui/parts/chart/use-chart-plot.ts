import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { theme } from '../../style/theme.ts';
import type { Plot } from './chart-plot.ts';
import type { ChartLimits, ChartPoint } from './chart-points.ts';

export interface Drawing {
  readonly plot: Plot | null;
  /** The chunk of the library could not be loaded. */
  readonly failed: boolean;
}

/** A plot that lives as long as its place, follows its width and repaints when the theme changes. */
export function useChartPlot(
  place: RefObject<HTMLDivElement | null>,
  points: readonly ChartPoint[],
  height: number,
  axisText: (value: number) => string,
  limits: ChartLimits | null,
): Drawing {
  const [drawing, setDrawing] = useState<Drawing>({ plot: null, failed: false });
  // Points are usually built anew on every drawing of the page; their text
  // decides whether anything changed; axisText is taken as it was on the first drawing.
  const identity = JSON.stringify([points, limits]);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let plot: Plot | null = null;
    let gone = false;
    const width = () => Math.max(element.clientWidth, 200);
    import('./chart-plot.ts').then(
      ({ drawPlot }) => {
        if (gone) return;
        plot = drawPlot(element, points, { width: width(), height }, axisText, limits);
        setDrawing({ plot, failed: false });
      },
      () => setDrawing({ plot: null, failed: true }),
    );
    const watcher = new ResizeObserver(() => plot?.resize(width(), height));
    watcher.observe(element);
    return () => {
      gone = true;
      watcher.disconnect();
      plot?.remove();
      setDrawing({ plot: null, failed: false });
    };
  }, [identity, height]);
  useEffect(() => followTheme(() => drawing.plot?.recolour()), [drawing.plot]);
  return drawing;
}

function followTheme(repaint: () => void): () => void {
  const device = matchMedia('(prefers-color-scheme: dark)');
  device.addEventListener('change', repaint);
  // The attribute is set by another effect of the same change: repaint after it.
  const stop = theme.subscribe(() => queueMicrotask(repaint));
  return () => {
    device.removeEventListener('change', repaint);
    stop();
  };
}
