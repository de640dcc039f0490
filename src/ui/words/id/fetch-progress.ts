import { formatDecimal } from '../../../domain/number-input.ts';
import { sizeText } from '../number.ts';

export interface Amounts {
  readonly rows: number;
  readonly bytes: number;
}

const countText = (n: number): string => formatDecimal(String(n));

/** The first fetching of a device, and the one after a difference was found. */
export const fetchProgress = {
  title: 'Mengunduh data ke perangkat ini',
  repairing: 'Mengunduh ulang data yang berbeda',
  asking: 'Menanyakan ke server apa saja yang perlu diunduh.',
  packs: (here: Amounts, all: Amounts) =>
    `${countText(here.rows)} dari ${countText(all.rows)} angka tahun lalu, ${sizeText(here.bytes)} dari ${sizeText(all.bytes)}. Bila terputus, unduhan dilanjutkan dari sini.`,
  rows: (n: number) => `${countText(n)} baris sudah diterima. Angka tahun berjalan sedang menyusul.`,
  repaired: {
    title: 'Data di perangkat ini sudah disamakan dengan server',
    body: 'Pemeriksaan harian menemukan perbedaan, lalu datanya diunduh ulang. Kiriman Anda tidak berubah.',
  },
};
