import type { Decimal } from '../indicator.ts';
import type { PackFrame, RuleSource } from '../rule-pack/frame.ts';

/** From when a pattern is worth a question. Percentages 0–100. */
export interface IntegrityPack extends PackFrame {
  /** `chance`: how rarely (percent) so many round numbers come about by themselves; values below `smallest` are left out. */
  readonly roundNumbers: RuleSource & {
    readonly least: number;
    readonly smallest: number;
    readonly multiple: number;
    readonly chance: Decimal;
  };
  readonly backDated: RuleSource & { readonly hours: number };
  /** `lowBelow`: an attainment below it went badly, percent. */
  readonly churn: RuleSource & { readonly percent: Decimal; readonly lowBelow: Decimal };
  readonly identical: RuleSource & { readonly run: number };
  readonly lastMinute: RuleSource & {
    readonly hours: number;
    readonly percent: Decimal;
    readonly least: number;
  };
  readonly onTarget: RuleSource & { readonly least: number; readonly percent: Decimal };
  readonly targetEase: RuleSource;
}

const source = 'Kebijakan aplikasi';
const question = 'Pertanyaan untuk ditanyakan, bukan tuduhan; ambang dapat diubah.';

export const INTEGRITY_PACK: IntegrityPack = {
  id: 'integrity',
  version: '2026.1',
  title: 'Pemeriksaan mutu target dan isian',
  from: '2026-01-01',
  to: null,
  source,
  verified: false,
  note: question,
  roundNumbers: {
    source,
    verified: false,
    note: 'Kelipatan 5 wajarnya seperlima dari nilai; ditandai bila peluangnya paling besar 1 %.',
    least: 10,
    smallest: 10,
    multiple: 5,
    chance: '1',
  },
  backDated: {
    source,
    verified: false,
    note: 'Waktu penulisan menurut perangkat sebelum penutupan, tiba sesudahnya, selisih lebih dari 72 jam.',
    hours: 72,
  },
  churn: {
    source,
    verified: false,
    note: 'Bagian indikator tahun lalu yang hilang atau diganti rumusnya.',
    percent: '30',
    lowBelow: '100',
  },
  identical: { source, verified: false, note: 'Nilai sama persis berturut-turut.', run: 4 },
  lastMinute: {
    source,
    verified: false,
    note: 'Perubahan dalam 24 jam terakhir sebelum penutupan.',
    hours: 24,
    percent: '50',
    least: 10,
  },
  onTarget: {
    source,
    verified: false,
    note: 'Realisasi yang tepat sama dengan target.',
    least: 10,
    percent: '50',
  },
  targetEase: {
    source: 'Gagasan KMK 127/2026 Tabel 15, tanpa bobotnya',
    verified: false,
    note: 'Target lebih mudah daripada yang sudah tercapai tahun lalu.',
  },
};
