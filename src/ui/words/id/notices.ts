import type { PushState } from '../../../app/push-state.ts';

const states: Readonly<Record<PushState, string>> = {
  unsupported:
    'Peramban ini tidak dapat menerima pemberitahuan. Di iPhone dan iPad, pasang dulu aplikasi ini ke layar utama.',
  denied:
    'Peramban menolak pemberitahuan dari situs ini. Izinkan di pengaturan situs peramban, lalu buka lagi halaman ini.',
  off: 'Di perangkat ini pemberitahuan mati.',
  lost: 'Pemberitahuan pernah dinyalakan di peramban ini, tetapi kini tidak ada yang sampai kepada Anda. Nyalakan lagi bila masih diinginkan.',
  on: 'Di perangkat ini pemberitahuan menyala.',
};

export const notices = {
  title: 'Pemberitahuan di luar aplikasi',
  needsNetwork: 'Pengaturan ini memerlukan koneksi.',
  what: 'Bila ada peringatan baru untuk Anda, perangkat ini memberitahukan sebabnya dan apa yang perlu dilakukan. Setiap peringatan dikirim sekali. Isinya tampak di layar terkunci; urusan kepegawaian tidak pernah dikirim.',
  night: (from: string, until: string, zone: string) => `pukul ${from}–${until} ${zone}`,
  quiet: (night: string | null, weekends: boolean) => {
    const times = [night, weekends ? 'Sabtu, Minggu, dan hari libur' : null].filter((one) => one !== null);
    return times.length === 0
      ? 'Tidak ada waktu tenang: pemberitahuan dapat datang kapan saja.'
      : `Waktu tenang: ${times.join(', serta ')}. Yang tertunda datang sesudahnya sebagai satu pemberitahuan.`;
  },
  states,
  turnOn: 'Nyalakan di perangkat ini',
  turnOff: 'Matikan di perangkat ini',
  turnedOn: 'Pemberitahuan menyala di perangkat ini.',
  turnedOff: 'Pemberitahuan mati di perangkat ini.',
  failed: 'Tidak berhasil. Periksa koneksi dan izin peramban, lalu coba lagi.',
  change: (withMail: boolean): string => (withMail ? 'Ubah waktu tenang dan surel' : 'Ubah waktu tenang'),
  from: 'Tenang mulai',
  until: 'sampai',
  sameIsNever: 'Bila keduanya sama, tidak ada waktu tenang harian.',
  weekends: 'Juga sepanjang Sabtu, Minggu, hari libur nasional, dan cuti bersama',
  mail: 'Surel harian',
  mailDomains: (domains: readonly string[]) => `hanya ${domains.map((domain) => `@${domain}`).join(', ')}`,
  mailElsewhere: 'Surel hanya dikirim ke alamat pemerintah.',
  mailTo: (address: string) => `Ringkasan harian dikirim ke ${address}, paling banyak sekali sehari.`,
  save: 'Simpan',
  saved: 'Pengaturan disimpan.',
  cancel: 'Batal',
};
