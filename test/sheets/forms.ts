import fc from 'fast-check';
import {
  type ColumnSort,
  type Form,
  type Heading,
  type Recipe,
  type Said,
  SheetWriter,
  type Written,
} from './form-writer.ts';

const TITLES = [
  'RENCANA KERJA PERANGKAT DAERAH TAHUN 2025',
  'PEMERINTAH PROVINSI NUSA TENGGARA BARAT',
  'Unit Organisasi : Biro Hukum',
  'Tahun Anggaran 2025',
  'Lampiran Keputusan Gubernur',
];
const TEXT_NAMES = ['Indikator Kinerja', 'Satuan', 'Lokasi', 'Keterangan', 'Penanggung Jawab', 'Sumber Data'];
const AMOUNT_NAMES = ['Pagu (Rp)', 'Anggaran', 'Target', 'Realisasi', 'Nilai', 'Volume', 'Bobot (%)'];
const GROUP_NAMES = [
  'Triwulan I',
  'Triwulan II',
  'Capaian Kinerja',
  'Tahun 2025',
  'Target Kinerja',
  'Realisasi Anggaran',
];
const DOWN_NAMES = ['Tujuan', 'Sasaran Strategis', 'Program'];
const TEXTS = [
  'Persentase penduduk miskin',
  'Jumlah dokumen yang disusun',
  'Terfasilitasinya Peraturan Gubernur',
  'Kota Mataram',
  'Dinas Kesehatan',
  'Total fertility rate',
  'Indeks kepuasan masyarakat',
];
const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.');

/** An amount as people here write it: dots group, a comma begins the fraction. */
const amount: fc.Arbitrary<Said> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom({ written: '-', meant: null }, { written: 'n/a', meant: null }) },
  {
    weight: 8,
    arbitrary: fc
      .record({
        whole: fc.oneof(fc.nat(999), fc.integer({ min: 1_000_000, max: 99_000_000_000 })),
        fraction: fc.constantFrom('', ',5', ',25', ',00'),
        currency: fc.constantFrom('', '', 'Rp ', 'Rp. '),
        after: fc.constantFrom('', '', '', ' %', '%', ' dokumen', ' *)', ' (2024)', ',-'),
        isNegative: fc.constantFrom(false, false, false, true),
      })
      .map(({ whole, fraction, currency, isNegative, after }) => {
        const isBare = isNegative || (after === ',-' && fraction !== '');
        const body = `${currency}${grouped(String(whole))}${fraction}${isBare ? '' : after}`;
        const digits = fraction.replace(',', '.').replace(/\.?0+$/, '');
        const isBelowZero = isNegative && (whole > 0 || digits !== '');
        return {
          written: isNegative ? `(${body})` : body,
          meant: `${isBelowZero ? '-' : ''}${whole}${digits}`,
        };
      }),
  },
);

const day: fc.Arbitrary<Said> = fc
  .record({
    year: fc.integer({ min: 2019, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 13, max: 28 }),
    style: fc.nat(3),
  })
  .map(({ year, month, day: n, style }) => {
    const two = String(month).padStart(2, '0');
    const written = [
      `${n} ${MONTHS[month - 1]} ${year}`,
      `${n}/${two}/${year}`,
      `${n}-${month}-${year}`,
      `${year}-${two}-${n}`,
    ];
    return { written: written[style] as string, meant: `${year}-${two}-${n}` };
  });

const written: fc.Arbitrary<Written> = fc.record({
  text: fc.constantFrom(...TEXTS),
  isLastBlank: fc.constantFrom(false, false, true),
  amount,
  day,
});

const leaf = (sort: ColumnSort, names: readonly string[]): fc.Arbitrary<Heading> =>
  fc.constantFrom(...names).map((name) => ({ name, below: [], sort }));

const figures = leaf('amount', AMOUNT_NAMES);

const group = (depth: number): fc.Arbitrary<Heading> =>
  fc
    .record({
      name: fc.constantFrom(...GROUP_NAMES),
      below: fc.uniqueArray(depth > 2 ? fc.oneof(figures, group(depth - 1)) : figures, {
        minLength: 2,
        maxLength: 3,
        selector: ({ name }) => name,
      }),
    })
    .map((made) => ({ ...made, sort: 'amount' as const }));

const headings = (depth: number): fc.Arbitrary<readonly Heading[]> =>
  fc
    .record({
      number: fc.constantFrom([], [{ name: 'No', below: [], sort: 'number' as const }]),
      down: fc.subarray([...DOWN_NAMES], { minLength: 0, maxLength: 2 }),
      texts: fc.uniqueArray(leaf('text', TEXT_NAMES), {
        minLength: 1,
        maxLength: 3,
        selector: ({ name }) => name,
      }),
      days: fc.constantFrom([], [], [{ name: 'Tanggal Penetapan', below: [], sort: 'day' as const }]),
      rest: fc.uniqueArray(depth > 1 ? fc.oneof(figures, group(depth)) : figures, {
        minLength: 1,
        maxLength: 4,
        selector: ({ name }) => name,
      }),
    })
    .map(({ number, down, texts, days, rest }) => [
      ...number,
      ...down.map((name): Heading => ({ name, below: [], sort: 'down' })),
      ...texts,
      ...days,
      ...rest,
    ]);

const recipe: fc.Arbitrary<Recipe> = fc.integer({ min: 1, max: 5 }).chain((depth) =>
  fc.record({
    titles: fc.subarray([...TITLES], { maxLength: 4 }),
    headings: headings(depth),
    numbering: fc.constantFrom<Recipe['numbering']>('none', 'below', 'within'),
    numberStyle: fc.constantFrom<Recipe['numberStyle']>('plain', 'brackets'),
    blocks: fc.array(fc.array(written, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    sections: fc.boolean(),
    totals: fc.constantFrom<Recipe['totals']>('none', 'each', 'end'),
    totalWord: fc.constantFrom('Jumlah', 'TOTAL', 'Sub Total', 'JUMLAH TOTAL'),
    footer: fc.constantFrom<Recipe['footer']>('none', 'signature', 'note'),
    isClose: fc.boolean(),
    isMerged: fc.boolean(),
  }),
);

/** Random sheets of one to three tables; the second and later ones have a title, as they do in forms. */
export const form: fc.Arbitrary<Form> = fc.array(recipe, { minLength: 1, maxLength: 3 }).map((recipes) => {
  const sheet = new SheetWriter();
  recipes.forEach((one, i) => {
    const titles = i > 0 && one.titles.length === 0 ? ['Anggaran'] : one.titles;
    // Without merges the blank cells below a name and beside it look the same: only two levels can be told apart.
    const isPlain = !one.isMerged || one.headings.every(({ below }) => below.length === 0);
    sheet.table({
      ...one,
      titles,
      headings: isPlain && !one.isMerged ? one.headings.map(flattened) : one.headings,
    });
  });
  return sheet.done();
});

/** At most two levels. */
const flattened = (heading: Heading): Heading => ({
  ...heading,
  below: heading.below.map((one) => ({ ...one, below: [] })),
});
