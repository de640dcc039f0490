/** Note of every list until its decree has been read. */
export const UNSEEN =
  'Tanggal dibaca di pemberitaan yang mengutip keputusan; naskahnya sendiri belum dilihat.';
