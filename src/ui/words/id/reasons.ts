import type { ForecastReason } from '../../../domain/improvement/forecast.ts';
import type { FreezeProblem } from '../../../domain/improvement/freeze-limits.ts';
import type { PackProblem } from '../../../domain/rule-pack/choice.ts';
import type { RoadProblem } from '../../../domain/sakip/road/road-to-grade.ts';

const pack: Record<PackProblem['code'], string> = {
  'pack-missing': 'Paket aturan yang dipakai periode ini belum ada di perangkat. Tidak diganti paket lain.',
  'no-pack-in-force': 'Tidak ada paket aturan yang berlaku pada hari itu.',
  'period-unknown': 'Periode ini tidak dikenal.',
};

const road: Record<RoadProblem['code'], string> = {
  'unknown-predicate': 'Predikat ini tidak dikenal aturan evaluasi.',
  'not-a-total': 'Nilai yang ingin dicapai bukan bilangan.',
  'effort-invalid': 'Upaya harus berupa bilangan lebih dari nol.',
};

const forecast: Record<ForecastReason, string> = {
  'too-few-points': 'Bulan yang terisi belum cukup untuk perkiraan.',
  'year-complete': 'Tahun ini sudah lengkap; tidak ada yang perlu diperkirakan.',
  'not-monthly': 'Perkiraan hanya dibuat dari angka bulanan.',
  'month-twice': 'Satu bulan terisi dua kali.',
  'not-a-number': 'Nilainya bukan bilangan.',
};

const freeze: Record<FreezeProblem['code'], string> = {
  'too-few-points': 'Titik data belum cukup untuk menetapkan batas.',
  'reason-missing': 'Alasan menghitung ulang batas belum diisi.',
};

/** Why the rules give no answer, by area; a code without its sentence does not compile. */
export const reasons = { pack, road, forecast, freeze };
