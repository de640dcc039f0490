import type { Decimal } from '../indicator.ts';
import type { PackFrame, RuleSource } from '../rule-pack/frame.ts';

/** How a series of figures and a card are read where no attainment is computed. */
export interface ReadingPack extends PackFrame {
  readonly change: RuleSource;
  /** A change is usual up to `usual` times the largest earlier one; `tenfold` = how many times smells of a slip. */
  readonly plausible: RuleSource & { readonly usual: Decimal; readonly tenfold: Decimal };
  readonly coverage: RuleSource;
}

const source = 'Kebijakan aplikasi';

export const READING_PACK: ReadingPack = {
  id: 'reading',
  version: '2026.1',
  title: 'Cara membaca deret angka dan kelengkapan',
  from: '2026-01-01',
  to: null,
  source,
  verified: false,
  note: 'Petunjuk bagi pembaca; tidak ada nilai yang ditolak atau diubah karenanya.',
  change: {
    source,
    verified: false,
    note: 'Nilai terbaru dikurangi nilai sebelumnya dalam deret yang sama; baik atau buruk menurut polaritas.',
  },
  plausible: {
    source,
    verified: false,
    note: 'Wajar sampai dua kali perubahan terbesar sebelumnya; sepuluh kali lipat mungkin salah ketik.',
    usual: '2',
    tenfold: '10',
  },
  coverage: {
    source,
    verified: false,
    note: 'Angka konteks dan yang tidak berlaku tidak dihitung sebagai kurang.',
  },
};
