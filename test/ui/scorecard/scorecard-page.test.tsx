import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { standingOf } from '../../../src/domain/scoring/columns/standings.ts';
import { ExplainPanel } from '../../../src/ui/parts/explain/explain-panel.tsx';
import { figureAt } from '../../../src/ui/scorecard/explain-address.ts';
import { ScorecardPage } from '../../../src/ui/scorecard/scorecard-page.tsx';
import { scorecardView } from '../../../src/ui/scorecard/scorecard-view.ts';
import { YearsCard } from '../../../src/ui/scorecard/years-card.tsx';
import { yearly } from '../../domain/scoring/builders.ts';
import { pageFaults, pageText } from '../page-checks.ts';
import { CARD_VIEW, card, PANEL, TOOLS } from './views.tsx';

const idle = () => {};
const page = (
  view = CARD_VIEW,
  units = [{ code: 'BAPPENDA', name: 'Bappenda' }],
  beside: ComponentChildren = null,
): string =>
  render(
    <ScorecardPage
      view={view}
      unit="BAPPENDA"
      units={units}
      onUnit={idle}
      years={[2024]}
      onYear={idle}
      onBasis={idle}
      panel={null}
      whatIf={null}
      beside={beside}
      directives={null}
    />,
  );

test('who may read several units chooses whose card it is', () => {
  const units = [
    { code: 'BAPPENDA', name: 'Bappenda' },
    { code: 'DINKES', name: 'Dinkes' },
  ];
  expect(pageText(page(CARD_VIEW, units))).toContain('Dinkes');
  expect(pageText(page())).not.toContain('Dinkes');
});

test('on the card of an official with two units, their indicators of one name are told apart', () => {
  const twice = ['BAPPENDA', 'BKAD'].map((owner) => {
    const one = yearly(`${owner}-SERAPAN`, '80', '90');
    return { ...one, indicator: { ...one.indicator, name: 'Serapan anggaran', owner } };
  });
  const indicator = (code: string) => twice.find((one) => one.indicator.code === code)?.indicator ?? null;
  const view = scorecardView(card(twice), { ...TOOLS, indicator });
  expect(view.perspectives.flatMap(({ rows }) => rows.map(({ name }) => name))).toEqual([
    'Serapan anggaran · BAPPENDA',
    'Serapan anggaran · BKAD',
  ]);
});

test('the scorecard has no inline style, one heading, and names for everything that can be pressed', () => {
  expect(pageFaults(page())).toEqual([]);
});

test('raw stands beside capped where a bound changed the value', () => {
  const row = CARD_VIEW.perspectives[3]?.rows.find(({ name }) => name === 'Jam pelatihan per ASN');
  expect(row?.shown).toBe('120,00');
  expect(row?.raw).toBe('mentah 150,00');
  expect(CARD_VIEW.perspectives[0]?.rows.every(({ raw }) => raw === null)).toBe(true);
});

test('what is only verified stands beside what is approved', () => {
  expect(CARD_VIEW.totals.approved).not.toBe(CARD_VIEW.totals.verified);
  expect(CARD_VIEW.perspectives[2]?.beside).toBe('diverifikasi 84,00');
  expect(pageText(page())).toContain(`diverifikasi ${CARD_VIEW.totals.verified}`);
});

test('a missing value is a dash with its reason, and the card says how many entries it misses', () => {
  const row = CARD_VIEW.perspectives[3]?.rows.find(({ name }) => name.startsWith('Pegawai dialog'));
  expect(row?.shown).toBeNull();
  expect(row?.threads).toBe(0);
  expect(row?.against).toContain('bukan nol');
  expect(CARD_VIEW.coverage[0]).toBe('2 dari 11 isian belum ada');
});

test('very low without a written follow-up is named, and is not once one is written', () => {
  expect(CARD_VIEW.red.map(({ name, shown }) => [name, shown])).toEqual([['Retribusi daerah', '44,14']]);
  expect(pageText(page())).toContain('Retribusi daerah 44,14: belum ada rencana tindak lanjut.');
  expect(scorecardView(card(), { ...TOOLS, hasFollowUp: () => true }).red).toEqual([]);
});

test('contributions of the perspectives add up to the total that is shown', () => {
  const points = CARD_VIEW.perspectives.map(({ contribution }) => Number(contribution?.replace(',', '.')));
  const total = Number(CARD_VIEW.shown?.replace(',', '.'));
  expect(Math.abs(points.reduce((a, b) => a + b, 0) - total)).toBeLessThan(0.025);
});

test('every number of the card leads to an explanation that is on the card', () => {
  const addresses = [
    CARD_VIEW,
    ...CARD_VIEW.perspectives,
    ...CARD_VIEW.perspectives.flatMap(({ rows }) => rows),
  ];
  for (const { explainHref, shown } of addresses) {
    const what = new URLSearchParams(explainHref.split('?')[1]).get('jelaskan') ?? '';
    const found = figureAt(card(), 'approved', what);
    expect(found, what).not.toBeNull();
    expect(found?.bases.approved).toBe(shown);
  }
  expect(figureAt(card(), 'approved', 'GONE:52')).toBeNull();
});

test('the explanation shows the fraction with real inputs, the unused target and the range of rounding', () => {
  const text = pageText(render(<ExplainPanel {...PANEL} onClose={idle} />));
  expect(text).toContain('6.621 dibagi 6.737 × 100 = 98,278…');
  expect(text).toContain('98,28 %');
  expect(text).toContain('Tidak dipakai 6.180');
  expect(text).toContain('hasilnya akan menjadi 107,14 %');
  expect(text).toContain('98,26 %');
  expect(text).toContain('98,29 %');
  expect(text).toContain('Kelas: sangat tinggi');
  expect(text).toContain('belum diverifikasi');
});

test('an explanation without a value gives the reason instead of a number', () => {
  const found = figureAt(card(), 'approved', 'DIALOG:52');
  if (!found) throw new Error('missing');
  const panel = (
    <ExplainPanel {...PANEL} explanation={found.explanation} classId={found.classId} onClose={idle} />
  );
  expect(pageText(render(panel))).toContain('Realisasinya belum ada. Ini bukan nol dan tidak ikut dihitung.');
});

test('totals of several years stand side by side, a year without one says so; one year alone needs no card', () => {
  const total = standingOf(card());
  const none = { display: null, classId: null };
  const empty = {
    unit: 'BAPPENDA',
    year: 2023,
    totals: { approved: none, verified: none, provisional: none },
  };
  const years = page(CARD_VIEW, [], <YearsCard standings={[total, empty]} basis="approved" ruleUnverified />);
  expect(pageText(years)).toContain('Total per tahun');
  expect(pageText(years)).toContain(`2024 ${CARD_VIEW.shown}`);
  expect(pageText(years)).toContain('2023 –');
  expect(pageFaults(years)).toEqual([]);
  expect(
    pageText(page(CARD_VIEW, [], <YearsCard standings={[total]} basis="approved" ruleUnverified />)),
  ).not.toContain('Total per tahun');
});
