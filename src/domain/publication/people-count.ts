import { div, fromInteger, type Rational } from '../decimal.ts';

/** Words for people in the unit of a count. A household and a case are people too: who they are can be told. */
const PEOPLE = new Set(
  [
    'orang jiwa penduduk warga pekerja pegawai asn guru dosen siswa murid mahasiswa peserta lulusan pemuda',
    'balita bayi anak ibu lansia pasien penderita korban kasus kejadian kematian kk keluarga rumahtangga',
  ].flatMap((line) => line.split(' ')),
);

const SCALES: Readonly<Record<string, number>> = { puluh: 10, ratus: 100, ribu: 1000, juta: 1_000_000 };

/** The least number of people that is published; fewer could be recognized. Chosen as is usual; the order is ours. */
export const LEAST_PEOPLE = 5;

/**
 * The least count that is published, in the unit itself (`0.005` of `ribu orang`); null for what does not count people:
 * a share, an index, money, and money per head.
 */
export function leastPublished(measureUnit: string): Rational | null {
  const plain = measureUnit.toLowerCase().replaceAll('rumah tangga', 'rumahtangga');
  if (/[/%]|\bper\b|persen|rupiah/.test(plain)) return null;
  const words = plain.split(/[^a-z]+/);
  if (!words.some((word) => PEOPLE.has(word))) return null;
  const scale = words.reduce((times, word) => times * (SCALES[word] ?? 1), 1);
  return div(fromInteger(LEAST_PEOPLE), fromInteger(scale));
}
