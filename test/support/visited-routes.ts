import { IMPROVEMENT_ROUTES } from './improvement-routes.ts';
import { PERSONNEL_ROUTES } from './personnel-routes.ts';
import type { Story } from './site-story.ts';

export type Role = 'officer' | 'head' | 'governor';

export interface VisitedRoute {
  /** As it stands in the table of the app. */
  readonly route: string;
  readonly role: Role;
  readonly at: (story: Story) => string;
  /** Only on the finished screen, and only with data. */
  readonly shows: RegExp;
}

/** Every route of the app as it is visited in tests; one of the journeys compares this list with the app's own. */
export const ROUTES: readonly VisitedRoute[] = [
  { route: '/tugas', role: 'officer', at: () => '/tugas', shows: /Perlu Anda perbaiki.*Indeks kepuasan/s },
  {
    route: '/tugas/:id/isi',
    role: 'officer',
    at: (s) => `/tugas/${s.open}/isi`,
    shows: /Siap dikirim|Ambil foto/,
  },
  {
    route: '/tugas/:id/isi',
    role: 'officer',
    at: (s) => `/tugas/${s.approved}/isi`,
    shows: /86,4.*bukti-contoh/s,
  },
  {
    route: '/tugas/:id/kembali',
    role: 'officer',
    at: (s) => `/tugas/${s.returned}/kembali`,
    shows: /bukan 61,2/,
  },
  { route: '/isian', role: 'officer', at: () => '/isian', shows: /Keadaan.*Indeks kepuasan/s },
  { route: '/kiriman', role: 'officer', at: () => '/kiriman', shows: /86,4/ },
  { route: '/angka', role: 'officer', at: () => '/angka', shows: /81,6/ },
  { route: '/dokumen', role: 'officer', at: () => '/dokumen', shows: /Belum ada dokumen yang dicatat/ },
  {
    route: '/dokumen/:unit/:year/:name',
    role: 'officer',
    at: () => '/dokumen/DINKES/2026/renstra-1',
    shows: /Jenis dokumen.*Pilih berkas/s,
  },
  {
    route: '/perjanjian',
    role: 'officer',
    at: () => '/perjanjian',
    shows: /Belum ada perjanjian untuk tahun ini/,
  },
  {
    route: '/perjanjian/:unit/:year/:name',
    role: 'officer',
    at: () => '/perjanjian/DINKES/2026/jabatan-kepala-r0',
    shows: /Belum disusun/,
  },
  {
    route: '/rencana-aksi',
    role: 'officer',
    at: () => '/rencana-aksi',
    shows: /Belum ada rencana aksi.*|Tambah baris/s,
  },
  {
    route: '/menu',
    role: 'officer',
    at: () => '/menu',
    shows: /Pekerjaan saya.*Kiriman.*Laporan dan evaluasi/s,
  },
  { route: '/skp', role: 'officer', at: () => '/skp', shows: /SKP saya.*Belum disusun/s },
  { route: '/skp', role: 'head', at: () => '/skp', shows: /Orang di unit Anda.*Siti Rahmah/s },
  {
    route: '/skp/:person/:year',
    role: 'head',
    at: () => '/skp/orang-petugas/2026',
    shows: /Siti Rahmah.*Pembukaan catatan ini tercatat.*Susun rencana/s,
  },
  { route: '/cari', role: 'officer', at: () => '/cari?q=kepuasan', shows: /Indeks kepuasan/ },
  {
    route: '/peringatan',
    role: 'officer',
    at: () => '/peringatan',
    shows: /Tidak ada yang perlu Anda tindak/,
  },
  { route: '/tur', role: 'officer', at: () => '/tur?langkah=2', shows: /Langkah 2 dari 5: Kiriman/ },
  { route: '/saya', role: 'officer', at: () => '/saya', shows: /Siap luring.*Ganti PIN/s },
  { route: '/', role: 'officer', at: () => '/', shows: /Perlu Anda perbaiki/ },
  { route: '*', role: 'officer', at: () => '/tidak-ada', shows: /Alamatnya mungkin berubah/ },
  { route: '/setujui/:id?', role: 'head', at: () => '/setujui', shows: /Menunggu 1|Menunggu 2/ },
  { route: '/setujui/:id?', role: 'head', at: (s) => `/setujui/${s.verified}`, shows: /Pemeriksaan|Riwayat/ },
  { route: '/dua-nilai/:id', role: 'head', at: (s) => `/dua-nilai/${s.twoValues}`, shows: /19,8.*17,4/s },
  { route: '/pohon', role: 'head', at: () => '/pohon', shows: /Yang berlaku/ },
  { route: '/pohon', role: 'governor', at: () => '/pohon', shows: /Yang berlaku/ },
  { route: '/pohon', role: 'governor', at: () => '/pohon?tampilan=daftar', shows: /Yang berlaku/ },
  {
    route: '/peta',
    role: 'head',
    at: () => '/peta',
    shows: /Peta strategi Dinas Kesehatan.*Layanan kesehatan/s,
  },
  {
    route: '/peta',
    role: 'governor',
    at: () => '/peta?tampilan=daftar&pilih=S1.1.1',
    shows: /Panah dan hasil ujinya.*Jelaskan angka ini/s,
  },
  {
    route: '/manfaat',
    role: 'head',
    at: () => '/manfaat',
    shows: /Murah atau mahal.*Andai anggaran|Pemenuhan upaya kesehatan|Dinkes/s,
  },
  {
    route: '/manfaat',
    role: 'governor',
    at: () => '/manfaat?tingkat=programme&jelaskan=DINKES%3A1.02.02',
    shows: /Jelaskan Pemenuhan upaya kesehatan.*Cara menghitung/s,
  },
  {
    route: '/kaitan',
    role: 'governor',
    at: () => '/kaitan?satu=PELATIHAN&dua=PELATIHAN',
    shows: /Keduanya naik dan turun bersama.*Hubungan, bukan sebab/s,
  },
  {
    route: '/peta-petak',
    role: 'governor',
    at: () => '/peta-petak?indikator=PELATIHAN',
    shows: /Tenaga kesehatan terlatih.*kelas 4 dari 4.*Tabel peta ini/s,
  },
  { route: '/impor', role: 'head', at: () => '/impor', shows: /bukan tugas jabatan ini/ },
  {
    route: '/kartu-skor',
    role: 'head',
    at: () => '/kartu-skor',
    shows: /Cakupan imunisasi.*Kartu pejabat unit ini.*Indikator baku kartu skor.*belum diukur/s,
  },
  {
    route: '/lke',
    role: 'officer',
    at: () => '/lke?tahun=2026&sub=2.a',
    shows: /Ada mekanisme.*Jalan ke A/s,
  },
  {
    route: '/lke',
    role: 'officer',
    at: () => '/lke?tahun=2026&bagian=tindak-lanjut',
    shows: /Rekomendasi evaluasi 2026/,
  },
  {
    route: '/lke',
    role: 'head',
    at: () => '/lke?tahun=2026&bagian=berkas',
    shows: /Jadwal penilaian.*Berkas/s,
  },
  { route: '/sinyal', role: 'officer', at: () => '/sinyal', shows: /Sinyal.*Cakupan imunisasi.*sinyal/s },
  {
    route: '/sinyal/:indicator',
    role: 'head',
    at: () => '/sinyal/IMUNISASI',
    shows: /Sinyal sejak.*Batas dihitung|Sinyal sejak.*batas dihitung/s,
  },
  { route: '/perbaikan', role: 'head', at: () => '/perbaikan', shows: /Agenda rapat.*Budaya perbaikan/s },
  {
    route: '/perbaikan/:unit/:year/:name',
    role: 'officer',
    at: () => '/perbaikan/DINKES/2026/uji-1',
    shows: /Rencanakan.*Hipotesis/s,
  },
  {
    route: '/register/:sort',
    role: 'officer',
    at: () => '/register/layanan-digital',
    shows: /Belum ada layanan digital/,
  },
  {
    route: '/register/:sort/:unit/:year/:name',
    role: 'officer',
    at: () => '/register/layanan-digital/DINKES/0/portal-1',
    shows: /Aspek, 1 sampai 5.*Kepuasan pengguna/s,
  },
  { route: '/lkjip', role: 'officer', at: () => '/lkjip', shows: /Sembilan kriteria.*BAB IV PENUTUP/s },
  { route: '/lkjip', role: 'governor', at: () => '/lkjip?unit=PEMDA', shows: /BAB IV PENUTUP/ },
  { route: '/anggaran', role: 'head', at: () => '/anggaran', shows: /Pemenuhan upaya kesehatan/ },
  { route: '/lke', role: 'head', at: () => '/lke?tahun=2026', shows: /Jalan ke A.*Jadikan rencana/s },
  {
    route: '/lke',
    role: 'governor',
    at: () => '/lke?unit=DINKES&tahun=2026',
    shows: /Perencanaan Kinerja.*Kurang untuk A/s,
  },
  {
    route: '/kartu-skor',
    role: 'governor',
    at: () => '/kartu-skor',
    shows: /Nilai kinerja pemerintah daerah.*Nilai tiap unit kerja/s,
  },
  { route: '/arahan', role: 'governor', at: () => '/arahan', shows: /Tidak ada arahan yang menunggu/ },
  {
    route: '/arahan/:id',
    role: 'governor',
    at: () => '/arahan/baru?tentang=figure&indikator=IMUNISASI&wilayah=52&tahun=2026&unit=DINKES',
    shows: /Cakupan imunisasi.*Isi arahan/s,
  },
  { route: '/rapat', role: 'head', at: () => '/rapat', shows: /Belum ada notula/ },
  {
    route: '/rapat/:unit/:year/:name',
    role: 'head',
    at: () => '/rapat/DINKES/2026/q4',
    shows: /Acara.*Keputusan.*Pemimpin rapat/s,
  },
  { route: '/ringkas', role: 'governor', at: () => '/ringkas', shows: /Misi dan angka utamanya.*86,4/s },
  {
    route: '/instansi',
    role: 'governor',
    at: () => '/instansi',
    shows: /Dinas Kesehatan.*Dinas Pendidikan/s,
  },
  {
    route: '/instansi/:unit',
    role: 'governor',
    at: () => '/instansi/DINKES',
    shows: /Kartu skor.*Anggaran.*Risiko.*Diketahui saat terhubung/s,
  },
  { route: '/program', role: 'governor', at: () => '/program', shows: /Posyandu di setiap dusun/ },
  {
    route: '/program/:id',
    role: 'governor',
    at: () => '/program/1.02.02',
    shows: /Kedudukan sekarang.*Tonggak/s,
  },
  { route: '/ikhtisar', role: 'governor', at: () => '/ikhtisar', shows: /86,4/ },
  { route: '/misi/:n', role: 'governor', at: () => '/misi/1', shows: /Layanan kesehatan dasar/ },
  { route: '/indikator', role: 'governor', at: () => '/indikator', shows: /Cakupan imunisasi/ },
  { route: '/indikator/:kode', role: 'governor', at: () => '/indikator/IMUNISASI', shows: /86,4/ },
  {
    route: '/indikator/:kode',
    role: 'governor',
    at: () => '/indikator/IMUNISASI?jelaskan=ya',
    shows: /Dari mana angkanya/,
  },
  ...IMPROVEMENT_ROUTES,
  ...PERSONNEL_ROUTES,
];
