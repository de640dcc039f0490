import { isRoman, isYear, plainWords } from './cell-words.ts';

/**
 * Words that headers of government tables are made of. They tell a header from a row of text where a file has
 * neither a numbering row nor merges; a header needs only most of its cells to hold one.
 */
const WORDS = new Set(
  `no nomor no. kode kd rek rekening akun uraian nama program kegiatan sub subkegiatan urusan bidang indikator satuan target
  realisasi anggaran pagu sasaran tujuan misi visi strategi kebijakan capaian keterangan ket lokasi sumber dana bobot nilai
  skor nip nik jabatan pangkat golongan gol ruang eselon kelas unit satker skpd opd perangkat tahun triwulan tw twi semester
  bulan penanggung jawab pelaksana predikat kategori formula formulasi rumus definisi operasional jumlah total persen
  persentase rp rupiah tmt tanggal tgl tipe jenis status kondisi awal akhir periode rencana aksi output outcome keluaran
  hasil dampak prioritas nasional daerah provinsi kabupaten kota kelompok pegawai aspek umpan balik bukti dukung jawaban
  komponen kriteria evaluasi evaluator catatan rekomendasi tindak lanjut permasalahan hambatan faktor pendukung pendorong
  penghambat deviasi selisih sisa fisik keuangan kas rak dpa rka dpaperubahan murni perubahan perubahannya sebelum sesudah
  bertambah berkurang kurang lebih volume harga tarif spesifikasi rincian dokumen januari februari maret april mei juni
  juli agustus september oktober november desember jan feb mar apr jun jul agu ags sep okt nov des baseline benchmark
  standar rata-rata maksimal minimal ikk iku pk spm tipologi crosscutting induk atasan bawahan id email hp telepon alamat
  pendidikan jk kelamin lahir pensiun eselonering klasifikasi target/realisasi k rp. % s/d lalu ini n-1 n-2 ket. tkt`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whether a cell reads like a header: it names a column rather than fills it. */
export function hasHeaderWord(text: string): boolean {
  if (isYear(text) || isRoman(text)) return true;
  if (/^[%#]|\(\s*%\s*\)$|^(?:tw|triwulan|semester|bulan)[\s-]?[ivx\d]+$/i.test(text)) return true;
  return plainWords(text)
    .split(/[\s/,()&-]+/)
    .some((word) => WORDS.has(word));
}
