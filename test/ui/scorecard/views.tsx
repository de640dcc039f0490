import { rulesToMark } from '../../../src/app/facts/rules-to-mark.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import type { ScoreItem } from '../../../src/domain/scoring/indicator-working.ts';
import { type Scorecard, scorecard } from '../../../src/domain/scoring/scorecard.ts';
import type { ExplainPanelProps } from '../../../src/ui/parts/explain/explain-panel.tsx';
import { figureAt } from '../../../src/ui/scorecard/explain-address.ts';
import { type ScorecardTools, scorecardView } from '../../../src/ui/scorecard/scorecard-view.ts';
import { entry, indicator, item, target, yearly } from '../../domain/scoring/builders.ts';

const named = (item: ScoreItem, fields: Partial<Indicator>): ScoreItem => ({
  ...item,
  indicator: { ...item.indicator, ...fields },
});

/** The figures of picture 07, with one value that is only verified and one that is missing. */
export const ITEMS: readonly ScoreItem[] = [
  named(yearly('KEPUASAN', '86.2', '85', { perspective: 'customer' }), {
    name: 'Kepuasan wajib pajak',
    measureUnit: 'indeks',
    example: true,
  }),
  named(yearly('KELUHAN', '92', '95', { perspective: 'customer' }), {
    name: 'Keluhan selesai ≤ 5 hari',
    measureUnit: '%',
    example: true,
  }),
  named(
    yearly('TUNGGU', '18', '20', { perspective: 'customer', polarity: 'lower', formula: 'regressive-2t' }),
    {
      name: 'Waktu tunggu Samsat',
      measureUnit: 'menit',
      example: true,
    },
  ),
  named(yearly('PAD', '2292', '2738'), { name: 'Pendapatan asli daerah', measureUnit: 'Rp miliar' }),
  named(yearly('PAJAK', '1706', '1766'), { name: 'Pajak daerah', measureUnit: 'Rp miliar' }),
  named(yearly('RETRIBUSI', '14.455', '32.747'), { name: 'Retribusi daerah', measureUnit: 'Rp miliar' }),
  named(yearly('HPKD', '50.616', '60.349'), { name: 'Hasil pengelolaan kekayaan', measureUnit: 'Rp miliar' }),
  named(yearly('SAMSAT', '9', '10', { perspective: 'internal-process' }, 'verified'), {
    name: 'Layanan Samsat daring aktif',
    measureUnit: 'unit',
    example: true,
  }),
  named(yearly('POTENSI', '78', '100', { perspective: 'internal-process' }), {
    name: 'Data potensi dimutakhirkan',
    measureUnit: '%',
    example: true,
  }),
  named(yearly('PELATIHAN', '30', '20', { perspective: 'learning-growth' }), {
    name: 'Jam pelatihan per ASN',
    measureUnit: 'JP',
    example: true,
  }),
  named(yearly('DIALOG', null, '100', { perspective: 'learning-growth' }), {
    name: 'Pegawai dialog kinerja TW IV',
    measureUnit: '%',
    example: true,
  }),
];

export const card = (items: readonly ScoreItem[] = ITEMS): Scorecard =>
  scorecard({ unit: 'BAPPENDA', year: 2024, items, perspectiveWeights: null, pack: DEFAULT_PACK });

export const TOOLS: ScorecardTools = {
  basis: 'approved',
  unitName: 'Badan Pengelolaan Pendapatan Daerah',
  unitShortName: 'Bappenda',
  shortNameOf: (unit) => unit,
  indicator: (code) => ITEMS.find((one) => one.indicator.code === code)?.indicator ?? null,
  areaName: (code) => code,
  hasFollowUp: () => false,
  objective: () => null,
  initiatives: () => [],
  dataAt: 'Posisi data 10.42',
};

export const CARD_VIEW = scorecardView(card(), TOOLS);

/** Revenue of picture 08: an earlier budget stage is not used, and the press printed 98,27. */
const REVENUE = item({
  indicator: indicator({ measureUnit: 'Rp miliar' }),
  entries: [entry('2024-FY', '6621', { source: 'Suara NTB 30 Juni 2025', verified: false })],
  targets: [target({ amount: '6737', stage: 'APBD-P' }), target({ amount: '6180', stage: 'KUA-PPAS' })],
});

const found = figureAt(card([REVENUE]), 'approved', 'PENDAPATAN:52');
if (!found) throw new Error('the revenue figure is not on its card');

export const PANEL: Omit<ExplainPanelProps, 'onClose'> = {
  subject: 'Pendapatan daerah, 2024',
  explanation: found.explanation,
  classId: found.classId,
  classes: DEFAULT_PACK.classes,
  unverified: rulesToMark(found.explanation),
  bases: found.bases,
  names: {
    indicator: () => REVENUE.indicator,
    unit: (code) => code,
    objective: (id) => id,
    person: () => 'Subbid Pelaporan',
    timeZone: 'Asia/Makassar',
  },
  whoAndWhen: () => <p>Diisi Subbid Pelaporan 14 Jan 2025</p>,
};
