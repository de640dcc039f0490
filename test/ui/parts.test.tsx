import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { BulletBar } from '../../src/ui/parts/chart/bullet-bar.tsx';
import { plotColumns } from '../../src/ui/parts/chart/chart-points.ts';
import { MiniBars } from '../../src/ui/parts/chart/mini-bars.tsx';
import { Spark } from '../../src/ui/parts/chart/spark.tsx';
import { Button } from '../../src/ui/parts/control/button.tsx';
import { NumberField } from '../../src/ui/parts/control/number-field.tsx';
import { MainNav } from '../../src/ui/parts/frame/main-nav.tsx';
import { DataTable } from '../../src/ui/parts/table/data-table.tsx';
import { ClassChip } from '../../src/ui/parts/value/class-chip.tsx';
import { ReceiptChain } from '../../src/ui/parts/value/receipt-chain.tsx';
import { StateChip } from '../../src/ui/parts/value/state-chip.tsx';
import { TrendMark } from '../../src/ui/parts/value/trend-mark.tsx';
import { Gallery, PAGES } from './gallery.tsx';

const count = (html: string, pattern: RegExp): number => html.match(pattern)?.length ?? 0;
const idle = () => {};

describe.each(Object.keys(PAGES))('page %s', (page) => {
  const html = render(<Gallery page={page} />);

  test('has one heading of the first level, one main region and the skip link to it', () => {
    expect(count(html, /<h1\b/g)).toBe(1);
    expect(count(html, /<main\b/g)).toBe(1);
    expect(html).toContain('href="#isi"');
    expect(html).toMatch(/<main[^>]*id="isi"/);
  });

  test('carries no inline style, which the content security policy would drop', () => {
    expect(html).not.toMatch(/\sstyle=/);
  });

  test('hides every drawing from screen readers or gives it a name', () => {
    const drawings = html.match(/<svg[^>]*>/g) ?? [];
    expect(drawings.filter((tag) => !/aria-hidden="true"|role="img"[^>]*aria-label=/.test(tag))).toEqual([]);
  });

  test('gives every button and every link a name', () => {
    const controls = [...html.matchAll(/<(button|a)\b([^>]*)>(.*?)<\/\1>/gs)];
    const nameless = controls.filter(
      ([, , attributes, inside]) => !/aria-label=/.test(attributes ?? '') && text(inside ?? '') === '',
    );
    expect(nameless.map(([tag]) => tag)).toEqual([]);
  });

  test('says at least once whether the work has been sent', () => {
    expect(text(html)).toContain('2 belum terkirim');
  });
});

test('the class is a word, not only a colour and a count of threads', () => {
  expect(text(render(<ClassChip threads={3} />))).toBe('Sedang');
  expect(text(render(<ClassChip threads={0} />))).toBe('Belum ada data');
});

test('the chain fills up to the step that was reached and names it', () => {
  const html = render(<ReceiptChain step="received" />);
  expect(count(html, /rhomb__done/g)).toBe(3);
  expect(count(html, /rhomb__open/g)).toBe(2);
  expect(text(html)).toBe('Diterima');
});

test('a chain that is stuck names the reason instead of the step', () => {
  const html = render(<ReceiptChain step="sent" stuck="rejected" />);
  expect(count(html, /rhomb__stuck/g)).toBe(1);
  expect(text(html)).toBe('Ditolak server');
});

test('the number field ties its unit and its remark to the input and shows the decimal keyboard', () => {
  const html = render(
    <NumberField
      label="Realisasi"
      value="1,5"
      unit="%"
      onInput={idle}
      remark={{ tone: 'problem', text: 'Salah' }}
    />,
  );
  const described = /aria-describedby="([^"]+)"/.exec(html)?.[1]?.split(' ') ?? [];
  expect(described).toHaveLength(2);
  for (const id of described) expect(html).toContain(`id="${id}"`);
  expect(html).toContain('inputmode="decimal"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toMatch(/<label[^>]*for="([^"]+)"[\s\S]*<input id="\1"/);
});

test('a button that cannot be pressed stays in the tab order', () => {
  const html = render(<Button disabled>Kirim</Button>);
  expect(html).toContain('aria-disabled="true"');
  expect(html).not.toMatch(/\sdisabled/);
});

test('a busy button says so in words', () => {
  expect(text(render(<Button busy>Kirim</Button>))).toBe('Sedang dikerjakan…');
});

test('a count in the navigation is drawn for eyes and spoken in words', () => {
  const html = render(
    <MainNav
      home="/"
      tenant="NTB"
      who={{ href: '/saya', name: 'Ani', unit: 'Dinkes' }}
      items={[
        {
          href: '/kiriman',
          label: 'Kiriman',
          icon: 'send',
          current: true,
          count: 120,
          countWords: '120 belum terkirim',
        },
      ]}
    />,
  );
  expect(html).toMatch(/aria-hidden="true">99\+</);
  expect(html).toContain('120 belum terkirim');
  expect(html).toContain('aria-current="page"');
});

test('a missing value leaves the bar empty, a value over the end stops at it', () => {
  expect(render(<BulletBar attainment={null} threads={0} />)).toContain('bullet__bar" width="0%"');
  expect(render(<BulletBar attainment="240" threads={5} />)).toContain('bullet__bar" width="100%"');
  expect(render(<BulletBar attainment="-26.94" threads={1} />)).toContain('bullet__bar" width="0%"');
});

test('a spark lifts its pen at a gap and never draws it as zero', () => {
  const html = render(<Spark values={['1', '2', null, '4']} label="dari 1 ke 4" />);
  expect(count(/ d="([^"]*)"/.exec(html)?.[1] ?? '', /M/g)).toBe(2);
  expect(html).toContain('aria-label="dari 1 ke 4"');
});

test('a period without a value is an outline with words, not a bar of height zero', () => {
  const html = render(
    <MiniBars label="Tiga tahun" bars={[{ label: '2023', value: null, shown: 'belum ada' }]} />,
  );
  expect(html).toContain('mini-bars__gap');
  expect(text(html)).toContain('belum ada');
});

test('the sign of a trend depends on the kind, its colour on the effect, and the word is always there', () => {
  const html = render(<TrendMark kind="real-down" effect="better" />);
  expect(html).toContain('trend--better');
  expect(text(html)).toBe('turun nyata');
});

test('the seven states of an entry have seven different words', () => {
  const states = ['draft', 'submitted', 'verified', 'approved', 'returned', 'reopened', 'amended'] as const;
  expect(new Set(states.map((state) => text(render(<StateChip state={state} />)))).size).toBe(7);
});

test('a table names itself, its columns and its rows, and counts them', () => {
  const html = render(
    <DataTable
      caption="Realisasi"
      counted
      rows={[{ year: '2024', value: '98,28' }]}
      rowKey={(row) => row.year}
      columns={[
        { key: 'year', header: 'Tahun', cell: (row) => row.year, rowHeader: true },
        { key: 'value', header: 'Nilai', cell: (row) => row.value, numeric: true },
      ]}
    />,
  );
  expect(html).toMatch(/<caption[^>]*>Realisasi<\/caption>/);
  expect(count(html, /scope="col"/g)).toBe(2);
  expect(count(html, /scope="row"/g)).toBe(1);
  expect(html).toContain('1 baris');
});

test('a table whose rows stand as text on a phone remains one for readers, and names every cell', () => {
  const html = render(
    <DataTable
      caption="Realisasi"
      asText
      rows={[{ year: '2024', value: '98,28' }]}
      rowKey={(row) => row.year}
      columns={[
        { key: 'year', header: 'Tahun', cell: (row) => row.year, rowHeader: true },
        { key: 'value', header: 'Nilai', cell: (row) => row.value, numeric: true },
      ]}
    />,
  );
  for (const role of ['table', 'rowheader', 'columnheader', 'cell']) expect(html).toContain(`role="${role}"`);
  expect(html).toMatch(/<td[^>]*data-label="Nilai"[^>]*>98,28/);
});

test('a chart bridges missing periods of one method and never two methods', () => {
  const point = (at: number, value: string | null, broken = false) => ({
    key: String(at),
    label: String(at),
    at,
    value,
    target: null,
    shownValue: value,
    shownTarget: null,
    broken,
  });
  const gap = [point(2012, '66'), point(2013, null), point(2014, '70'), point(2015, '71')];
  expect(plotColumns(gap).bridges).toEqual([[0, 2]]);
  expect(plotColumns(gap).values).toEqual([66, null, 70, 71]);
  expect(plotColumns([point(2012, '66'), point(2013, null, true), point(2014, '70')]).bridges).toEqual([]);
  expect(plotColumns([point(2012, '66'), point(2013, null), point(2014, '70', true)]).bridges).toEqual([]);
});

function text(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
