import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { blankDossier } from '../../../src/domain/dossier/dossier.ts';
import { LKE_PACK } from '../../../src/domain/dossier/kinds/lke.ts';
import { lkeReading } from '../../../src/domain/dossier/readings/lke-reading.ts';
import { NO_DRAFT, roadView } from '../../../src/domain/dossier/readings/lke-road.ts';
import { RoadLines } from '../../../src/ui/lke/road-lines.tsx';
import { pageFaults, pageText } from '../page-checks.ts';

const key = { kind: 'lke', unit: 'DINKES', year: 2026, name: '' };
const dossier = blankDossier(key, 'draft');
const sheet = { key, dossier, reading: lkeReading(dossier, LKE_PACK) };

test('a long road shows the actions that add most; who does what is folded away and added up by person', () => {
  const view = roadView(sheet, { predicate: 'A' }, NO_DRAFT, []);
  if (!view) throw new Error('There is a road from nothing to A.');
  const page = render(<RoadLines view={view} sheet={sheet} draft={NO_DRAFT} plan={[]} onDraft={() => {}} />);
  expect(view.steps.length).toBeGreaterThan(20);
  expect(page.match(/class="road__line"/g)).toHaveLength(5);
  expect(pageText(page)).toContain(`Tampilkan semua ${view.steps.length} langkah`);
  expect(page).not.toMatch(/<details[^>]*open/);
  // The raises of a sub-component nobody has answered are one step, with all they add.
  expect(pageText(page)).toMatch(/\(1\.c → BB\).*\+12,00.*usaha 5 .*Sampai nilai/);
  expect(page.match(/\(1\.c → /g)).toHaveLength(1);
  const taken = view.steps.filter(({ isTaken }) => isTaken);
  expect(taken.length).toBeLessThan(view.chosen.length);
  expect(pageText(page)).toContain(`${taken.length} langkah · tanpa batas waktu`);
  // Nobody has answered anything: that comes before any action.
  expect(pageText(page)).toMatch(/^\s*\d+ kriteria belum dijawab/);
  expect(pageFaults(`<main><h1>x</h1>${page}</main>`)).toEqual([]);
});
