import { describe, expect, test } from 'vitest';
import { leaves, type Opened, opened } from './questions.ts';
import { asHtml, asXlsx, layoutBytes, layoutMerges, layoutRows } from './rebuild.ts';

/** Every layout is read as it stands and as a workbook with its merges: the answers must be the same. */
const asWorkbook = (file: string) => asXlsx(layoutRows(file), layoutMerges(file));
const asWebPage = async (file: string) => asHtml(layoutRows(file), layoutMerges(file));
const asItStands = async (file: string) => layoutBytes(file);

const FORMS = { csv: asItStands, xlsx: asWorkbook, 'html named .xls': asWebPage } as const;

type Check = (sheet: Opened) => void;

/** Counts and figures of `expected.csv`, one sentence of it for each line below. */
const EXPECTED: Readonly<Record<string, Check>> = {
  '01-sipd-dpa-datar.csv': (s) => {
    expect(s.table().header).toEqual({ top: 1, bottom: 1, numbering: null });
    expect(s.rows('record')).toBe('2-7');
    expect(s.records()).toHaveLength(6);
    expect(s.sum('V', leaves(s.records()))).toBe('759547700');
    expect(s.text('G2')).toBe('4.01');
  },
  '02-sipd-rekap-pagu-titik-koma.csv': (s) => {
    expect(s.rows('record')).toBe('2-7');
    expect(s.rows('total')).toBe('8');
    expect(s.sum('K', leaves(s.records()))).toBe('759547700');
    expect(s.amount('K8')).toBe('759547700');
    expect(s.text('I4')).toBe('5.1.02.02.01.0003');
    expect(s.text('J6')).toBe('');
  },
  '03-sipd-renja-17-kolom.csv': (s) => {
    expect(s.table().header).toEqual({ top: 5, bottom: 8, numbering: 8 });
    expect(s.rows('record')).toBe('12-18');
    expect(s.rows('recap')).toBe('9-11');
    expect(s.rows('total')).toBe('19');
    const depths = s.records().map(({ depth }) => depth);
    expect(depths).toEqual([3, 5, 6, 5, 6]);
    expect(s.sum('I', leaves(s.records()))).toBe('1415317200');
    expect(s.text('D14')).toContain('Jumlah Pergub');
    expect(s.text('B15')).toBe('4.01.05.1.01.01');
    const twins = s.paths().filter((path) => path.endsWith('pagu indikatif (rp)'));
    expect(new Set(twins).size).toBe(2);
  },
  '04-e81-25-kolom.csv': (s) => {
    expect(s.table().header).toEqual({ top: 9, bottom: 12, numbering: 11 });
    expect(s.rows('record')).toBe('13-16');
    expect(s.rows('footer')).toBe('18-23, 25-28, 33');
    expect(s.amount('T13')).toBe('45876000000');
    expect(s.text('B15')).toBe('(contoh) Meningkatnya derajat kesehatan masyarakat');
    expect(s.text('A15')).toBe('2');
    expect(s.amount('W13')).toBe('94.89');
    expect(new Set(s.paths()).size).toBe(25);
    expect(s.quantity('M16').kind).toBe('blank');
  },
  '06-iku.csv': (s) => {
    expect(s.table().header).toEqual({ top: 8, bottom: 10, numbering: 10 });
    expect(s.rows('record')).toBe('11-16');
    expect(s.rows('footer')).toBe('17, 19-20, 24');
    expect(['B12', 'B13', 'B15', 'B16'].map((at) => s.text(at))).toEqual([
      'Menurunnya kemiskinan',
      'Menurunnya kemiskinan',
      'Meningkatnya pertumbuhan ekonomi',
      'Terjaganya kualitas lingkungan hidup',
    ]);
    expect(s.quantity('J11')).toMatchObject({ operator: '<', amount: '10' });
    expect(s.amount('J12')).toBe('0');
    expect(s.quantity('F13').kind).toBe('blank');
    expect(s.quantity('E16')).toMatchObject({ amount: '70.83', note: '(2020)' });
  },
  '07-perjanjian-kinerja.csv': (s) => {
    expect(s.reading.tables).toHaveLength(2);
    expect(s.table(1).header).toEqual({ top: 5, bottom: 6, numbering: 6 });
    expect(s.table(2).header).toEqual({ top: 14, bottom: 14, numbering: null });
    expect(s.rows('record', 1)).toBe('7-12');
    expect(s.rows('record', 2)).toBe('15-17');
    expect(s.rows('total', 2)).toBe('18');
    expect(s.rows('footer', 2)).toBe('20-22, 26-28');
    expect(s.sum('C', leaves(s.records('record', 2)), 2)).toBe('26000000500');
    expect(s.quantity('D9')).toEqual({ kind: 'range', low: '1.5', high: '3.5', measureUnit: '%' });
    expect(s.quantity('D12')).toEqual({ kind: 'grade', grade: 'A', amount: '80.01' });
    expect(s.quantity('D10')).toMatchObject({ operator: '<=', amount: '14', measureUnit: '%' });
  },
  '08-rencana-aksi-tw.csv': (s) => {
    expect(s.table().header).toEqual({ top: 5, bottom: 6, numbering: null });
    expect(s.rows('record')).toBe('7-10');
    expect(s.rows('total')).toBe('11');
    expect(s.rows('footer')).toBe('13-14, 18-19');
    const distinct = (letters: string) =>
      new Set([7, 8, 9, 10].map((row) => s.text(`${letters}${row}`))).size;
    expect([distinct('K'), distinct('F'), distinct('B')]).toEqual([4, 3, 2]);
    expect(s.text('D9')).toBe('');
    expect(s.text('J9')).toBe('');
    expect(new Set(s.paths()).size).toBeGreaterThanOrEqual(16);
    expect(s.sum('R', leaves(s.records()))).toBe('1460067890');
    expect(s.quantity('N9')).toMatchObject({ amount: '600' });
  },
  '09-pemantauan-rencana-aksi-39-kolom.csv': (s) => {
    expect(s.table().header).toEqual({ top: 5, bottom: 8, numbering: 8 });
    expect(s.rows('record')).toBe('9-12');
    expect(new Set([9, 10, 11, 12].map((row) => s.text(`C${row}`))).size).toBe(2);
    expect([9, 10, 11, 12].filter((row) => s.quantity(`Q${row}`).kind !== 'blank')).toHaveLength(3);
    expect([s.amount('N9'), s.amount('L9'), s.amount('L12')]).toEqual(['22.03', '6.22', '12.93']);
    expect(s.table().columns[13]?.number).toEqual({ number: '13', formula: '(9+10+11+12)' });
    expect(new Set(s.paths()).size).toBe(39);
  },
  '10-lke-akip.csv': (s) => {
    expect(s.table().header).toEqual({ top: 5, bottom: 6, numbering: null });
    expect(s.rows('record')).toBe('9-11, 13-15, 17');
    expect(s.rows('recap')).toBe('7-8, 12, 16, 18');
    expect(s.rows('total')).toBe('19');
    const at = (depth: number) => s.table().records.filter((one) => one.depth === depth).length;
    expect([at(3), at(2), at(1)]).toEqual([7, 3, 2]);
    expect(['G8', 'G12', 'M8', 'M12'].map((one) => s.amount(one))).toEqual(['6', '7.5', '4', '6']);
    expect(s.quantity('F17').kind).toBe('blank');
    expect(s.amount('M14')).toBe('0.75');
  },
  '11-lra-rekening.csv': (s) => {
    expect(s.table().header).toEqual({ top: 5, bottom: 6, numbering: 6 });
    expect(s.rows('total')).toBe('13, 17-18');
    expect(s.rows('footer')).toBe('21-22, 26');
    expect(s.table().records.filter(({ code }) => code !== null)).toHaveLength(9);
    const children = s.table().records.filter(({ code }) => /^4\.\d$/.test(code ?? ''));
    expect(s.sum('D', children)).toBe('2278034645741.39');
    expect(s.amount('D7')).toBe('2278034645741');
    expect(s.amount('E7')).toBe('-101698504567');
  },
  '13-rfk-sub-kegiatan.csv': (s) => {
    expect(s.table().header).toEqual({ top: 6, bottom: 7, numbering: 7 });
    expect(s.rows('record')).toBe('12, 14');
    expect(s.rows('recap')).toBe('8-11, 13');
    expect(s.rows('total')).toBe('15');
    expect(s.rows('footer')).toBe('17');
    expect(s.records().map(({ code }) => code)).toEqual(['4.01.05.1.01.01', '4.01.05.1.02.01']);
    expect(s.sum('H', leaves(s.records()))).toBe('759547700');
    expect(s.table().facts).toMatchObject({ year: 2021, month: 9, unitCode: '4.01.0.00.0.00.01.0004' });
  },
  '14-daftar-pegawai.csv': (s) => {
    expect(s.reading.tables).toHaveLength(2);
    expect([s.table(1).header.top, s.table(2).header.top]).toEqual([5, 14]);
    expect(s.rows('record', 1)).toBe('6-11');
    expect(s.rows('record', 2)).toBe('15');
    expect(s.rows('footer', 2)).toBe('17-18, 22-23');
    expect(['A8', 'A9', 'A11'].map((at) => s.text(at))).toEqual(['01040101', '01040101', '01040102']);
    expect(s.text('D6')).toBe('000000000000000001');
  },
  '15-skp-hasil-kerja.csv': (s) => {
    expect(s.table().header).toEqual({ top: 13, bottom: 14, numbering: 14 });
    expect(s.rows('record')).toBe('16-21');
    expect(s.rows('section')).toBe('15, 22, 24-27');
    expect(s.rows('footer')).toBe('29, 33-34');
    expect(new Set(s.records().map(({ rows }) => s.text(`C${rows[0]}`))).size).toBe(2);
    expect(s.records()).toHaveLength(6);
    expect(s.reading.identity).toContainEqual({
      block: 2,
      key: 'nip',
      value: '000000000000000002',
      address: 'G8',
    });
    expect(s.quantity('F19')).toEqual({ kind: 'range', low: '40', high: '45', measureUnit: 'Pergub' });
  },
};

describe.each(Object.entries(FORMS))('as %s', (_, form) => {
  test.each(Object.entries(EXPECTED))('%s gives the counts and figures of its key', async (file, check) => {
    check(await opened(await form(file)));
  });
});
