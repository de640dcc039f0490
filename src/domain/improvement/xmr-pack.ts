import type { Decimal } from '../indicator.ts';
import type { PackFrame, RuleSource } from '../rule-pack/frame.ts';

/** What an XmR chart computes with. */
export interface XmrPack extends PackFrame {
  readonly factors: RuleSource & { readonly limit: Decimal; readonly range: Decimal };
  /** Fewest points from which limits mean anything, and from which they are good. */
  readonly points: RuleSource & { readonly least: number; readonly good: number };
  readonly nearLimit: RuleSource & { readonly count: number; readonly of: number };
  readonly oneSide: RuleSource & { readonly count: number };
}

const wheeler = 'Wheeler, Understanding Variation; paket statprocon dan xmrr';

export const XMR_PACK: XmrPack = {
  id: 'xmr',
  version: '2026.1',
  title: 'Batas dan sinyal XmR',
  from: '1993-01-01',
  to: null,
  source: wheeler,
  verified: false,
  note: 'Statistik, bukan peraturan.',
  factors: {
    source: wheeler,
    verified: false,
    note: 'Batas 2,66 × rata-rata rentang bergerak; batas rentang 3,268 (sering dibulatkan 3,27).',
    limit: '2.66',
    range: '3.268',
  },
  points: {
    source: wheeler,
    verified: false,
    note: 'Paling sedikit 6 titik; lebih baik 10–12.',
    least: 6,
    good: 10,
  },
  nearLimit: {
    source: wheeler,
    verified: false,
    note: 'Tiga dari empat titik lebih dekat ke batas yang sama daripada ke garis tengah.',
    count: 3,
    of: 4,
  },
  oneSide: { source: wheeler, verified: false, note: 'Delapan titik berturut di satu sisi.', count: 8 },
};
