/** What a table can bring into the system. */
export const SHEET_KINDS = ['plan', 'indicators', 'targets', 'budgets', 'realizations', 'people'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** What one column means. `many` may stand several times, told apart by its period. */
export interface FieldSpec {
  readonly id: string;
  /** Words of headers, best first; matched against the whole path of names, ` › ` between levels, lower case. */
  readonly words: readonly RegExp[];
  readonly not?: RegExp;
  readonly many?: boolean;
  readonly required?: boolean;
}

const TREE: readonly FieldSpec[] = [
  { id: 'sub-activity-code', words: [/kode sub ?kegiatan/] },
  { id: 'sub-activity-name', words: [/nama sub ?kegiatan/, /^sub ?kegiatan$/] },
  { id: 'activity-code', words: [/kode kegiatan/] },
  { id: 'activity-name', words: [/nama kegiatan/, /^kegiatan$/] },
  { id: 'programme-code', words: [/kode program/] },
  { id: 'programme-name', words: [/nama program/, /^program$/] },
  {
    id: 'code',
    words: [/^kode$/, /^kode (?:urusan|program|rekening)\b.*\//, /^(?:kd|kode) ?rek/],
    not: /sub kegiatan$/,
  },
  {
    id: 'name',
    words: [/program.*kegiatan/, /urusan.*program/, /^uraian/, /^nomenklatur/],
    not: /indikator|target|realisasi|kode|nama (?:sub|program|kegiatan)/,
  },
];

const UNIT: readonly FieldSpec[] = [
  { id: 'unit-code', words: [/kode sub ?(?:skpd|unit)/, /kode (?:skpd|opd|unit)/, /satker id/] },
  {
    id: 'unit-name',
    words: [
      /nama sub ?(?:skpd|unit)/,
      /nama (?:skpd|opd|unit)/,
      /penanggung ?jawab/,
      /perangkat daerah$/,
      /satuan kerja|unit kerja/,
    ],
    not: /target|realisasi|kode|capaian/,
  },
];

const INDICATOR: readonly FieldSpec[] = [
  { id: 'indicator-code', words: [/kode indikator/] },
  {
    id: 'indicator',
    words: [/^indikator(?: kinerja)?(?: utama)?$/, /^indikator (?:sasaran|tujuan|kinerja)/, /indikator/],
    not: /satuan|definisi|formula|jumlah|target|realisasi|kode|outcome\/output/,
    required: true,
  },
  { id: 'measure-unit', words: [/^satuan$/, /satuan/], not: /satuan kerja|outcome\/output|uraian|skpd/ },
];

const LATER = /prakiraan maju|tahun n\+1|renstra|rpjmd|tahun lalu|sampai dengan|s\/d/;

export const FIELDS: Readonly<Record<SheetKind, readonly FieldSpec[]>> = {
  plan: [
    ...TREE,
    ...UNIT,
    { id: 'goal', words: [/^tujuan$/], not: /indikator/ },
    {
      id: 'objective',
      words: [/^sasaran(?: strategis)?$/, /tujuan ?\/ ?sasaran/],
      not: /indikator|kelompok/,
    },
    { id: 'indicator', words: [/indikator/], not: /satuan|definisi|formula|kode/ },
  ],
  indicators: [
    ...INDICATOR,
    ...UNIT,
    {
      id: 'objective',
      words: [/^sasaran(?: strategis)?$/, /tujuan ?\/ ?sasaran/],
      not: /indikator|kelompok/,
    },
    { id: 'baseline', words: [/kondisi awal/, /baseline/, /nilai awal/] },
    { id: 'formula', words: [/definisi|formula|rumus|cara (?:hitung|ukur)/] },
    { id: 'data-source', words: [/sumber data/] },
    { id: 'polarity', words: [/polari(?:tas|sasi)|^arah/] },
  ],
  targets: [
    ...INDICATOR,
    {
      id: 'target',
      words: [/target/],
      not: /› rp\b|realisasi|capaian|akhir periode|prakiraan|anggaran(?!.*› k$)|pagu|satuan$|renstra|rpjmd/,
      many: true,
      required: true,
    },
  ],
  budgets: [
    ...TREE,
    ...UNIT,
    { id: 'account-code', words: [/kode (?:akun|rekening)/] },
    { id: 'account-name', words: [/nama (?:akun|rekening)/] },
    { id: 'year', words: [/^tahun(?: anggaran)?$/] },
    { id: 'stage', words: [/(?:tipe|jenis) dokumen/, /^tahap(?:an)?(?: anggaran)?$/] },
    {
      id: 'ceiling',
      words: [
        /dpa ?\(rp|dppa/,
        /pagu (?:anggaran|perubahan)/,
        /pagu/,
        /nilai rincian/,
        /anggaran renja .*› rp$/,
        /^(?:jumlah )?anggaran(?: \(?rp\)?)?$/,
        /^nilai$/,
        /anggaran/,
      ],
      not: new RegExp(
        `^realisasi|› realisasi|nilai realisasi|capaian(?! kinerja dan kerangka)|\\bkas\\b|serapan|%|› k$|total rincian|sisa|${LATER.source}`,
      ),
    },
    {
      id: 'realized',
      words: [
        /realisasi keuangan/,
        /realisasi anggaran/,
        /nilai realisasi/,
        /realisasi.*› rp$/,
        /^realisasi/,
      ],
      not: /fisik|%|triwulan|kinerja$|target|renstra|› k$|tahun lalu|capaian(?!.*› rp$)/,
    },
    {
      id: 'physical',
      words: [/realisasi fisik ?\( ?%/, /realisasi.*fisik/, /fisik.*%/],
      not: /^(?:target|rencana|deviasi)/,
    },
    {
      id: 'cash-plan',
      words: [
        /^bulan \d+$/,
        /anggaran kas bulan \d+/,
        /kas.*(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)/,
      ],
      many: true,
    },
  ],
  realizations: [
    ...INDICATOR,
    ...UNIT,
    {
      id: 'realization',
      words: [/realisasi/],
      not: /› rp\b|anggaran(?!.*› k$)|keuangan|fisik|%|target|renstra|rpjmd|tahun lalu|outcome\/output/,
      many: true,
      required: true,
    },
  ],
  people: [
    { id: 'employee-number', words: [/^nip\b/, /nip/], required: true },
    { id: 'person-name', words: [/nama (?:pegawai|lengkap|asn|pejabat)/, /^nama$/], required: true },
    { id: 'rank', words: [/pangkat|golongan|gol\b/] },
    { id: 'position', words: [/^jabatan/, /jabatan/] },
    { id: 'employment', words: [/(?:tipe|jenis|status) pegawai/] },
    { id: 'role', words: [/^peran\b/, /^hak akses/] },
    { id: 'until', words: [/akhir jabatan/, /^(?:berakhir|selesai|sampai)/, /^tmt.*akhir/] },
    { id: 'since', words: [/^tmt/, /^mulai/], not: /akhir/ },
    ...UNIT,
  ],
};
