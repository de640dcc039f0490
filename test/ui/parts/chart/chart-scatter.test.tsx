import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { ChartScatter, type ScatterPoint } from '../../../../src/ui/parts/chart/chart-scatter.tsx';

const point = (x: string, y: string): ScatterPoint => ({
  key: `${x}/${y}`,
  name: 'Dinas',
  x,
  y,
  shownX: x,
  shownY: y,
  shape: 'square',
  kind: 'Murah dan berhasil',
});

const numbers = (html: string, pattern: RegExp): number[] =>
  [...html.matchAll(pattern)].map(([, y]) => Number(y));

test('words in the corners have room of their own: no mark lies on them, however high or low its value', () => {
  const html = render(
    <ChartScatter
      title="Bidang"
      summary=""
      points={[point('20', '109'), point('180', '108'), point('40', '61'), point('210', '60')]}
      xTitle="Biaya"
      yTitle="Hasil"
      axisText={String}
      lines={{ x: 100, y: 100 }}
      corners={['Murah dan berhasil', 'Mahal tetapi berhasil', 'Murah tetapi gagal', 'Mahal dan gagal']}
    />,
  );
  const words = numbers(html, /class="scatter__corner"[^>]* y="([\d.]+)"/g);
  const marks = numbers(html, /class="scatter__mark[^>]*><path d="M[\d.]+ ([\d.]+)/g);
  expect([words.length, marks.length]).toEqual([4, 4]);
  const [above, below] = [Math.min(...words), Math.max(...words)];
  for (const y of marks) {
    expect(y).toBeGreaterThan(above + 6);
    expect(y).toBeLessThan(below - 12);
  }
});
