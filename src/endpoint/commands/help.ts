import { ROLES } from '../../domain/person.ts';

/** What `kinerja help` prints. */
export const HELP = `kinerja — perintah untuk administrator / commands for the administrator

  import DIR [--tenant ID] [--name NAMA] [--replace]
      muat folder format pertukaran, semua atau tidak sama sekali
      load a folder in the exchange format, all or nothing
  export DIR [--tenant ID]
      tulis kembali folder itu / write it back
  sheet BERKAS [--kind plan|indicators|targets|budgets|realizations|people] [--sheet NAMA] [--table N] [--year TAHUN]
        [--unit UNIT] [--plan RENCANA] [--stage TAHAP] [--role PERAN] [--area KODE] [--map KOLOM=ISIAN,…] [--whole]
        [--preview|--apply] [--json] [--tenant ID]
      baca lembar kerja (XLSX, CSV, tabel HTML), tunjukkan perubahannya; --apply menyimpan semua atau tidak sama sekali
      read a spreadsheet, show what it would change; --apply stores all or nothing
  sheet undo NOMOR [--tenant ID]
      batalkan satu impor / take one import back
  user add USERNAME --name NAMA --unit UNIT --role PERAN [--area KODE] [--tenant ID]
  user add USERNAME --nip NIP [--tenant ID]
      orang dan jabatannya; PERAN: ${ROLES.join(' | ')}
      a person with a position, the password is printed once; UNIT: a code of org-units.csv
  user grant USERNAME --unit UNIT --role PERAN [--area KODE] [--capacity definitive|acting|substitute]
             [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--tenant ID]
  user grant USERNAME --delegated-from JABATAN --to YYYY-MM-DD [--from YYYY-MM-DD] [--tenant ID]
      limpahkan jabatan (a.n.) untuk jangka waktu / delegate a position for a time
  user end JABATAN [--on YYYY-MM-DD] [--force --reason ALASAN] [--tenant ID]
      akhiri jabatan sekarang atau setelah hari itu; perangkat dengan kiriman tertahan disebut
      end a position now or after that day; devices that hold work back are named
  user password USERNAME [--tenant ID]
      kata sandi baru; di perangkatnya orang itu masuk lagi dengannya, PIN dan kiriman yang tertahan tetap
      a new password, with which the person signs in again on each device; PIN and unsent work stay
  user list [--ids] [--tenant ID]
      siapa memegang apa, juga yang baru akan mulai; --ids: nomor JABATAN. Semua perintah user boleh selagi endpoint berjalan
      who holds what, also what is yet to begin; --ids: each JABATAN. Every user command may run beside the endpoint
  pack add FILE [--tenant ID]
      tambah paket aturan (JSON); semua kesalahan disebut / add a rule pack (JSON); every fault is listed
  pack list [--tenant ID]
  pack show NAMA [--tenant ID]
      cetak satu paket sebagai JSON / print one pack as JSON
  device list USERNAME [--tenant ID]
  device revoke USERNAME PERANGKAT [--tenant ID]
      cabut perangkat yang hilang; boleh selagi endpoint berjalan
      revoke a lost device; may run beside the endpoint
  api-key add NAMA [--scopes figures,indicators,targets,areas] [--tenant ID]
      kunci baca untuk program lain, ditampilkan sekali; boleh selagi endpoint berjalan
      a reading key for another program, shown once; may run beside the endpoint
  api-key list|revoke [ID] [--tenant ID]
  wall add NAMA [--tenant ID]
      kode untuk memasangkan layar dinding di /layar / a code that pairs a wall display at /layar
  wall list|revoke [ID] [--tenant ID]
  backup DIR
      cadangkan basis data dan bukti ke DIR; boleh selagi endpoint berjalan
      back up database and evidence to DIR; may run beside the endpoint
  restore BACKUP
      isi folder data yang kosong dari satu cadangan / fill an empty data folder from one backup
  copy --to postgres://…|FOLDER
      salin seluruh situs ke basis data kosong, diperiksa baris demi baris; berkas bukti tetap di tempatnya
      copy the whole site into an empty database, verified row by row; evidence stays where it is
  rescue import BERKAS
      terima kiriman dari berkas .kinerja yang diekspor petugas
      take what an officer exported to a .kinerja file
  attainment --year TAHUN [--area KODE] [--tenant ID] [--json]
      target, realisasi, capaian mentah dan terbatas, kelas; boleh selagi endpoint berjalan
      target, realization, raw and capped attainment, class; may run beside the endpoint
  scorecard --year TAHUN [--tenant ID] [--json]
      nilai seluruh pemerintah dan tiap unit, disetujui, diverifikasi, dan sementara; boleh selagi endpoint berjalan
      score of the whole government and of each unit, approved, verified and provisional; may run beside the endpoint
  document agreement|action-plan|lkjip|lke|lhe|e80|e81|bundle --unit UNIT --year TAHUN --out BERKAS [--name JABATAN] [--site URL]
        [--draft] [--tenant ID]
      tulis berkas Word (LKE juga .xlsx); kode keluar 2 dan daftar kekurangan bila belum boleh terbit, --draft: ditandai
      KONSEP, --site (bawaan SITE_URL): QR verifikasi
      write a Word file (LKE as .xlsx too); exit code 2 and what is missing when it may not be issued, --draft: marked
      KONSEP, --site (default SITE_URL): QR code to verify it
  help

DATA_DIR menentukan folder data (bawaan ./data), DATABASE_URL basis data PostgreSQL. Hentikan dulu endpoint yang memakai folder itu.
DATA_DIR names the data folder (default ./data), DATABASE_URL a PostgreSQL database. Stop the endpoint that uses the folder first.
Kode keluar / exit code: 0 baik / fine · 1 ada kesalahan / faults found · 2 salah pakai / usage`;
