import { UNSEEN } from './holidays-unseen.ts';
import type { HolidayPack } from './working-days.ts';

const decree = 'SKB 3 Menteri 1017/2024, 2/2024, 2/2024 (rasikapekalongan.com, mengutip Sekretariat Kabinet)';

/** National holidays and joint leave of 2025. */
export const HOLIDAYS_2025: HolidayPack = {
  id: 'national-holidays',
  version: '2025.2',
  title: 'Hari libur nasional dan cuti bersama 2025',
  from: '2025-01-01',
  to: '2025-12-31',
  source: 'SKB 3 Menteri 1017/2024, diubah SKB 933/2025; Keppres 2/2025',
  verified: false,
  note: UNSEEN,
  year: 2025,
  groups: [
    {
      kind: 'holiday',
      source: decree,
      verified: false,
      note: UNSEEN,
      days: [
        { day: '2025-01-01', name: 'Tahun Baru Masehi' },
        { day: '2025-01-27', name: 'Isra Mikraj' },
        { day: '2025-01-29', name: 'Tahun Baru Imlek 2576' },
        { day: '2025-03-29', name: 'Nyepi, Tahun Baru Saka 1947' },
        { day: '2025-03-31', name: 'Idulfitri 1446 H' },
        { day: '2025-04-01', name: 'Idulfitri 1446 H' },
        { day: '2025-04-18', name: 'Wafat Yesus Kristus' },
        { day: '2025-04-20', name: 'Paskah' },
        { day: '2025-05-01', name: 'Hari Buruh Internasional' },
        { day: '2025-05-12', name: 'Waisak 2569' },
        { day: '2025-05-29', name: 'Kenaikan Yesus Kristus' },
        { day: '2025-06-01', name: 'Hari Lahir Pancasila' },
        { day: '2025-06-06', name: 'Iduladha 1446 H' },
        { day: '2025-06-27', name: 'Tahun Baru Islam 1447 H' },
        { day: '2025-08-17', name: 'Proklamasi Kemerdekaan' },
        { day: '2025-09-05', name: 'Maulid Nabi Muhammad' },
        { day: '2025-12-25', name: 'Kelahiran Yesus Kristus' },
      ],
    },
    {
      kind: 'joint-leave',
      source: 'Keppres 2/2025 dan SKB 1017/2024 (ANTARA; analisakini.id 2025-01-17)',
      verified: false,
      note: UNSEEN,
      days: [
        { day: '2025-01-28', name: 'Cuti bersama Imlek' },
        { day: '2025-03-28', name: 'Cuti bersama Nyepi' },
        { day: '2025-04-02', name: 'Cuti bersama Idulfitri' },
        { day: '2025-04-03', name: 'Cuti bersama Idulfitri' },
        { day: '2025-04-04', name: 'Cuti bersama Idulfitri' },
        { day: '2025-04-07', name: 'Cuti bersama Idulfitri' },
        { day: '2025-05-13', name: 'Cuti bersama Waisak' },
        { day: '2025-05-30', name: 'Cuti bersama Kenaikan' },
        { day: '2025-06-09', name: 'Cuti bersama Iduladha' },
        { day: '2025-12-26', name: 'Cuti bersama Natal' },
      ],
    },
    {
      kind: 'joint-leave',
      source: 'SKB 3 Menteri 933/2025, 1/2025, 3/2025 (fajar.co.id 2025-08-08; jabar.jpnn.com 2025-08-08)',
      verified: false,
      note: `Tambahan yang ditetapkan 7 Agustus 2025. ${UNSEEN}`,
      days: [{ day: '2025-08-18', name: 'Cuti bersama Proklamasi Kemerdekaan' }],
    },
  ],
};
