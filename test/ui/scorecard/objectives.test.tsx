import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { FINANCE_MINISTRY_SCORING } from '../../../src/domain/finance-ministry/scoring-pack.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { scorecard } from '../../../src/domain/scoring/scorecard.ts';
import { whatIf } from '../../../src/domain/scoring/what-if.ts';
import { figureAt } from '../../../src/ui/scorecard/explain-address.ts';
import { PerspectiveCard } from '../../../src/ui/scorecard/perspective-card.tsx';
import { scorecardView } from '../../../src/ui/scorecard/scorecard-view.ts';
import { WhatIfCard } from '../../../src/ui/scorecard/what-if-card.tsx';
import { whatIfView } from '../../../src/ui/scorecard/what-if-view.ts';
import { pageFaults, pageText } from '../page-checks.ts';
import { ITEMS, TOOLS } from './views.tsx';

const QUESTION = {
  unit: 'BAPPENDA',
  year: 2024,
  items: ITEMS,
  objectives: [
    { id: 'S1', weight: null, indicators: ['PAD', 'PAJAK'] },
    { id: 'S2', weight: null, indicators: ['PELATIHAN', 'DIALOG'] },
  ],
  perspectiveWeights: null,
  pack: DEFAULT_PACK,
};
const CARD = scorecard(QUESTION);
const VIEW = scorecardView(CARD, {
  ...TOOLS,
  initiatives: (id) => [{ id: 'P1', name: `Program untuk ${id}`, href: '/misi/1?sasaran=S1' }],
});
const [, financial, , learning] = VIEW.perspectives;
const idle = () => {};

test('indicators stand under their objective, the others beside, and the figure of the card is the same', () => {
  expect(financial?.objectives.map(({ key, rows }) => [key, rows.length])).toEqual([['S1', 2]]);
  expect(financial?.rows).toHaveLength(2);
  const flat = scorecard({ ...QUESTION, objectives: [] });
  expect(CARD.approved.perspectives[1]?.value).toEqual(flat.approved.perspectives[1]?.value);
  expect(financial?.objectives[0]?.share).toMatch(/^50,00\s% dari perspektif$/);
});

test('raised weights are said in words where they were raised', () => {
  expect(learning?.objectives[0]?.renormalized).toBe(
    'Bobot yang ada nilainya 1 dari 2; sisanya dinaikkan sebanding, tidak dianggap nol.',
  );
  expect(financial?.objectives[0]?.renormalized).toBeNull();
});

test('perspective, objective and indicator lead to one another in the explanation', () => {
  expect(figureAt(CARD, 'approved', 'financial')?.parts?.[0]).toBe('financial/S1');
  const objective = figureAt(CARD, 'approved', 'financial/S1');
  expect(objective?.explanation.subject).toEqual({ kind: 'objective', id: 'S1' });
  expect(objective?.parts).toEqual(['PAD:52', 'PAJAK:52']);
  expect(objective?.whole).toBe('financial');
  expect(figureAt(CARD, 'approved', 'PAD:52')?.whole).toBe('financial/S1');
  expect(figureAt(CARD, 'approved', 'HPKD:52')?.whole).toBe('financial');
});

test('an objective shows its initiatives as links, and every number marks rules nobody has checked', () => {
  if (!financial) throw new Error('missing');
  const page = render(<PerspectiveCard block={financial} />);
  expect(page).toContain('href="/misi/1?sasaran=S1"');
  // Once above all of them: in every row it would double its height.
  expect(pageText(page).match(/Semua angka di bawah: .*?aturan belum diperiksa/g)).toHaveLength(1);
  const [first, ...rest] = financial.rows;
  const mixed = { ...financial, rows: [{ ...first, ruleUnverified: false }, ...rest] } as typeof financial;
  expect(pageText(render(<PerspectiveCard block={mixed} />)).match(/aturan belum diperiksa/g)).toHaveLength(
    3,
  );
});

test('a simulation says that it is one, shows the difference with its sign, and opens to its sources', () => {
  const view = whatIfView(whatIf(QUESTION, FINANCE_MINISTRY_SCORING), 'approved');
  expect(view.rows[0]?.standing).toBe(VIEW.shown);
  const packs = [{ name: 'kemenkeu-iku@2026.1', title: 'Aturan Kementerian Keuangan', version: '2026.1' }];
  const card = (
    <main>
      <h1>Kartu skor</h1>
      <WhatIfCard packs={packs} chosen="kemenkeu-iku@2026.1" onChoose={idle} view={view} />
    </main>
  );
  const text = pageText(render(card));
  expect(text).toContain('Coba dengan aturan lain');
  expect(text).toContain('Tidak disimpan dan tidak mengubah nilai mana pun.');
  expect(text).toContain('KMK 127/2026');
  expect(pageFaults(render(card))).toEqual([]);
});

test('points gained carry a plus, points lost a minus, and no value a dash', () => {
  const items = ITEMS.filter(({ indicator }) => ['PELATIHAN', 'DIALOG', 'PAD'].includes(indicator.code));
  const stricter = { ...DEFAULT_PACK, version: '9', cap: { ...DEFAULT_PACK.cap, cap: '100' } };
  const down = whatIfView(whatIf({ ...QUESTION, items }, stricter), 'approved');
  expect(down.rows.map(({ key, change }) => [key, change])).toEqual([
    ['total', '−10,00'],
    ['customer', '–'],
    ['financial', '0,00'],
    ['internal-process', '–'],
    ['learning-growth', '−20,00'],
  ]);
  const up = whatIfView(whatIf({ ...QUESTION, items, pack: stricter }, DEFAULT_PACK), 'approved');
  expect(up.rows[0]?.change).toBe('+10,00');
});
