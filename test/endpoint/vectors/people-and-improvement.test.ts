import { expect, test } from 'vitest';
import { improvementFunctions } from '../../../src/endpoint/vectors/improvement-functions.ts';
import { peopleFunctions } from '../../../src/endpoint/vectors/people-functions.ts';

const out = (fn: string, given: Readonly<Record<string, unknown>>) =>
  ({ ...peopleFunctions, ...improvementFunctions })[fn]?.(given);

test.for([
  ['skp.predikat', { pairs_HK_PK: ['atas', 'bawah'] }, { predikat: 'Kurang' }],
  ['skp.rangeTarget', { T: [80, 90], R: 92, kondisi: 'normal' }, { pct: 102.22 }],
  ['skp.rangeTarget', { T: [80, 90], R: [92, 70, 85], kondisi: 'khusus' }, { pct: [97.78, 112.5, 100] }],
  ['skp8.nilaiIKI', { capaian: 98 }, { nilai: 88 }],
  ['ak.konversi', { koefisienBaik: 12.5, predikat: 'Sangat Baik' }, { ak: 18.75 }],
  ['disiplin.pp94.tmk', { hari: 12 }, { hasil: ['sedang', 'potong tukin 25% 6 bln'], tambahan: null }],
  [
    'disiplin.pp94.tmk',
    { hari: 9, berturut: true },
    { hasil: ['ringan', 'pernyataan tidak puas tertulis'], tambahan: null },
  ],
  ['disiplin.pp53.tmk', { hari: 33 }, { hasil: 'penurunan pangkat 3 th' }],
  ['disiplin.tglBerlaku', { diterima: '2026-08-10', hariKerja: 15 }, { berlaku: '2026-09-02', error: null }],
  [
    'disiplin.tglBerlaku',
    { diterima: '2019-08-10', hariKerja: 15 },
    { berlaku: null, error: 'calendar-missing' },
  ],
  [
    'tpp.bulanan',
    {
      base: 1000000,
      kinerjaPct: [100, 50],
      tanpaKeterangan: 40,
      rule: { kinerja: 0.6, disiplin: 0.4, absen: 0.03 },
    },
    { faktor: [0.6, 0.3], tpp: [600000, 300000] },
  ],
  ['xmr', { x: [7] }, { cl: null, mr: null, unpl: null, lnpl: null, url: null }],
  [
    'ikm.permenpan14_2017',
    { nrr: [3.2, 3.2] },
    { 'ikm_bobot_0.111': null, ikm_bobot_1per9: null, mutu: null },
  ],
  ['pemdi.level', { nilai: 4.49 }, { level: 4 }],
] as const)('%s of %o is %o: the form that came in goes out', ([fn, given, expected]) => {
  expect(out(fn, given)).toEqual(expected);
});
