import { expect, test } from 'vitest';
import { FILE_NAMES } from '../../../src/domain/exchange/entity-files.ts';
import { faultsOf, SMALL, withCell } from '../../support/exchange-texts.ts';

test('a folder without fault is accepted', () => {
  expect(faultsOf(SMALL)).toEqual([]);
});

test.for([
  [
    'a number with a comma',
    'measurements.csv',
    2,
    'amount',
    '"69,5"',
    '"69,5" bukan bilangan: pakai titik desimal, tanpa pemisah ribuan.',
  ],
  [
    'a number with a thousands separator',
    'measurements.csv',
    2,
    'amount',
    '1.234.5',
    '"1.234.5" bukan bilangan: pakai titik desimal, tanpa pemisah ribuan.',
  ],
  [
    'a number in exponent form',
    'areas.csv',
    2,
    'population',
    '1e6',
    '"1e6" bukan bilangan: pakai titik desimal, tanpa pemisah ribuan.',
  ],
  ['a blank where a figure belongs', 'measurements.csv', 2, 'amount', '', 'Sel wajib diisi.'],
  [
    'a period that is none',
    'measurements.csv',
    2,
    'period',
    '2024-Q5',
    '"2024-Q5" bukan periode: tulis seperti 2025-FY, 2025-S1, 2025-Q3, 2025-M09, atau 2025-D0509.',
  ],
  [
    'a day that is not in the calendar',
    'measurements.csv',
    3,
    'period',
    '2025-D0230',
    '"2025-D0230" bukan periode: tulis seperti 2025-FY, 2025-S1, 2025-Q3, 2025-M09, atau 2025-D0509.',
  ],
  [
    'a date that is none',
    'budgets.csv',
    2,
    'as_of',
    '2025-02-29',
    '"2025-02-29" bukan tanggal: tulis seperti 2025-12-31.',
  ],
  ['an unknown unit', 'indicators.csv', 3, 'owner', 'ENTAH', 'Unit "ENTAH" tidak dikenal.'],
  ['an unknown area', 'targets.csv', 2, 'area', '99', 'Wilayah "99" tidak dikenal.'],
  ['an unknown indicator', 'targets.csv', 3, 'indicator', 'ENTAH', 'Indikator "ENTAH" tidak dikenal.'],
  [
    'an unknown indicator in a list',
    'plan-nodes.csv',
    5,
    'indicators',
    'BARU-1;ENTAH',
    'Indikator "ENTAH" tidak dikenal.',
  ],
  ['an unknown parent', 'plan-nodes.csv', 5, 'parent', 'P:T9', 'Simpul induk "P:T9" tidak dikenal.'],
  [
    'an unknown successor unit',
    'org-units.csv',
    3,
    'successors',
    'BARU;TIADA',
    'Unit penerus "TIADA" tidak dikenal.',
  ],
  [
    'a frequency without calendar',
    'indicators.csv',
    2,
    'frequency',
    'monthly',
    'Kalender untuk frekuensi "monthly" tidak dikenal.',
  ],
  ['a duplicate key', 'targets.csv', 3, 'id', 'T1', 'Kunci "T1" sudah dipakai di baris 2.'],
  ['a missing source', 'indicators.csv', 2, 'source', '', 'Sumber wajib disebut.'],
  ['verified that is neither yes nor no', 'areas.csv', 2, 'verified', 'ya', '"ya" bukan yes atau no.'],
  ['an operator without bound', 'targets.csv', 2, 'amount', '', 'Target "=" tanpa batas: isi nilainya.'],
  ['a range without upper bound', 'targets.csv', 3, 'upper', '', 'Target "range" tanpa batas atas.'],
  [
    'a range whose upper bound is not above',
    'targets.csv',
    3,
    'upper',
    '4.50',
    'Batas atas harus lebih besar daripada batas bawah.',
  ],
  ['an upper bound without range', 'targets.csv', 2, 'upper', '80', 'Batas atas hanya untuk operator range.'],
  [
    'an unknown operator',
    'targets.csv',
    2,
    'operator',
    '~',
    '"~" tidak dikenal; pilihannya =, <, <=, >, >=, range, grade.',
  ],
  [
    'a baseline without year',
    'indicators.csv',
    2,
    'baseline_year',
    '',
    'Nilai dasar dan tahunnya harus diisi keduanya atau dikosongkan keduanya.',
  ],
  [
    'a validity that ends before it begins',
    'org-units.csv',
    4,
    'valid_to',
    '2025-06-30',
    'Masa berlaku berakhir sebelum dimulai.',
  ],
  [
    'a level in the wrong place',
    'plan-nodes.csv',
    5,
    'parent',
    'P:M1',
    'Simpul objective tidak boleh berada langsung di bawah mission.',
  ],
  [
    'a goal that hangs in the air',
    'plan-nodes.csv',
    4,
    'parent',
    '',
    'Simpul goal tidak boleh berdiri sendiri.',
  ],
  [
    'a score above one hundred',
    'sakip-results.csv',
    2,
    'score',
    '100.01',
    'Nilai SAKIP 100.01 di luar 0–100.',
  ],
  [
    'a second claim without a first',
    'measurements.csv',
    2,
    'claim',
    '2',
    'Nilai ke-2 tanpa nilai ke-1 untuk rilis yang sama.',
  ],
  [
    'a calendar that closes before it opens',
    'period-calendars.csv',
    3,
    'closes_after_days',
    '0',
    'Periode ditutup sebelum dibuka.',
  ],
  [
    'a time zone outside Indonesia',
    'period-calendars.csv',
    3,
    'time_zone',
    'Asia/Tokyo',
    '"Asia/Tokyo" tidak dikenal; pilihannya Asia/Jakarta, Asia/Makassar, Asia/Jayapura.',
  ],
] as const)('%s is a fault with file, line, field and reason', ([, file, line, field, value, reason]) => {
  expect(faultsOf(withCell(SMALL, file, line, field, value))).toEqual([{ file, line, field, reason }]);
});

test('a line of parents that turns in a circle is a fault on every row of the circle', () => {
  const texts = withCell(
    withCell(SMALL, 'areas.csv', 2, 'parent', '10.01'),
    'org-units.csv',
    2,
    'parent',
    'GOV',
  );
  expect(faultsOf(texts)).toEqual([
    { file: 'areas.csv', line: 2, field: 'parent', reason: 'Garis ke atas berputar: 10 → 10.01 → 10.' },
    { file: 'areas.csv', line: 3, field: 'parent', reason: 'Garis ke atas berputar: 10.01 → 10 → 10.01.' },
    { file: 'org-units.csv', line: 2, field: 'parent', reason: 'Garis ke atas berputar: GOV → GOV.' },
  ]);
});

test('every fault of every file is named in one run, in reading order', () => {
  const broken = [
    ['measurements.csv', 3, 'area', 'X'],
    ['measurements.csv', 2, 'amount', 'banyak'],
    ['measurements.csv', 2, 'verified', ''],
    ['areas.csv', 3, 'level', 'kampung'],
    ['budgets.csv', 2, 'unit', 'ENTAH'],
  ] as const;
  const texts = broken.reduce(
    (all, [file, line, field, value]) => withCell(all, file, line, field, value),
    SMALL,
  );
  expect(faultsOf(texts).map(({ file, line, field }) => [file, line, field])).toEqual([
    ['areas.csv', 3, 'level'],
    ['measurements.csv', 2, 'amount'],
    ['measurements.csv', 2, 'verified'],
    ['measurements.csv', 3, 'area'],
    ['budgets.csv', 2, 'unit'],
  ]);
});

test('a row with a bad cell still counts as known, so that its fault is not repeated by those who refer to it', () => {
  expect(faultsOf(withCell(SMALL, 'indicators.csv', 3, 'decimals', 'dua'))).toHaveLength(1);
});

test('a missing file is one fault, and what refers to it is passed over', () => {
  const { 'indicators.csv': _, ...rest } = SMALL;
  expect(faultsOf(rest)).toEqual([
    { file: 'indicators.csv', line: null, field: null, reason: 'Berkas tidak ada.' },
  ]);
});

test('an empty folder misses every file of the format', () => {
  expect(faultsOf({}).map(({ file }) => file)).toEqual(FILE_NAMES);
});

test('a file the format does not know is a fault, a text beside the files is not', () => {
  const texts = { ...SMALL, 'target.csv': 'id\n', 'README.md': '# apa saja' };
  expect(faultsOf(texts).map(({ file, reason }) => [file, reason])).toEqual([
    ['target.csv', 'Berkas ini tidak dikenal dalam format pertukaran.'],
  ]);
});

test('an unknown column, a missing column and a column given twice are faults of the header', () => {
  const rename = (from: string, to: string) => ({
    ...SMALL,
    'areas.csv': SMALL['areas.csv']?.replace(from, to) ?? '',
  });
  expect(faultsOf(rename('latitude', 'lintang'))).toEqual([
    { file: 'areas.csv', line: 1, field: 'latitude', reason: 'Kolom "latitude" tidak ada.' },
    { file: 'areas.csv', line: 1, field: 'lintang', reason: 'Kolom "lintang" tidak dikenal.' },
  ]);
  expect(faultsOf(rename('latitude', 'longitude')).map(({ reason }) => reason)).toContain(
    'Kolom "longitude" ada dua kali.',
  );
});

test('columns may stand in any order', () => {
  const swapped = (SMALL['sakip-results.csv'] ?? '')
    .split('\n')
    .map((line) => line.split(',').reverse().join(','))
    .join('\n');
  expect(faultsOf({ ...SMALL, 'sakip-results.csv': swapped })).toEqual([]);
});

test('a row with a cell too many or too few is a fault of that row', () => {
  const texts = {
    ...SMALL,
    'areas.csv': (SMALL['areas.csv'] ?? '').replace('Kabupaten Contoh', 'Kabupaten, Contoh'),
  };
  expect(faultsOf(texts)).toContainEqual({
    file: 'areas.csv',
    line: 3,
    field: null,
    reason: 'Baris memuat 12 sel, judul kolom 11.',
  });
});

test('a quote that is never closed is named with its line, and the other files are still checked', () => {
  const texts = withCell(
    withCell(SMALL, 'targets.csv', 3, 'source', '"buku'),
    'areas.csv',
    2,
    'verified',
    '',
  );
  expect(faultsOf(texts).map(({ file, field }) => [file, field])).toEqual([
    ['areas.csv', 'verified'],
    ['targets.csv', null],
  ]);
});

test('the line of a row is the line an editor shows, also below cells that run over several lines', () => {
  for (const newline of ['\n', '\r\n']) {
    const noted = (SMALL['areas.csv'] ?? '')
      .replace('Provinsi Contoh', `"Provinsi\nContoh"`)
      .replace(/,regency,/, ',desa,');
    const texts = { ...SMALL, 'areas.csv': noted.replaceAll('\n', newline) };
    expect(faultsOf(texts).map(({ line, field }) => [line, field])).toEqual([[4, 'level']]);
  }
});
