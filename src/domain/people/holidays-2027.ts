import type { HolidayPack } from './working-days.ts';

const decree = 'SKB 3 Menteri 1205/2026, 3/2026, 2/2026 tanggal 15 September 2026 (setneg.go.id)';
const copied =
  'Tanggal dibaca dari salinan beberapa aplikasi terbuka yang saling cocok; halaman dan naskahnya sendiri belum dilihat.';

/** National holidays and joint leave of 2027, as decided in September 2026. */
export const HOLIDAYS_2027: HolidayPack = {
  id: 'national-holidays',
  version: '2027.1',
  title: 'Hari libur nasional dan cuti bersama 2027',
  from: '2027-01-01',
  to: '2027-12-31',
  source: 'SKB 3 Menteri 1205/2026, 3/2026, 2/2026',
  verified: false,
  note: `${copied} Idulfitri dan Iduladha masih menunggu penetapan Menteri Agama; Keppres cuti bersama ASN belum diketahui.`,
  year: 2027,
  groups: [
    {
      kind: 'holiday',
      source: decree,
      verified: false,
      note: copied,
      days: [
        { day: '2027-01-01', name: 'Tahun Baru Masehi' },
        { day: '2027-01-05', name: 'Isra Mikraj 1448 H' },
        { day: '2027-02-06', name: 'Tahun Baru Imlek 2578' },
        { day: '2027-03-08', name: 'Nyepi, Tahun Baru Saka 1949' },
        { day: '2027-03-10', name: 'Idulfitri 1448 H' },
        { day: '2027-03-11', name: 'Idulfitri 1448 H' },
        { day: '2027-03-26', name: 'Wafat Yesus Kristus' },
        { day: '2027-03-28', name: 'Paskah' },
        { day: '2027-05-01', name: 'Hari Buruh Internasional' },
        { day: '2027-05-06', name: 'Kenaikan Yesus Kristus' },
        { day: '2027-05-17', name: 'Iduladha 1448 H' },
        { day: '2027-05-20', name: 'Waisak 2571' },
        { day: '2027-06-01', name: 'Hari Lahir Pancasila' },
        { day: '2027-06-06', name: 'Tahun Baru Islam 1449 H' },
        { day: '2027-08-15', name: 'Maulid Nabi Muhammad' },
        { day: '2027-08-17', name: 'Proklamasi Kemerdekaan' },
        { day: '2027-12-25', name: 'Kelahiran Yesus Kristus' },
        { day: '2027-12-26', name: 'Isra Mikraj 1449 H' },
      ],
    },
    {
      kind: 'joint-leave',
      source: decree,
      verified: false,
      note: `Untuk ASN menunggu Keppres. ${copied}`,
      days: [
        { day: '2027-02-05', name: 'Cuti bersama Imlek' },
        { day: '2027-03-09', name: 'Cuti bersama Idulfitri' },
        { day: '2027-03-12', name: 'Cuti bersama Idulfitri' },
        { day: '2027-03-15', name: 'Cuti bersama Idulfitri' },
        { day: '2027-03-25', name: 'Cuti bersama Wafat Yesus Kristus' },
        { day: '2027-05-18', name: 'Cuti bersama Iduladha' },
        { day: '2027-05-19', name: 'Cuti bersama Waisak' },
        { day: '2027-12-24', name: 'Cuti bersama Natal' },
      ],
    },
  ],
};
