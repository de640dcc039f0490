import type { HolidayPack } from './working-days.ts';

const unseen = 'Tanggal dibaca di pemberitaan yang mengutip keputusan; naskahnya sendiri belum dilihat.';
const skb2024 =
  'SKB 3 Menteri 855/2023, 3/2023, 4/2023 (jpnn.com 2023-09-12; poskota.co.id 2024-11-26; kompas.tv 2024-06-05)';
const skb2025 =
  'SKB 3 Menteri 1017/2024, 2/2024, 2/2024 (rasikapekalongan.com, mengutip Sekretariat Kabinet)';
const skb2026 = 'SKB 3 Menteri 1497/2025, 2/2025, 5/2025 (brilio.net 2025-09-20)';
const skb2027 =
  'SKB 3 Menteri 1205/2026, 3/2026, 2/2026 tanggal 15 September 2026 (setneg.go.id, menurut salinan sejumlah aplikasi terbuka yang saling cocok)';

/** National holidays and joint leave of 2024, with the two election days. */
export const HOLIDAYS_2024: HolidayPack = {
  id: 'national-holidays',
  version: '2024.1',
  title: 'Hari libur nasional dan cuti bersama 2024',
  from: '2024-01-01',
  to: '2024-12-31',
  source: 'SKB 3 Menteri 855/2023, 3/2023, 4/2023; Keppres 7/2024; Keppres 33/2024',
  verified: false,
  note: unseen,
  year: 2024,
  groups: [
    {
      kind: 'holiday',
      source: skb2024,
      verified: false,
      note: unseen,
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
      note: `Keputusan untuk hari pemungutan suara Pemilu belum dilihat. ${unseen}`,
      days: [
        { day: '2024-02-14', name: 'Pemungutan suara Pemilu' },
        { day: '2024-11-27', name: 'Pemungutan suara Pilkada' },
      ],
    },
    {
      kind: 'joint-leave',
      source: 'Keppres 7/2024 (viva.co.id 2024-01-10; harianjogja.com 2024-01-11)',
      verified: false,
      note: unseen,
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

/** National holidays and joint leave of 2025. */
export const HOLIDAYS_2025: HolidayPack = {
  id: 'national-holidays',
  version: '2025.2',
  title: 'Hari libur nasional dan cuti bersama 2025',
  from: '2025-01-01',
  to: '2025-12-31',
  source: 'SKB 3 Menteri 1017/2024, diubah SKB 933/2025; Keppres 2/2025',
  verified: false,
  note: unseen,
  year: 2025,
  groups: [
    {
      kind: 'holiday',
      source: skb2025,
      verified: false,
      note: unseen,
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
      note: unseen,
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
      note: `Tambahan yang ditetapkan 7 Agustus 2025. ${unseen}`,
      days: [{ day: '2025-08-18', name: 'Cuti bersama Proklamasi Kemerdekaan' }],
    },
  ],
};

/** National holidays and joint leave of 2026. */
export const HOLIDAYS_2026: HolidayPack = {
  id: 'national-holidays',
  version: '2026.1',
  title: 'Hari libur nasional dan cuti bersama 2026',
  from: '2026-01-01',
  to: '2026-12-31',
  source: 'SKB 3 Menteri 1497/2025; Keppres 42/2025',
  verified: false,
  note: `${unseen} Perubahan sesudah Februari 2026 belum diperiksa.`,
  year: 2026,
  groups: [
    {
      kind: 'holiday',
      source: skb2026,
      verified: false,
      note: unseen,
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
      note: unseen,
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

/** National holidays and joint leave of 2027, as decided in September 2026. */
export const HOLIDAYS_2027: HolidayPack = {
  id: 'national-holidays',
  version: '2027.1',
  title: 'Hari libur nasional dan cuti bersama 2027',
  from: '2027-01-01',
  to: '2027-12-31',
  source: 'SKB 3 Menteri 1205/2026, 3/2026, 2/2026',
  verified: false,
  note: `${unseen} Idulfitri dan Iduladha masih menunggu penetapan Menteri Agama; Keppres cuti bersama ASN belum diketahui.`,
  year: 2027,
  groups: [
    {
      kind: 'holiday',
      source: skb2027,
      verified: false,
      note: unseen,
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
      source: skb2027,
      verified: false,
      note: `Untuk ASN menunggu Keppres. ${unseen}`,
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

/** Every year Kinerja knows; other years are `calendar-missing`, never guessed. */
export const HOLIDAY_PACKS: readonly HolidayPack[] = [
  HOLIDAYS_2024,
  HOLIDAYS_2025,
  HOLIDAYS_2026,
  HOLIDAYS_2027,
];
