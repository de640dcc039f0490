import { readFileSync } from 'node:fs';
import type uPlot from 'uplot';
import { expect, test, vi } from 'vitest';
import { trendSvg } from '../../../src/ui/parts/chart/chart-drawing.ts';
import { LOOK } from '../../../src/ui/parts/chart/chart-files.ts';
import { stepTo } from '../../../src/ui/parts/chart/chart-frame.tsx';
import { drawLimits, drawValues, type Ink } from '../../../src/ui/parts/chart/chart-ink.ts';
import { labelsApart } from '../../../src/ui/parts/chart/chart-labels.ts';
import type { ChartPoint } from '../../../src/ui/parts/chart/chart-points.ts';
import { readingNote } from '../../../src/ui/parts/value/signal-words.ts';

const point = (at: number, value: string | null, change: Partial<ChartPoint> = {}): ChartPoint => ({
  key: String(at),
  label: String(at),
  at,
  value,
  target: null,
  shownValue: value,
  shownTarget: null,
  ...change,
});

test('the saved drawing keeps a gap a gap, breaks the line at a new method, and draws targets apart', () => {
  const svg = trendSvg('Ikan & <padi>', [
    point(2020, '1'),
    point(2021, '2'),
    point(2022, null),
    point(2023, '4', { target: '5' }),
    point(2024, '3', { broken: true }),
  ]);
  const [solid, dotted] = [...svg.matchAll(/<path d="([^"]*)" fill="none"/g)].map(([, path]) => path);
  expect(solid?.match(/M/g)).toHaveLength(3);
  expect(solid?.match(/L/g)).toHaveLength(1);
  expect(dotted?.match(/M/g)).toHaveLength(1);
  expect(svg.match(/<circle/g)).toHaveLength(4);
  expect(svg.match(/l6 6l-6 6l-6 -6z/g)).toHaveLength(1);
  expect(svg).toContain('Ikan &amp; &lt;padi&gt;');
});

test('keys read points one by one and stop at the ends', () => {
  expect(stepTo('ArrowRight', null, 3)).toBe(0);
  expect(stepTo('ArrowRight', 2, 3)).toBe(2);
  expect(stepTo('ArrowLeft', null, 3)).toBe(2);
  expect(stepTo('End', 0, 3)).toBe(2);
  expect(stepTo('Escape', 1, 3)).toBeNull();
  expect(stepTo('Tab', 1, 3)).toBeUndefined();
});

test('a saved control chart has its limits with their names, and a rhomb for what stands out', () => {
  const svg = trendSvg('Angka', [point(2025, '9', { marked: true })], {
    lines: [{ at: '5', label: 'Batas atas 5', dashed: true }],
    base: ['2025', '2025'],
  });
  for (const text of ['Batas atas 5', '9'])
    expect(svg).toContain(`paint-order="stroke" stroke="#fff" stroke-width="4">${text}<`);
  expect(svg).toContain('stroke-dasharray="6 4"');
  expect(svg).not.toContain('<circle');
});

test('names of limits and values have a rim under their letters, so that no line runs through them', () => {
  const said: string[] = [];
  const note =
    (name: string) =>
    (...args: unknown[]) => {
      if (/^(stroke|fill)Text$/.test(name)) said.push(`${name} ${args[0]}`);
      return name === 'measureText' ? { width: 8 } : undefined;
    };
  const ctx = new Proxy({} as Record<string, unknown>, { get: (_, name) => note(String(name)) });
  vi.stubGlobal('devicePixelRatio', 1);
  const plot = { ctx, bbox: { left: 0, width: 300 }, valToPos: () => 10 } as unknown as uPlot;
  const ink = { font: 'serif' } as Ink;
  drawLimits(plot, { lines: [{ at: '5', label: 'Batas atas 5', dashed: true }], base: ['a', 'b'] }, ink);
  const columns = { xs: [1], values: [5], targets: [], bridges: [] };
  drawValues(plot, [point(1, '5')], columns as never, { ink, limits: null });
  vi.unstubAllGlobals();
  expect(said).toEqual(['strokeText Batas atas 5', 'fillText Batas atas 5', 'strokeText 5', 'fillText 5']);
});

test('a value whose place is taken by the name of a limit stands below its point, every other above', () => {
  const feet: number[] = [];
  const ctx = {
    ...{ save: () => undefined, restore: () => undefined, canvas: { width: 300 } },
    ...{ setLineDash: () => undefined, strokeText: () => undefined },
    measureText: () => ({ width: 40 }),
    fillText: (_: string, _x: number, y: number) => feet.push(y),
  };
  vi.stubGlobal('devicePixelRatio', 1);
  const valToPos = (value: number, scale: string): number => (scale === 'x' ? value : 100 - value);
  const plot = { ctx, bbox: { left: 0, width: 300 }, valToPos } as unknown as uPlot;
  const limits = { lines: [{ at: '50', label: 'Batas', dashed: true }], base: ['a', 'b'] } as const;
  const points = [point(100, '48'), point(280, '48'), point(200, '20')].sort((a, b) => a.at - b.at);
  const columns = { xs: [100, 200, 280], values: [48, 20, 48], targets: [], bridges: [] };
  drawValues(plot, points, columns as never, { ink: { font: 'serif' } as Ink, limits });
  vi.unstubAllGlobals();
  // Drawn from the newest on: only at 280 the name of the limit is in the way.
  expect(feet).toEqual([76, 71, 43]);
});

test('a value covers no neighbouring point: it stands below its own, or nowhere where that place is taken too', () => {
  const feet: number[] = [];
  const ctx = {
    ...{ save: () => undefined, restore: () => undefined, canvas: { width: 300 } },
    ...{ setLineDash: () => undefined, strokeText: () => undefined },
    measureText: () => ({ width: 40 }),
    fillText: (_: string, _x: number, y: number) => feet.push(y),
  };
  vi.stubGlobal('devicePixelRatio', 1);
  const valToPos = (value: number, scale: string): number => (scale === 'x' ? value : 100 - value);
  const plot = { ctx, bbox: { left: 0, width: 300 }, valToPos } as unknown as uPlot;
  const drawn = (values: readonly number[]): readonly number[] => {
    feet.length = 0;
    const points = values.map((value, i) => point(100 + 18 * i, String(value)));
    const columns = { xs: points.map(({ at }) => at), values, targets: [], bridges: [] };
    drawValues(plot, points, columns as never, { ink: { font: 'serif' } as Ink, limits: null });
    return [...feet];
  };
  // The middle one of a dip, of a peak; on a stair the middle has no place. The newest always stands above.
  expect(drawn([66, 50, 66, 80, 80])).toEqual([11, 74]);
  expect(drawn([30, 50, 30, 80, 80])).toEqual([11, 41]);
  expect(drawn([35, 50, 65, 80, 80])).toEqual([11, 89]);
  vi.unstubAllGlobals();
});

test('labels of an axis never touch: the newest stands, before it as many as have room', () => {
  const quarters = Array.from({ length: 8 }, (_, i) => ({ at: i * 68, width: 66 }));
  expect(labelsApart(quarters)).toEqual([1, 3, 5, 7]);
  expect(labelsApart(quarters.map(({ at }) => ({ at, width: 30 })))).toHaveLength(8);
  expect(labelsApart([])).toEqual([]);
});

test('a signal in a list says since when, with no full stop before it', () => {
  const reading = { verdict: 'signal', rule: 'outside-limits', side: 'above', since: '2026-Q1', missing: 0 };
  expect(readingNote(reading as never)).toBe('Titik terakhir di atas batas wajar, sejak TW I 2026');
});

test('a drawing that leaves the page takes every look with it that its style sheet gives it', () => {
  const sheet = readFileSync(new URL('../../../src/ui/style/charts.css', import.meta.url), 'utf8');
  const rules = [...sheet.matchAll(/(\.scatter__[^{]*)\{([^}]*)\}/g)].map(([, , body = '']) => body);
  const looks = new Set(rules.flatMap((body) => [...body.matchAll(/([a-z-]+):/g)].map(([, name]) => name)));
  expect(looks.size).toBeGreaterThan(4);
  expect([...looks].filter((name) => !LOOK.includes(name as string))).toEqual([]);
});
