import type { ProblemCode } from '../../../domain/problem.ts';

/** The sentence for every reason of refusal: what happened, without code and without apology. */
export const problems: Record<ProblemCode, string> = {
  invalid: 'Isian ini tidak dapat dibaca.',
  'unknown-command': 'Aplikasi ini lebih lama daripada server. Pasang versi barunya.',
  forbidden: 'Jabatan Anda tidak berhak melakukan ini.',
  'own-work': 'Yang mengisi tidak memeriksa isiannya sendiri.',
  'right-ended': 'Hak Anda untuk mengisi sudah berakhir.',
  'unit-unknown': 'Unit kerja ini tidak dikenal.',
  'indicator-unknown': 'Indikator ini tidak dikenal.',
  'period-unknown': 'Periode ini tidak dikenal.',
  'wrong-owner': 'Indikator ini milik unit lain.',
  'entity-mismatch': 'Isian ini tidak cocok dengan angkanya.',
  'entry-missing': 'Angka ini belum pernah diisi.',
  'period-not-open': 'Periode ini belum dibuka.',
  'period-closed': 'Periode ini sudah ditutup.',
  'bad-transition': 'Angka ini sudah berada di tahap lain.',
  'value-missing': 'Angkanya belum diisi.',
  'reason-missing': 'Alasannya belum diisi.',
  'evidence-missing': 'Buktinya belum cukup.',
  'evidence-not-stored': 'Bukti belum sampai di server.',
  'evidence-unknown': 'Bukti ini tidak dikenal.',
  'conflict-open': 'Masih ada dua nilai yang menunggu keputusan.',
  'conflict-unknown': 'Nilai yang dipilih sudah tidak menunggu keputusan.',
  'stale-content': 'Isinya berubah setelah Anda lihat.',
  'failed-inside': 'Server gagal memprosesnya; kiriman Anda tetap tersimpan.',
};
