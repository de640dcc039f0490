import type { OrgUnit } from '../../../domain/org-unit.ts';
import { EXAMPLE, GOVERNMENT } from './example.ts';

type Listed = readonly [code: string, kind: string, name: string, shortName: string, parent?: string];

const LIST: readonly Listed[] = [
  ['SETDA', 'sekretariat', 'Sekretariat Daerah', 'Setda'],
  ['SETWAN', 'sekretariat', 'Sekretariat DPRD', 'Setwan'],
  ['INSP', 'inspektorat', 'Inspektorat', 'Inspektorat'],
  ['BRO-PEM', 'biro', 'Biro Pemerintahan', 'Biro Pemerintahan', 'SETDA'],
  ['BRO-KESRA', 'biro', 'Biro Kesejahteraan Rakyat', 'Biro Kesra', 'SETDA'],
  ['BRO-HUKUM', 'biro', 'Biro Hukum', 'Biro Hukum', 'SETDA'],
  ['BRO-EKON', 'biro', 'Biro Perekonomian', 'Biro Perekonomian', 'SETDA'],
  ['BRO-PBJ', 'biro', 'Biro Pengadaan Barang dan Jasa', 'Biro PBJ', 'SETDA'],
  ['BRO-ORG', 'biro', 'Biro Organisasi', 'Biro Organisasi', 'SETDA'],
  ['BRO-UMUM', 'biro', 'Biro Umum', 'Biro Umum', 'SETDA'],
  ['DIK', 'dinas', 'Dinas Pendidikan', 'Disdik'],
  ['DINKES', 'dinas', 'Dinas Kesehatan', 'Dinkes'],
  ['PU', 'dinas', 'Dinas Pekerjaan Umum dan Penataan Ruang', 'PUPR'],
  ['PERKIM', 'dinas', 'Dinas Perumahan dan Kawasan Permukiman', 'Perkim'],
  ['SATPOL', 'dinas', 'Satuan Polisi Pamong Praja', 'Satpol PP'],
  ['DINSOS', 'dinas', 'Dinas Sosial', 'Dinsos'],
  ['NAKER', 'dinas', 'Dinas Tenaga Kerja', 'Disnaker'],
  ['DP3A', 'dinas', 'Dinas Pemberdayaan Perempuan, Perlindungan Anak, dan Keluarga Berencana', 'DP3AKB'],
  ['PANGAN', 'dinas', 'Dinas Ketahanan Pangan', 'DKP'],
  ['LH', 'dinas', 'Dinas Lingkungan Hidup', 'DLH'],
  ['DUKCAPIL', 'dinas', 'Dinas Kependudukan dan Pencatatan Sipil', 'Dukcapil'],
  ['PMD', 'dinas', 'Dinas Pemberdayaan Masyarakat dan Desa', 'PMD'],
  ['HUB', 'dinas', 'Dinas Perhubungan', 'Dishub'],
  ['KOMINFO', 'dinas', 'Dinas Komunikasi, Informatika, dan Statistik', 'Diskominfo'],
  ['KOPUKM', 'dinas', 'Dinas Koperasi dan UKM', 'Dinas Koperasi'],
  ['PTSP', 'dinas', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'DPMPTSP'],
  ['PORA', 'dinas', 'Dinas Pemuda dan Olahraga', 'Dispora'],
  ['PUSARSIP', 'dinas', 'Dinas Perpustakaan dan Kearsipan', 'Dispusip'],
  ['LAUT', 'dinas', 'Dinas Kelautan dan Perikanan', 'Dislutkan'],
  ['PAR', 'dinas', 'Dinas Pariwisata', 'Dispar'],
  ['TANI', 'dinas', 'Dinas Pertanian dan Perkebunan', 'Distan'],
  ['NAK', 'dinas', 'Dinas Peternakan dan Kesehatan Hewan', 'Disnak'],
  ['ESDM', 'dinas', 'Dinas Energi dan Sumber Daya Mineral', 'ESDM'],
  ['DAG', 'dinas', 'Dinas Perdagangan', 'Disdag'],
  ['IND', 'dinas', 'Dinas Perindustrian', 'Disperin'],
  ['HUT', 'dinas', 'Dinas Kehutanan', 'Dishut'],
  ['BUD', 'dinas', 'Dinas Kebudayaan', 'Disbud'],
  ['BAPPEDA', 'badan', 'Badan Perencanaan Pembangunan Daerah', 'Bappeda'],
  ['BKAD', 'badan', 'Badan Keuangan dan Aset Daerah', 'BKAD'],
  ['BAPENDA', 'badan', 'Badan Pendapatan Daerah', 'Bapenda'],
  ['BKD', 'badan', 'Badan Kepegawaian Daerah', 'BKD'],
  ['BPSDM', 'badan', 'Badan Pengembangan Sumber Daya Manusia', 'BPSDM'],
  ['BRIDA', 'badan', 'Badan Riset dan Inovasi Daerah', 'BRIDA'],
  ['BPBD', 'badan', 'Badan Penanggulangan Bencana Daerah', 'BPBD'],
  ['KESBANG', 'badan', 'Badan Kesatuan Bangsa dan Politik', 'Kesbangpol'],
  ['HUBUNG', 'badan', 'Badan Penghubung Daerah', 'Badan Penghubung'],
  ['RSUD', 'rsud', 'Rumah Sakit Umum Daerah Latihan', 'RSUD', 'DINKES'],
  ['RSJ', 'rsud', 'Rumah Sakit Jiwa Latihan', 'RSJ', 'DINKES'],
];

/** Codes of their own, so that no row can be taken for one of another tenant. */
export const unitCode = (code: string): string => `${GOVERNMENT}-${code}`;

/** Code without the tenant's prefix, as the lists of this folder write it. */
export const bareCode = (code: string): string => code.slice(GOVERNMENT.length + 1);

/** The government and its 48 units. */
export function latihanUnits(): OrgUnit[] {
  const always = { validFrom: null, validTo: null, successors: [], ...EXAMPLE };
  return [
    {
      code: GOVERNMENT,
      name: 'Pemerintah Provinsi Latihan',
      shortName: 'Pemprov Latihan',
      kind: 'government',
      parent: null,
      ...always,
    },
    ...LIST.map(
      ([code, kind, name, shortName, parent]): OrgUnit => ({
        code: unitCode(code),
        name,
        shortName,
        kind,
        parent: parent === undefined ? GOVERNMENT : unitCode(parent),
        ...always,
      }),
    ),
  ];
}
