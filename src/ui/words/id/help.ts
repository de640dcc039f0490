/** Words of the screens and what they mean. */
export type Terms = readonly (readonly [term: string, meaning: string])[];

/** What a page is for, what one can do there, and what its words mean. */
export interface PageHelp {
  readonly about: string;
  readonly can: readonly string[];
  readonly terms?: Terms;
}

const states: Terms = [
  ['Sementara', 'sudah dikirim, belum disetujui kepala'],
  ['Disetujui', 'ditandatangani kepala unit; inilah angka resmi'],
];
const attainment: Terms = [
  ['Capaian', 'realisasi dibanding target, dalam persen, menurut rumus indikatornya'],
];

/** By the place of the menu that a page belongs to. */
const pages: Readonly<Record<string, PageHelp>> = {
  tasks: {
    about: 'Realisasi yang harus Anda isi, yang dikembalikan lebih dulu.',
    can: [
      'Ketuk satu baris untuk mengisi.',
      'Lampirkan foto bukti tanpa jaringan.',
      'Isi banyak angka sekaligus lewat tabel.',
    ],
    terms: [['Dikembalikan', 'diminta diperbaiki, dengan alasannya']],
  },
  review: {
    about: 'Realisasi yang menunggu keputusan Anda.',
    can: [
      'Periksa angka, bukti, dan riwayatnya.',
      'Sahkan, atau kembalikan dengan alasan.',
      'Keputusan dapat dibatalkan selama belum terkirim.',
    ],
    terms: states,
  },
  verify: {
    about: 'Realisasi yang menunggu pemeriksaan Anda.',
    can: ['Cocokkan angka dengan bukti.', 'Teruskan ke kepala, atau kembalikan dengan alasan.'],
    terms: states,
  },
  outbox: {
    about: 'Semua yang Anda kerjakan di perangkat ini dan sampai di mana.',
    can: ['Lihat tanda terima tiap kiriman.', 'Tangani yang ditolak.'],
    terms: [['Tanda terima', 'nomor yang diberikan server; sejak itu kiriman tidak hilang']],
  },
  alerts: {
    about: 'Yang perlu ditindak menurut aturan yang sama untuk semua.',
    can: [
      'Buka untuk melihat sebab dan tindakannya.',
      'Kirim pengingat yang sopan.',
      'Singkirkan; sebab yang sama tidak muncul lagi di perangkat ini.',
    ],
    terms: [['XmR', 'bagan kendali yang memisahkan perubahan nyata dari naik-turun biasa']],
  },
  find: {
    about: 'Mencari di semua yang tersimpan di perangkat ini.',
    can: ['Ketik awal kata, singkatan, atau kode.', 'Pilih dengan panah, buka dengan Enter.'],
  },
  scorecard: {
    about: 'Skor satu perangkat daerah dalam empat perspektif.',
    can: ['Ketuk angka untuk melihat cara hitungnya.', 'Bandingkan tahun dan dasar.'],
    terms: [...attainment, ...states],
  },
  indicators: {
    about: 'Semua indikator dengan nilai terbaru.',
    can: ['Saring menurut nama.', 'Buka riwayat, target, dan bukti.'],
    terms: attainment,
  },
  lke: {
    about: 'Lembar kerja evaluasi SAKIP.',
    can: ['Nilai tiap kriteria dengan bukti.', 'Lihat jalan menuju predikat A.'],
    terms: [['Predikat', 'huruf dari nilai SAKIP, AA sampai E']],
  },
  overview: {
    about: 'Tiap misi dengan angka terakhir yang disahkan, dan tiga hal untuk ditanyakan.',
    can: [
      'Ketuk misi atau angka sampai ke pejabat yang menjawabnya.',
      'Pilih posisi data pada satu hari.',
      'Cetak ringkasan sepuluh menit.',
    ],
    terms: [
      ['Turun nyata, naik nyata', 'lebih dari naik-turun biasa deret itu'],
      ['Masih wajar', 'naik-turun biasa; belum tentu ada yang berubah'],
      ['Belum terbaca', 'titik datanya belum cukup'],
    ],
  },
  directives: {
    about: 'Yang diminta pimpinan, kepada siapa, dan sampai mana jawabannya.',
    can: [
      'Beri arahan dari halaman angka, program, atau instansi, juga tanpa jaringan.',
      'Jawab dengan bukti; pemberi arahan menerima atau mengembalikannya.',
    ],
  },
  institutions: {
    about: 'Satu halaman untuk tiap perangkat daerah: skor, uang, orang, risiko.',
    can: ['Urutkan dari yang terbaik atau terburuk.', 'Lihat siapa yang lama tanpa kabar.'],
    terms: states,
  },
  programmes: {
    about: 'Program dan program unggulan di bawah misinya.',
    can: ['Saring yang unggulan atau terlambat.', 'Buka pejabat, tonggak, dan bukti terakhirnya.'],
    terms: [
      ['Fisik', 'langkah rencana aksi yang ditandai selesai'],
      ['Keluaran, hasil', 'capaian indikator di bawah program, dan indikator program itu sendiri'],
    ],
  },
  value: {
    about: 'Uang dibanding hasil: hemat, efisien, efektif.',
    can: ['Buka satu baris untuk cara hitungnya.', 'Coba geser pagu; tidak ada yang berubah.'],
  },
  lens: {
    about: 'Dua indikator di semua wilayah dan waktu.',
    can: ['Pilih pasangan dan jeda waktu.', 'Jadikan temuan sebuah arahan.'],
    terms: [['Hubungan, bukan sebab', 'naik-turun bersama tidak membuktikan penyebab']],
  },
  tiles: {
    about: 'Satu indikator di tiap kabupaten dan kota, sama besar.',
    can: ['Pilih indikator dan periode.', 'Pilih petak untuk riwayat dan targetnya.'],
  },
  map: {
    about: 'Sebab dan akibat antarsasaran, diuji dengan angka.',
    can: ['Pilih panah untuk melihat ujiannya.', 'Perencana menarik dan menghapus panah.'],
    terms: [['Belum cukup data', 'kurang dari 12 titik']],
  },
  account: {
    about: 'Jabatan, perangkat, ruang simpan, dan tampilan Anda.',
    can: [
      'Pindah jabatan tanpa keluar, ganti PIN, delegasikan wewenang.',
      'Lihat apakah perangkat ini siap luring, dan kosongkan ruang.',
      'Cabut perangkat yang hilang; lihat siapa membuka catatan Anda.',
    ],
  },
  figures: {
    about: 'Angka terbaru unit Anda, yang sementara di samping yang disetujui.',
    can: ['Buka satu angka untuk riwayat, target, dan bukti.'],
    terms: states,
  },
  improvement: {
    about: 'Sinyal, siklus perbaikan, dan daftar SOP, inovasi, kompetensi, layanan digital.',
    can: ['Buka sinyal untuk melihat batas dan titiknya.', 'Catat siklus: rencana, kerja, periksa, tindak.'],
    terms: [['Sinyal', 'perubahan yang melebihi naik-turun biasa deretnya']],
  },
  tree: {
    about: 'Rencana dari visi sampai subkegiatan, dengan pemilik dan bobotnya.',
    can: [
      'Buka simpul untuk target, pemilik, dan indikatornya.',
      'Perencana menyusun perubahan sebagai rancangan, lalu mengajukannya.',
    ],
    terms: [['Lintas', 'pekerjaan perangkat daerah lain yang mendukung simpul ini']],
  },
  documents: {
    about: 'Dokumen perencanaan unit: RPJMD, Renstra, Renja, IKU, SOP.',
    can: ['Catat dokumen dan lampirkan berkasnya.', 'Unduh matriks evaluasi E.80 dan E.81.'],
  },
  agreements: {
    about: 'Perjanjian kinerja tiap pejabat dengan atasannya.',
    can: ['Susun dari rencana, lalu tanda tangani.', 'Unduh sebagai Word; revisi tercatat berurutan.'],
  },
  actionPlans: {
    about: 'Langkah kerja setahun, target tiap triwulan, dan penanggung jawabnya.',
    can: ['Susun baris, ajukan, dan tandai langkah yang selesai.', 'Unduh sebagai Word.'],
  },
  budget: {
    about: 'Pagu, rencana kas, dan realisasi di samping kemajuan kerja.',
    can: ['Buka program sampai subkegiatan.', 'Pilih unit dan tahun.'],
    terms: [['Serapan', 'realisasi dibanding pagu, dalam persen']],
  },
  report: {
    about: 'LKjIP: laporan kinerja yang disusun dari data.',
    can: ['Periksa sembilan kriteria mutu.', 'Tulis bagian yang kosong, ajukan reviu, unduh Word.'],
  },
  meetings: {
    about: 'Rapat kinerja bulanan dan triwulanan.',
    can: ['Buka acara dari sinyal dan janji yang terlewat.', 'Catat hadirin dan keputusan; jadikan arahan.'],
  },
  skp: {
    about: 'Rencana, dialog, dan penilaian kinerja pegawai.',
    can: ['Susun rencana dari sasaran atasan.', 'Catat dialog dan umpan balik; nilai hasil dan perilaku.'],
    terms: [['Predikat', 'gabungan penilaian hasil kerja dan perilaku']],
  },
  recognition: {
    about: 'Siapa yang memenuhi syarat penghargaan, dan usulannya.',
    can: ['Buka seseorang untuk melihat syaratnya.', 'Usulkan, putuskan, cetak piagam.'],
  },
  cases: {
    about: 'Dugaan pelanggaran disiplin; hanya untuk yang disebut dalam perkaranya.',
    can: ['Ikuti tenggat hari kerja.', 'Susun panggilan, berita acara, dan keputusan.'],
  },
  imports: {
    about: 'Rencana dan angka dari lembar kerja.',
    can: [
      'Pilih berkas, cocokkan kolom, lihat apa yang akan berubah.',
      'Terapkan semuanya atau tidak sama sekali; dapat dibatalkan.',
    ],
  },
  walls: {
    about: 'Layar di ruang rapat: angka agregat yang disahkan, tanpa nama.',
    can: ['Buat kode untuk memasangkan layar di /layar.', 'Cabut layar; layar itu padam saat itu juga.'],
  },
};

export const help = {
  open: 'Bantuan halaman ini',
  title: 'Bantuan',
  can: 'Yang dapat dilakukan',
  terms: 'Arti kata',
  none: 'Halaman ini dibuka dari menu. Tombol kembali membawa Anda ke halaman sebelumnya.',
  pages,
  tour: {
    title: 'Hari pertama',
    intro: 'Langkah demi langkah, juga tanpa jaringan',
    step: (n: number, of: number) => `Langkah ${n} dari ${of}`,
    go: 'Buka halamannya',
    next: 'Lanjut',
    previous: 'Langkah sebelumnya',
    end: 'Akhiri tur',
    again: 'Mulai tur hari pertama',
  },
  training: 'LATIHAN – bukan data nyata',
};
