import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { type ConflictChoice, noChoice } from '../../../src/ui/review/conflict-model.ts';
import { ConflictPage, type ConflictPageProps } from '../../../src/ui/review/conflict-page.tsx';
import { pageFaults, pageText } from '../page-checks.ts';
import { CONFLICT } from './views.ts';

const page = (change: Partial<ConflictChoice> = {}, more: Partial<ConflictPageProps> = {}): string =>
  render(
    <ConflictPage
      view={CONFLICT}
      choice={{ ...noChoice(['c1']), ...change }}
      onChoice={() => {}}
      third={{ ok: false, problem: 'blank' }}
      cleared={false}
      tried={false}
      busy={false}
      onUse={() => {}}
      {...more}
    />,
  );

test('nothing is chosen beforehand, and every value has the same controls', () => {
  const html = page();
  expect(html).not.toMatch(/<input[^>]*\schecked/);
  expect(html.match(/type="radio"/g)?.length).toBe(3);
  expect(pageText(html)).toContain('Pakai nilai yang dipilih');
  expect(pageFaults(html)).toEqual([]);
});

test('each value shows its maker, its moment and what it would do to the score', () => {
  const text = pageText(page());
  expect(text).toContain('Subbag Program, Petugas data Dispar');
  expect(text).toContain('90,00 % Tinggi');
  expect(text).toContain('69,23 % Sedang');
});

test('the button and the reason name the chosen value', () => {
  const text = pageText(page({ chosen: 'c1' }));
  expect(text).toContain('Pakai nilai B');
  expect(text).toContain('Alasan memilih nilai B (wajib, tercatat atas nama Anda)');
});

test('a missing choice and a missing reason are said only after the button was pressed', () => {
  expect(pageText(page())).not.toContain('Pilih dulu');
  expect(pageText(page({}, { tried: true }))).toContain('Pilih dulu salah satu nilai.');
  expect(pageText(page({ chosen: 'head' }, { tried: true }))).toContain('Alasannya belum diisi.');
});

test('a change after approval is called so and is accepted or not, never overwritten', () => {
  const view = { ...CONFLICT, isLate: true, mayWriteThird: false };
  expect(pageText(page({ chosen: 'c1' }, { view }))).toContain('Terima perubahan');
  expect(pageText(page({ chosen: 'head' }, { view }))).toContain('Pertahankan yang disetujui');
  expect(pageText(page({}, { view }))).not.toContain('Tulis nilai ketiga');
});

test('where notes stand beside each other nothing is called a value, and no sign stands without words', () => {
  const options = CONFLICT.options.map((one) => ({ ...one, value: '', consequence: null }));
  const view = { ...CONFLICT, options, facet: 'note', alsoNote: false } as const;
  const html = page({}, { view, tried: true });
  const text = pageText(html);
  for (const part of [
    'Pilih catatan ini',
    'Bila keduanya perlu digabung.',
    'Pakai catatan yang dipilih',
    'Pilih dulu salah satu catatan.',
  ])
    expect(text).toContain(part);
  expect(text).not.toMatch(/Pilih nilai ini|Nilai yang dipakai/);
  expect(html).not.toContain('rivals__foot');
});

test('who may not decide sees both values and no button', () => {
  const html = page({}, { view: { ...CONFLICT, mayResolve: false } });
  expect(pageText(html)).toContain('Keduanya hanya ditampilkan.');
  expect(pageText(html)).not.toContain('Pakai nilai');
});
