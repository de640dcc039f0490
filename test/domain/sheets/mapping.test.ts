import { expect, test } from 'vitest';
import { findTables, type SheetTable } from '../../../src/domain/sheets/find-tables.ts';
import { likelyKinds, proposeMapping } from '../../../src/domain/sheets/meaning/mapping.ts';

function tableOf(...lines: string[]): SheetTable {
  const rows = lines.map((line) => line.split('|').map((text) => text || null));
  const [table] = findTables({ name: 'Lembar1', hidden: false, merges: [], rows }).tables;
  return table as SheetTable;
}

test('where a column is told in quantity and in rupiah, figures take the one and money the other', () => {
  const evaluation = tableOf(
    'Kode|Program dan Kegiatan|Indikator|Target Kinerja dan Anggaran RKPD 2025||Realisasi Capaian Kinerja dan Anggaran RKPD|',
    '|||K|Rp|K|Rp',
    '1|2|3|4|5|6|7',
    '1.02.02|Program Kesehatan|Cakupan|90|200.000.000|88|180.000.000',
  );
  expect(proposeMapping(evaluation, 'budgets').fields).toEqual([
    'code',
    'name',
    null,
    null,
    'ceiling',
    null,
    'realized',
  ]);
  const plan = tableOf(
    'Kode|Program dan Kegiatan|Indikator|Target Kinerja dan Kerangka Pendanaan|||',
    '|||Tahun 2025||Tahun 2026|',
    '|||Target|Rp (000)|Target|Rp (000)',
    '1|2|3|4|5|6|7',
    '1.02.02|Program Kesehatan|Prevalensi stunting|20 %|1.500.000|18 %|1.600.000',
  );
  expect(proposeMapping(plan, 'targets').fields).toEqual([
    null,
    null,
    'indicator',
    'target',
    null,
    'target',
    null,
  ]);
  expect(likelyKinds(plan)[0]).toBe('plan');
});

test('physical progress is what was realized, not what was aimed at', () => {
  const progress = tableOf(
    'No.|Program / Kegiatan|Pagu|Target||Realisasi||Deviasi|',
    '||Rp|Fisik (%)|Keu (%)|Fisik (%)|Keu (Rp)|Fisik (%)|Keu (%)',
    '1|2|3|4|5|6|7|8|9',
    'I|Program Penunjang|5.000.000.000|80|78|81|3.800.000.000|1|-2',
  );
  expect(proposeMapping(progress, 'budgets').fields).toEqual([
    null,
    'name',
    'ceiling',
    null,
    null,
    'physical',
    'realized',
    null,
    null,
  ]);
});
