import type { Capacity, Role } from '../../../domain/person.ts';

export const account = {
  more: 'Halaman lain',
  title: 'Saya',
  position: 'Jabatan yang sedang dipakai',
  positionLabel: (role: string, unit: string) => `${role} · ${unit}`,
  oneWork: 'Yang Anda isi di satu jabatan tidak dapat Anda periksa di jabatan lain.',
  roles: {
    officer: 'Petugas pengisi',
    verifier: 'Verifikator',
    head: 'Kepala OPD',
    planner: 'Perencana',
    evaluator: 'Evaluator',
    personnel: 'Kepegawaian',
    governor: 'Gubernur',
    admin: 'Administrator',
  } satisfies Record<Role, string>,
  capacities: { definitive: '', acting: 'Plt.', substitute: 'Plh.', delegate: 'a.n.' } satisfies Record<
    Capacity,
    string
  >,
  storage: 'Penyimpanan perangkat',
  used: (used: string, quota: string) => `${used} terpakai dari ${quota}`,
  usedOnly: (used: string) => `${used} terpakai.`,
  releasedFirst:
    'Bila perangkat penuh: yang dihapus lebih dulu berkas orang lain, lalu bukti Anda yang sudah ada tanda terimanya. Yang belum terkirim tidak pernah dihapus.',
  unknownSpace: 'Peramban ini tidak menyebut ruang tersisa.',
  persisted: 'Peramban menjamin data ini tidak dihapus sendiri.',
  askPersist: 'Lindungi data',
  persistRefused: 'Peramban belum memberi jaminan. Pasang aplikasi ini, lalu coba lagi.',
  install: 'Pasang di layar utama',
  fieldReady: 'Siap luring',
  fieldReadyDetail: (tasks: number, size: string, at: string) =>
    `${tasks} tugas, ${size} tersimpan di perangkat ini. Data per ${at}.`,
  fieldNotReady: 'Belum siap luring: data belum pernah diunduh lengkap.',
  refresh: 'Perbarui data sekarang',
  changePin: 'Ganti PIN',
  oldPin: 'PIN sekarang',
  newPin: 'PIN baru',
  repeatPin: 'Ulangi PIN baru',
  pinChanged: 'PIN diganti.',
  changePassword: 'Ganti kata sandi',
  oldPassword: 'Kata sandi sekarang',
  newPassword: 'Kata sandi baru',
  repeatPassword: 'Ulangi kata sandi baru',
  passwordRule: (least: number) =>
    `Paling sedikit ${least} huruf, angka, atau spasi. Kalimat pendek mudah diingat.`,
  passwordSame: 'Sama dengan yang sekarang. Pilih yang lain.',
  passwordDifferent: 'Tidak sama dengan kata sandi baru di atas.',
  passwordNotAnswered:
    'Belum ada jawaban server. Coba lagi saat terhubung; bila kata sandi lama ditolak, yang baru sudah berlaku.',
  passwordWrong: 'Bukan kata sandi Anda sekarang.',
  passwordChanged: 'Kata sandi diganti. PIN tetap. Perangkat lain diminta masuk lagi; isiannya tidak hilang.',
  devices: 'Perangkat saya',
  thisDevice: 'Perangkat ini',
  otherDevice: (since: string) => `Perangkat lain, dipakai sejak ${since}`,
  lastContact: (at: string) => `Terakhir terhubung ${at}`,
  heldBack: (n: number, since: string | null) =>
    `${n} belum terkirim${since === null ? '' : `, terlama sejak ${since}`}`,
  unitDevices: 'Perangkat di unit saya',
  unitDevicesAll: 'Perangkat semua pegawai',
  unitDevicesWhy:
    'Jumlah yang belum terkirim menurut kiriman terakhir perangkat itu. Pegawai yang lama tidak terhubung perlu dihubungi.',
  noUnitDevices: 'Belum ada perangkat yang dipakai di unit ini.',
  neverSent: 'Belum pernah mengirim',
  lastContactAllSent: (at: string) => `Terakhir terhubung ${at}, semua terkirim`,
  revoke: 'Cabut',
  revokeAsk: 'Cabut perangkat ini?',
  revokeWhat: (unsent: number) =>
    `Perangkat itu keluar dan tidak dapat mengirim lagi.${
      unsent > 0 ? ` Laporan terakhirnya: ${unsent} isian belum terkirim; isian itu tidak akan sampai.` : ''
    } Pencabutan tidak dapat dibatalkan.`,
  cancel: 'Batal',
  revoked: 'Perangkat dicabut.',
  notAnswered: 'Server belum menjawab. Perangkat belum dicabut.',
  readings: 'Siapa membuka bukti dan data pribadi saya',
  readingsWhy:
    'Setiap kali orang lain membuka berkas bukti atau catatan pribadi Anda, server mencatatnya; pembukaan tanpa sinyal tercatat saat perangkat itu tersambung.',
  readingOf: {
    file: 'Membuka berkas',
    record: 'Membuka catatan pribadi',
    delivery: 'Catatan pribadi tersalin ke perangkatnya',
  },
  noReadings: 'Belum ada yang membuka bukti atau catatan Anda.',
  deliveries: (n: number) => `Tersalin ke perangkat orang lain: ${n}`,
  deliveriesWhy:
    'Agar dapat dibaca tanpa sinyal, catatan Anda tersalin ke perangkat atasan dan kepegawaian, terkunci di sana. Tersalin belum berarti dibuka.',
  onlyConnected: 'Terlihat saat terhubung ke server.',
  asking: 'Menanyakan ke server…',
  appearance: 'Tampilan dan bahasa',
  version: (build: string) => `Versi ${build}`,
  lock: 'Kunci layar',
  signOut: 'Keluar',
  signedOutKeeps: 'Data Anda tetap terkunci di perangkat ini. Buka lagi dengan PIN atau dengan masuk.',
  update: 'Pasang versi baru',
  sessionRenewed: 'Sudah masuk lagi. Kiriman berangkat sekarang.',
  freed: (size: string) => `${size} dikosongkan.`,
  nothingFreed:
    'Tidak ada berkas yang dapat dilepas: yang tersisa belum sampai di server. Hapus foto atau aplikasi lain di perangkat ini.',
};
