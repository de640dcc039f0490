import type { PlanPack } from './plan-attainment.ts';

const range = {
  source: 'PermenPANRB 8/2021, lampiran, pengukuran target berupa rentang',
  verified: true,
  note: 'Lampiran mencetak 113 % untuk 92 ÷ 90; hitungannya 102,22 %.',
};

/** Graded scoring of the regulation of 2021; superseded, kept for old periods and as a choice. */
export const PLAN_2021: PlanPack = {
  id: 'work-plan',
  version: '2021.1',
  title: 'Pengukuran SKP PermenPANRB 8/2021',
  from: '2021-02-01',
  to: '2022-02-21',
  source: 'PermenPANRB 8/2021 (telah diganti PermenPANRB 6/2022)',
  verified: false,
  note: 'Tanggal berlaku belum diperiksa.',
  range,
  graded: {
    source: 'PermenPANRB 8/2021, lampiran, nilai indikator kinerja individu',
    verified: false,
    note: 'Nilai 98→88, 100→109 dan di atas 110→120 dibaca; titik lainnya belum diperiksa.',
    points: [
      { at: '0', gives: '0' },
      { at: '59', gives: '49' },
      { at: '60', gives: '50' },
      { at: '79', gives: '69' },
      { at: '80', gives: '70' },
      { at: '99', gives: '89' },
      { at: '100', gives: '109' },
      { at: '101', gives: '110' },
      { at: '110', gives: '120' },
    ],
  },
};

/** Since 2022 ratings against expectations replace the graded score; ranges are still measured the same way. */
export const PLAN_2022: PlanPack = {
  id: 'work-plan',
  version: '2022.1',
  title: 'Pengukuran SKP sejak PermenPANRB 6/2022',
  from: '2022-02-22',
  to: null,
  source: 'PermenPANRB 6/2022',
  verified: false,
  note: 'Cara mengukur rentang diteruskan dari peraturan sebelumnya.',
  range: { ...range, verified: false },
  graded: null,
};

export const PLAN_PACKS: readonly PlanPack[] = [PLAN_2021, PLAN_2022];
