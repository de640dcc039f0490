import { render } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import type { Facts } from '../../../src/app/facts/facts.ts';
import { facts } from '../../../src/app/live/facts.ts';
import type { Candidate, Entry } from '../../../src/domain/entry.ts';
import { RivalNotices } from '../../../src/ui/entry/rival-notices.tsx';
import { amount, NOW, note } from '../../support/builders.ts';
import { pageText } from '../page-checks.ts';

afterEach(() => {
  facts.value = null;
});

function said(change: Partial<Candidate>): string {
  const persons = new Map([['siti', { id: 'siti', name: 'Siti Rahmah' }]]);
  facts.value = {
    person: 'lalu',
    timeZone: 'Asia/Makassar',
    persons,
    positions: new Map(),
  } as unknown as Facts;
  const rival = { id: 'c', by: 'lalu', at: NOW, open: true, kind: 'concurrent', ...change } as Candidate;
  return pageText(
    render(<RivalNotices entry={{ candidates: [rival] } as unknown as Entry} measureUnit="indeks" />),
  );
}

test('a note that waits beside another is called a note and stands there word for word', () => {
  const own = said({ facet: 'note', value: note('Hujan tiga pekan') });
  expect(own).toContain('Ada dua catatan untuk angka ini');
  expect(own).toContain('Catatan Anda: “Hujan tiga pekan”');
  expect(said({ facet: 'note', value: note(''), by: 'siti' })).toMatch(
    /catatan dikosongkan, dari Siti Rahmah/,
  );
});

test('a value that came after the approval says that the approved one stands, not that somebody else was first', () => {
  const own = said({ facet: 'value', value: amount('84.5'), kind: 'late-edit' });
  expect(own).toContain('Ada perubahan setelah disetujui');
  expect(own).toContain('Isian Anda: 84,5 indeks');
  expect(own).not.toContain('orang lain');
});

test('a value that waits beside another is named with the other’s author', () => {
  const other = said({ facet: 'value', value: amount('17.4'), by: 'siti' });
  expect(other).toMatch(/Ada dua nilai untuk angka ini.*Nilai lain: 17,4 indeks, dari Siti Rahmah/);
});
