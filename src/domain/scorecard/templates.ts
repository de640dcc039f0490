import type { Perspective, Polarity } from '../indicator.ts';

/** An indicator that the government's scorecard names, before an office measures it. */
export interface IndicatorTemplate {
  readonly id: string;
  readonly perspective: Perspective;
  readonly name: string;
  readonly definition: string;
  /** How it is worked out, in words. */
  readonly formula: string;
  readonly measureUnit: string;
  readonly polarity: Polarity;
  /** Where the figures come from. */
  readonly dataSource: string;
  /** Who keeps them. */
  readonly owner: string;
  /** Rule or paper the definition rests on. */
  readonly source: string;
  readonly verified: boolean;
  /** Codes under which it is known: a whole code, or what follows the office's own code and a hyphen. */
  readonly codes: readonly string[];
}

const ARTICLE = 'Kartu skor berimbang Pemprov NTB (artikel pendiri): indikator perspektif; rumusan aplikasi';

/**
 * The indicators NTB's scorecard names for each perspective (product, M2). The article names them and gives no manual:
 * definitions are ours unless a rule is named, and none was checked against the legal text.
 */
export const TEMPLATES: readonly IndicatorTemplate[] = [
  {
    id: 'IKM',
    perspective: 'customer',
    name: 'Indeks kepuasan masyarakat',
    definition: 'Penilaian penerima layanan atas sembilan unsur pelayanan.',
    formula: 'Jumlah (nilai rata-rata unsur × bobot unsur) × 25',
    measureUnit: 'indeks',
    polarity: 'higher',
    dataSource: 'Survei kepuasan masyarakat tiap unit layanan',
    owner: 'Biro Organisasi bersama unit layanan',
    source: 'PermenPANRB 14/2017',
    verified: false,
    codes: ['IKM', 'KEPUASAN'],
  },
  {
    id: 'PENGANGGARAN',
    perspective: 'internal-process',
    name: 'Efektivitas penganggaran',
    definition: 'Bagian subkegiatan yang mencapai target keluarannya dengan pagu yang ditetapkan.',
    formula: 'Subkegiatan yang targetnya tercapai tanpa melampaui pagu ÷ seluruh subkegiatan × 100',
    measureUnit: '%',
    polarity: 'higher',
    dataSource: 'DPA dan laporan realisasi fisik dan keuangan',
    owner: 'Bappeda bersama BPKAD',
    source: ARTICLE,
    verified: false,
    codes: ['PENGANGGARAN'],
  },
  {
    id: 'PENGADAAN',
    perspective: 'internal-process',
    name: 'Efektivitas pengadaan barang dan jasa',
    definition: 'Bagian paket pengadaan yang selesai tepat waktu sesuai rencana umum pengadaan.',
    formula: 'Paket selesai tepat waktu ÷ paket yang direncanakan × 100',
    measureUnit: '%',
    polarity: 'higher',
    dataSource: 'SiRUP dan SPSE',
    owner: 'Biro Pengadaan Barang dan Jasa',
    source: ARTICLE,
    verified: false,
    codes: ['PENGADAAN'],
  },
  {
    id: 'PENDIDIKAN',
    perspective: 'learning-growth',
    name: 'Pegawai berpendidikan sesuai syarat jabatan',
    definition: 'Bagian pegawai yang pendidikan formalnya memenuhi syarat jabatan yang dipegangnya.',
    formula: 'Pegawai yang memenuhi syarat pendidikan ÷ seluruh pegawai × 100',
    measureUnit: '%',
    polarity: 'higher',
    dataSource: 'Data kepegawaian (SIASN)',
    owner: 'Badan Kepegawaian Daerah',
    source: ARTICLE,
    verified: false,
    codes: ['PENDIDIKAN'],
  },
  {
    id: 'PELATIHAN',
    perspective: 'learning-growth',
    name: 'Jam pelatihan per pegawai',
    definition: 'Jam pengembangan kompetensi yang diikuti seorang pegawai dalam setahun, rata-rata.',
    formula: 'Jumlah jam pelajaran seluruh pegawai ÷ jumlah pegawai',
    measureUnit: 'jam',
    polarity: 'higher',
    dataSource: 'Sertifikat pengembangan kompetensi',
    owner: 'Badan Pengembangan Sumber Daya Manusia',
    source: 'PP 11/2017: paling sedikit 20 jam pelajaran setahun bagi PNS',
    verified: false,
    codes: ['PELATIHAN'],
  },
  {
    id: 'SERAPAN',
    perspective: 'financial',
    name: 'Realisasi anggaran',
    definition: 'Belanja yang sudah dibayar terhadap pagu sesudah perubahan terakhir.',
    formula: 'Realisasi belanja ÷ pagu × 100',
    measureUnit: '%',
    polarity: 'higher',
    dataSource: 'Laporan realisasi anggaran',
    owner: 'BPKAD',
    source: ARTICLE,
    verified: false,
    codes: ['SERAPAN'],
  },
  {
    id: 'ASET',
    perspective: 'financial',
    name: 'Nilai aset yang tercatat dan berfungsi',
    definition: 'Bagian nilai barang milik daerah yang tercatat, ditemukan, dan dipakai.',
    formula: 'Nilai barang yang tercatat dan berfungsi ÷ nilai seluruh barang × 100',
    measureUnit: '%',
    polarity: 'higher',
    dataSource: 'Neraca dan inventarisasi barang milik daerah',
    owner: 'BPKAD bidang aset',
    source: ARTICLE,
    verified: false,
    codes: ['ASET'],
  },
];
