import type { LinkAnswer } from '../../../domain/strategy-map/link-test.ts';

const answer: Record<LinkAnswer, string> = {
  'as-expected': 'Keduanya naik dan turun bersama',
  opposite: 'Yang satu naik ketika yang lain turun',
  unseen: 'Hubungan tidak tampak',
  'too-few': 'Belum cukup data (paling sedikit 12 titik)',
};

export const lens = {
  title: 'Kaitan indikator',
  subtitle: 'Dua indikator menurut wilayah dan waktu, dari angka yang disetujui',
  first: 'Indikator pertama',
  second: 'Indikator kedua',
  lag: 'Jeda indikator kedua',
  mode: 'Yang dibandingkan',
  modes: { levels: 'Nilai', changes: 'Perubahan' },
  method: {
    levels:
      'Nilai pada wilayah dan waktu yang sama dibandingkan menurut urutannya (korelasi peringkat Spearman). Di bawah 12 titik tidak ada yang disimpulkan.',
    changes:
      'Perubahan keduanya dibandingkan menurut urutannya (korelasi peringkat Spearman). Di bawah 12 titik tidak ada yang disimpulkan.',
  },
  levelsNote: 'Dua hal yang sama-sama naik sepanjang tahun tampak berkaitan; bandingkan juga perubahannya.',
  answer,
  notCause: 'Hubungan, bukan sebab.',
  chart: (first: string, second: string) => `${first} dan ${second}`,
  summary: (answer: string, n: number) => `${answer}. n = ${n} titik. Hubungan, bukan sebab.`,
  none: 'Belum ada titik: kedua indikator tidak punya angka di wilayah dan waktu yang sama.',
  whole: 'seluruh wilayah',
  part: 'kabupaten/kota',
  sentence: (pair: string, answer: string, found: string) =>
    `${pair}: ${answer.toLowerCase()} (${found}). Hubungan, bukan sebab. Mohon jelaskan dan usulkan langkahnya.`,
};
