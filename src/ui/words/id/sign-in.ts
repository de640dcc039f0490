export const signIn = {
  title: 'Masuk',
  intro: 'Masuk sekali saat ada sinyal. Setelah itu aplikasi terbuka di mana saja, juga tanpa sinyal.',
  introForgotten: (name: string) =>
    `Masuk sebagai ${name} dengan kata sandi, lalu buat PIN baru. Ini memerlukan sinyal. Isian di perangkat ini tetap ada.`,
  tenant: 'Pemerintah daerah',
  username: 'Nama akun',
  password: 'Kata sandi',
  submit: 'Masuk',
  wrong: 'Nama akun atau kata sandi tidak cocok.',
  wrongRenewal: 'Kata sandi tidak cocok. Bila administrator sudah menggantinya, ketik yang baru.',
  tooMany: (wait: string) => `Terlalu banyak percobaan. Coba lagi dalam ${wait}.`,
  revoked: 'Perangkat ini sudah dicabut haknya. Hubungi administrator.',
  tooManyDevices: (most: number) =>
    `Akun ini sudah dipakai di ${most} perangkat. Cabut perangkat yang tidak dipakai lagi di layar Saya pada perangkat lain, atau hubungi administrator.`,
  keyChanged: 'Perangkat ini dikenal dengan kunci lain. Hubungi administrator.',
  offline: 'Server belum terjangkau. Masuk pertama kali memerlukan sinyal.',
  failed: 'Server tidak dapat memproses permintaan ini. Coba lagi sebentar.',
  tenantsUnknown: 'Daftar pemerintah daerah belum termuat. Sambungkan ke jaringan, lalu coba lagi.',
  otherPerson: 'Akun ini milik orang lain. Kiriman di layar ini hanya dapat dikirim atas nama pemiliknya.',
  choosePin: 'Buat PIN perangkat ini',
  choosePinWhy:
    'Data di perangkat ini dienkripsi. PIN 6 sampai 12 angka membukanya tanpa sinyal. Bila PIN terlupa, masuk dengan kata sandi; tidak ada yang hilang.',
  pin: 'PIN',
  pinAgain: 'Ulangi PIN',
  pinRule: '6 sampai 12 angka.',
  pinDifferent: 'Kedua PIN tidak sama.',
  pinWeak: 'PIN berurutan atau berulang mudah ditebak. Pilih yang lain.',
  savePin: 'Simpan PIN',
  unlock: 'Buka kunci',
  whoAreYou: 'Siapa yang bekerja?',
  unlockAs: (name: string) => `PIN ${name}`,
  wrongPin: (left: number) =>
    `PIN salah. Tersisa ${left} percobaan.${
      left > 3
        ? ''
        : ' Sesudah itu PIN dihapus dan membuka lagi memerlukan kata sandi serta sinyal. Isian tetap tersimpan.'
    }`,
  pinRemoved: 'PIN sudah tidak berlaku. Masuk dengan kata sandi untuk membuat PIN baru; data Anda tetap ada.',
  pinRemovedTitle: (name: string) => `PIN ${name} dihapus`,
  pinRemovedWhy:
    'PIN salah dimasukkan 10 kali. Saat ada sinyal, masuk dengan kata sandi, lalu buat PIN baru.',
  withPassword: 'Masuk dengan kata sandi',
  behindLock: (entries: number, files: number) =>
    entries === 0 && files === 0
      ? 'Tidak ada kiriman yang menunggu di perangkat ini.'
      : `${entries} isian belum terkirim${files > 0 ? `, dengan ${files} berkas bukti` : ''}. Semuanya tetap tersimpan di perangkat ini.`,
  behindLockUnknown: 'Isian yang belum terkirim tetap tersimpan di perangkat ini.',
  escrowChanged: 'Kunci cadangan di server berganti',
  escrowChangedWhy:
    'Kata sandi Anda cocok, tetapi server tidak lagi menyimpan kunci cadangan untuk perangkat ini. Data di perangkat ini utuh dan tetap terkunci.',
  renewWithPin: 'Sambungkan lagi dengan PIN',
  renewWhy:
    'PIN membuka data ini dan mengikatnya pada kunci cadangan yang baru. Tidak ada yang berubah selain itu.',
  renew: 'Buka dan sambungkan',
  beginAnew: 'PIN tidak diingat lagi',
  beginAnewWhy:
    'Anda dapat mulai dengan penyimpanan kosong. Yang sudah diterima server diunduh lagi. Data lama tidak dihapus: tetap terkunci di perangkat ini.',
  beginAnewDo: 'Mulai dengan penyimpanan kosong',
  beginAnewAsk: 'Mulai tanpa isian yang belum terkirim?',
  beginAnewStays: 'Isian itu tidak dihapus, tetapi tanpa PIN lama tidak dapat dibuka dan tidak terkirim.',
  forgotten: 'PIN terlupa',
  another: 'Masuk dengan akun lain',
  backToUnlock: 'Kembali',
  opening: 'Membuka kunci…',
  fault:
    'Penyimpanan peramban atau berkas program tidak terbuka. Data Anda tidak tersentuh. Coba lagi; bila tetap begini, muat ulang.',
  stopped: {
    'newer-store': {
      title: 'Perbarui aplikasi',
      body: 'Data di perangkat ini ditulis oleh versi aplikasi yang lebih baru, jadi versi ini tidak membukanya. Data Anda aman.',
    },
    unavailable: {
      title: 'Ruang penyimpanan tidak terbuka',
      body: 'Peramban tidak memberi ruang penyimpanan. Tutup jendela pribadi atau kosongkan ruang, lalu muat ulang. Ini tidak berarti data Anda hilang.',
    },
    'taken-over': {
      title: 'Versi baru terbuka di jendela lain',
      body: 'Jendela ini menutup datanya supaya versi baru dapat bekerja. Semua isian sudah tersimpan. Muat ulang untuk memakai versi baru di sini juga.',
    },
    blocked: {
      title: 'Tutup jendela Kinerja yang lain',
      body: 'Versi lama masih terbuka di jendela atau tab lain dan menahan pembaruan data. Tutup jendela itu; layar ini berlanjut sendiri.',
    },
  },
  update: 'Perbarui aplikasi',
  repair: 'Perbaiki aplikasi',
  repairWhy:
    'Menghapus program di perangkat ini lalu mengunduhnya lagi. Isian, foto, dan kiriman tidak disentuh. Jangan pakai “hapus data situs”: itu menghapus yang belum terkirim.',
  reload: 'Muat ulang',
  crashed: 'Layar ini berhenti bekerja',
  crashedBody: 'Isian dan kiriman Anda aman di perangkat ini. Muat ulang untuk melanjutkan.',
  notFound: 'Halaman ini tidak ada',
  notFoundBody: 'Alamatnya mungkin berubah. Data Anda tidak terpengaruh.',
  home: 'Ke halaman depan',
};
