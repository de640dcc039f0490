import { UNSEEN } from './holidays-unseen.ts';
import type { HolidayPack } from './working-days.ts';

const decree = 'SKB 3 Menteri 1497/2025, 2/2025, 5/2025 (brilio.net 2025-09-20)';

/** National holidays and joint leave of 2026. */
export const HOLIDAYS_2026: HolidayPack = {
  id: 'national-holidays',
  version: '2026.1',
  title: 'Hari libur nasional dan cuti bersama 2026',
  from: '2026-01-01',
  to: '2026-12-31',
  source: 'SKB 3 Menteri 1497/2025; Keppres 42/2025',
  verified: false,
  note: `${UNSEEN} Perubahan sesudah Februari 2026 belum diperiksa.`,
  year: 2026,
  groups: [
    {
      kind: 'holiday',
      source: decree,
      verified: false,
      note: UNSEEN,
      days: [
        { day: '2026-01-01', name: 'Tahun Baru Masehi' },
        { day: '2026-01-16', name: 'Isra Mikraj' },
        { day: '2026-02-17', name: 'Tahun Baru Imlek 2577' },
        { day: '2026-03-19', name: 'Nyepi, Tahun Baru Saka 1948' },
        { day: '2026-03-21', name: 'Idulfitri 1447 H' },
        { day: '2026-03-22', name: 'Idulfitri 1447 H' },
        { day: '2026-04-03', name: 'Wafat Yesus Kristus' },
        { day: '2026-04-05', name: 'Paskah' },
        { day: '2026-05-01', name: 'Hari Buruh Internasional' },
        { day: '2026-05-14', name: 'Kenaikan Yesus Kristus' },
        { day: '2026-05-27', name: 'Iduladha 1447 H' },
        { day: '2026-05-31', name: 'Waisak 2570' },
        { day: '2026-06-01', name: 'Hari Lahir Pancasila' },
        { day: '2026-06-16', name: 'Tahun Baru Islam 1448 H' },
        { day: '2026-08-17', name: 'Proklamasi Kemerdekaan' },
        { day: '2026-08-25', name: 'Maulid Nabi Muhammad' },
        { day: '2026-12-25', name: 'Kelahiran Yesus Kristus' },
      ],
    },
    {
      kind: 'joint-leave',
      source: 'Keppres 42/2025 (jakarta365.net; poskota.co.id 2026-02-06)',
      verified: false,
      note: UNSEEN,
      days: [
        { day: '2026-02-16', name: 'Cuti bersama Imlek' },
        { day: '2026-03-18', name: 'Cuti bersama Nyepi' },
        { day: '2026-03-20', name: 'Cuti bersama Idulfitri' },
        { day: '2026-03-23', name: 'Cuti bersama Idulfitri' },
        { day: '2026-03-24', name: 'Cuti bersama Idulfitri' },
        { day: '2026-05-15', name: 'Cuti bersama Kenaikan' },
        { day: '2026-05-28', name: 'Cuti bersama Iduladha' },
        { day: '2026-12-24', name: 'Cuti bersama Natal' },
      ],
    },
  ],
};
