import { ALERT_SENTENCES } from '../../../documents/alert-sentences.ts';

export const alerts = {
  title: 'Peringatan',
  subtitle: 'Menurut aturan, dari data di perangkat ini',
  none: 'Tidak ada yang perlu Anda tindak lanjuti saat ini.',
  unread: (n: number) => `${n} peringatan baru`,
  fresh: 'Baru',
  for: (who: string) => `Untuk: ${who}`,
  headOf: (unit: string) => `Kepala ${unit}`,
  kinds: ALERT_SENTENCES,
  dismiss: 'Singkirkan',
  dismissed: 'Disingkirkan. Sebab yang sama tidak diberitahukan lagi.',
  more: (n: number) => `Tampilkan ${n} lagi`,
  remind: 'Kirim pengingat',
  reminder: {
    title: 'Pengingat',
    label: 'Teks yang dapat diubah sebelum dikirim',
    share: 'Bagikan',
    copy: 'Salin',
    copied: 'Teks pengingat disalin.',
    notCopied: 'Peramban tidak mengizinkan penyalinan. Pilih teksnya lalu salin sendiri.',
    text: (who: string, ask: string, why: string, url: string) =>
      `Yth. ${who},\nmohon berkenan ${ask}. ${why}\n${url}\nTerima kasih.`,
  },
};
