import { UNSEEN } from './holidays-unseen.ts';
import type { HolidayPack } from './working-days.ts';

const decree =
  'SKB 3 Menteri 855/2023, 3/2023, 4/2023 (jpnn.com 2023-09-12; poskota.co.id 2024-11-26; kompas.tv 2024-06-05)';

/** National holidays and joint leave of 2024, with the two election days. */
export const HOLIDAYS_2024: HolidayPack = {
  id: 'national-holidays',
  version: '2024.1',
  title: 'Hari libur nasional dan cuti bersama 2024',
  from: '2024-01-01',
  to: '2024-12-31',
  source: 'SKB 3 Menteri 855/2023, 3/2023, 4/2023; Keppres 7/2024; Keppres 33/2024',
  verified: false,
  note: UNSEEN,
  year: 2024,
  groups: [
    {
      kind: 'holiday',
      source: decree,
      verified: false,
      note: UNSEEN,
      days: [
        { day: '2024-01-01', name: 'Tahun Baru Masehi' },
        { day: '2024-02-08', name: 'Isra Mikraj' },
        { day: '2024-02-10', name: 'Tahun Baru Imlek 2575' },
        { day: '2024-03-11', name: 'Nyepi, Tahun Baru Saka 1946' },
        { day: '2024-03-29', name: 'Wafat Yesus Kristus' },
        { day: '2024-03-31', name: 'Paskah' },
        { day: '2024-04-10', name: 'Idulfitri 1445 H' },
        { day: '2024-04-11', name: 'Idulfitri 1445 H' },
        { day: '2024-05-01', name: 'Hari Buruh Internasional' },
        { day: '2024-05-09', name: 'Kenaikan Yesus Kristus' },
        { day: '2024-05-23', name: 'Waisak 2568' },
        { day: '2024-06-01', name: 'Hari Lahir Pancasila' },
        { day: '2024-06-17', name: 'Iduladha 1445 H' },
        { day: '2024-07-07', name: 'Tahun Baru Islam 1446 H' },
        { day: '2024-08-17', name: 'Proklamasi Kemerdekaan' },
        { day: '2024-09-16', name: 'Maulid Nabi Muhammad' },
        { day: '2024-12-25', name: 'Kelahiran Yesus Kristus' },
      ],
    },
    {
      kind: 'holiday',
      source: 'Pemilu: poskota.co.id 2024-11-26; Pilkada: Keppres 33/2024 (tvonenews.com 2024-11-23)',
      verified: false,
      note: `Keputusan untuk hari pemungutan suara Pemilu belum dilihat. ${UNSEEN}`,
      days: [
        { day: '2024-02-14', name: 'Pemungutan suara Pemilu' },
        { day: '2024-11-27', name: 'Pemungutan suara Pilkada' },
      ],
    },
    {
      kind: 'joint-leave',
      source: 'Keppres 7/2024 (viva.co.id 2024-01-10; harianjogja.com 2024-01-11)',
      verified: false,
      note: UNSEEN,
      days: [
        { day: '2024-02-09', name: 'Cuti bersama Imlek' },
        { day: '2024-03-12', name: 'Cuti bersama Nyepi' },
        { day: '2024-04-08', name: 'Cuti bersama Idulfitri' },
        { day: '2024-04-09', name: 'Cuti bersama Idulfitri' },
        { day: '2024-04-12', name: 'Cuti bersama Idulfitri' },
        { day: '2024-04-15', name: 'Cuti bersama Idulfitri' },
        { day: '2024-05-10', name: 'Cuti bersama Kenaikan' },
        { day: '2024-05-24', name: 'Cuti bersama Waisak' },
        { day: '2024-06-18', name: 'Cuti bersama Iduladha' },
        { day: '2024-12-26', name: 'Cuti bersama Natal' },
      ],
    },
  ],
};
