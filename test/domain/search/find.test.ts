import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Findable, find, groupFound, searchIndex } from '../../../src/domain/search/find.ts';

const item = (title: string, also = '', sort = 'indicator'): Findable => ({
  sort,
  title,
  also,
  href: `/${encodeURIComponent(title)}`,
});

const index = searchIndex([
  item('Indeks Pembangunan Manusia', 'IKU-01'),
  item('Indeks Kepuasan Masyarakat', 'IKU-02'),
  item('Prevalensi stunting balita', 'IKU-03 Dinas Kesehatan'),
  item('Badan Perencanaan Pembangunan dan Riset', 'BAPPEDA 5.01', 'unit'),
  item('Program Pemenuhan Upaya Kesehatan', '1.02.02', 'programme'),
  item('Café Lombok', ''),
]);
const titles = (asked: string): readonly string[] => find(index, asked).map(({ title }) => title);

describe('find', () => {
  test('takes beginnings of words, in any order, whatever their case', () => {
    expect(titles('MANUSIA pemb')).toEqual(['Indeks Pembangunan Manusia']);
    expect(titles('sia')).toEqual([]);
  });
  test('knows the root of a word, after words that begin so', () => {
    expect(titles('sehat')).toEqual(['Program Pemenuhan Upaya Kesehatan', 'Prevalensi stunting balita']);
    const one = searchIndex([item('Ketersehatan'), item('Unit lain', 'Sehat')]);
    expect(find(one, 'sehat').map(({ title }) => title)).toEqual(['Unit lain', 'Ketersehatan']);
  });
  test('knows abbreviations and codes', () => {
    expect(titles('ipm')[0]).toBe('Indeks Pembangunan Manusia');
    expect(titles('BPPR')).toEqual(['Badan Perencanaan Pembangunan dan Riset']);
    expect(titles('1.02.02')).toEqual(['Program Pemenuhan Upaya Kesehatan']);
    expect(titles('iku 03')).toEqual(['Prevalensi stunting balita']);
  });
  test('does not mind accents', () => expect(titles('cafe')).toEqual(['Café Lombok']));
  test('puts what is called so before what is only said of it', () =>
    expect(titles('kesehatan')).toEqual(['Program Pemenuhan Upaya Kesehatan', 'Prevalensi stunting balita']));
  test('finds nothing for nothing', () => expect(titles(' .. ')).toEqual([]));
});

describe('for any items', () => {
  const word = fc.stringMatching(/^[a-zà-öø-ÿ]{1,8}$/);
  const titled = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

  test('every item is found by the beginnings of all its words, typed in capitals and any order', () => {
    fc.assert(
      fc.property(fc.array(titled, { minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(), (all, pick, cut) => {
        const title = all[pick % all.length] as string;
        const asked = title
          .split(' ')
          .reverse()
          .map((one) => one.slice(0, 1 + (cut % one.length)).toUpperCase())
          .join('  ');
        const found = find(searchIndex(all.map((one) => item(one))), asked);
        expect(found.map((one) => one.title)).toContain(title);
      }),
    );
  });
  test('one more word never finds more, and the order of the items does not matter', () => {
    fc.assert(
      fc.property(fc.uniqueArray(titled, { maxLength: 20 }), word, word, (all, first, second) => {
        const items = all.map((one) => item(one));
        const wide = find(searchIndex(items), first);
        const narrow = find(searchIndex([...items].reverse()), `${first} ${second}`);
        for (const one of narrow) expect(wide).toContain(one);
        expect(find(searchIndex([...items].reverse()), first)).toEqual(wide);
      }),
    );
  });
  test('groups lose nothing and keep the best first', () => {
    const found = find(index, 'p');
    const groups = groupFound(found, 2);
    expect(groups.reduce((sum, { of }) => sum + of, 0)).toBe(found.length);
    expect(groups[0]?.items[0]).toBe(found[0]);
    expect(groups.every(({ items }) => items.length <= 2)).toBe(true);
  });
});
