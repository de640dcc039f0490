import type { RuleSource } from '../rule-pack/frame.ts';
import type { DisciplineRegime } from './discipline.ts';

/** An obligation or a prohibition that conduct may have broken. */
export interface Norm {
  /** Article and letter, `3.d`. */
  readonly id: string;
  readonly kind: 'obligation' | 'prohibition';
  readonly label: string;
}

interface NormList extends RuleSource {
  /** `id@version` of the regime. */
  readonly regime: string;
  readonly norms: readonly Norm[];
}

const norms = (article: string, kind: Norm['kind'], labels: readonly string[]): readonly Norm[] =>
  labels.map((label, i) => ({ id: `${article}.${String.fromCharCode(97 + i)}`, kind, label }));

/** What is broken by not coming to work: the one norm that days are counted for. */
export const ABSENCE_NORM = '4.f';

/** Obligations and prohibitions of civil servants since 31 August 2021, shortened. */
const PP94: NormList = {
  regime: 'discipline@2021.1',
  source: 'PP 94/2021 Pasal 3–5',
  verified: false,
  note: 'Diringkas dari pemberitaan yang memuat pasalnya; naskah belum diperiksa.',
  norms: [
    ...norms('3', 'obligation', [
      'setia dan taat pada Pancasila, UUD 1945, NKRI, dan Pemerintah',
      'menjaga persatuan dan kesatuan bangsa',
      'melaksanakan kebijakan pejabat yang berwenang',
      'menaati peraturan perundang-undangan',
      'melaksanakan tugas dengan pengabdian, kejujuran, dan tanggung jawab',
      'menunjukkan integritas dan keteladanan',
      'menyimpan rahasia jabatan',
      'bersedia ditempatkan di seluruh wilayah NKRI',
    ]),
    ...norms('4', 'obligation', [
      'mengucapkan sumpah/janji PNS',
      'mengucapkan sumpah/janji jabatan',
      'mengutamakan kepentingan negara',
      'melaporkan hal yang membahayakan keamanan atau keuangan negara',
      'melaporkan harta kekayaan',
      'masuk kerja dan menaati jam kerja',
      'menggunakan dan memelihara barang milik negara',
      'memberi kesempatan bawahan mengembangkan kompetensi',
      'menolak pemberian yang berkaitan dengan tugas',
    ]),
    ...norms('5', 'prohibition', [
      'menyalahgunakan wewenang',
      'menjadi perantara untuk keuntungan pribadi',
      'menjadi pegawai atau bekerja untuk negara lain',
      'bekerja pada lembaga asing tanpa izin',
      'menguasai barang atau dokumen negara secara tidak sah',
      'melakukan pungutan di luar ketentuan',
      'melakukan kegiatan yang merugikan negara',
      'bertindak sewenang-wenang terhadap bawahan',
      'menghalangi tugas kedinasan',
      'menerima hadiah yang berhubungan dengan jabatan',
      'meminta sesuatu yang berhubungan dengan jabatan',
      'merugikan pihak yang dilayani',
      'memberi dukungan dalam pemilihan umum',
    ]),
  ],
};

const LISTS: readonly NormList[] = [PP94];

/** The list of a regime; null for archived ones whose lists Kinerja does not hold: then the article is written out. */
export const normsOf = ({ id, version }: DisciplineRegime): NormList | null =>
  LISTS.find(({ regime }) => regime === `${id}@${version}`) ?? null;
