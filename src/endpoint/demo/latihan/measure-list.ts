import type { Aggregation, FormulaId, Perspective, Polarity } from '../../../domain/indicator.ts';
import type { Frequency } from '../../../domain/period.ts';
import { SHOWN } from './example.ts';
import { OUTCOMES } from './outcome-list.ts';
import { bareCode } from './unit-list.ts';

/** How the target moves within a year: flat, adding up to December, or down to zero. */
export type Path = 'flat' | 'cumulative' | 'to-zero';

/** An indicator of one unit before it becomes rows. */
export interface Measure {
  readonly suffix: string;
  readonly name: string;
  readonly measureUnit: string;
  readonly polarity: Polarity;
  readonly formula: FormulaId;
  readonly aggregation: Aggregation;
  readonly perspective: Perspective;
  readonly frequency: Frequency;
  readonly digits: number;
  readonly level: number;
  readonly path: Path;
  readonly byArea: boolean;
  readonly key: boolean;
  readonly weight: string;
}

const percent = { measureUnit: '%', digits: 2, polarity: 'higher', formula: 'progressive' } as const;
const flat = { path: 'flat', byArea: false } as const;

/** What every unit is asked, whatever it does. */
const COMMON: readonly Measure[] = [
  {
    ...flat,
    suffix: 'IKM',
    name: 'Indeks kepuasan masyarakat',
    measureUnit: 'indeks',
    polarity: 'higher',
    formula: 'progressive',
    aggregation: 'average',
    perspective: 'customer',
    frequency: 'quarterly',
    digits: 2,
    level: 8200,
    key: true,
    weight: '40',
  },
  {
    ...percent,
    suffix: 'SERAPAN',
    name: 'Serapan anggaran',
    aggregation: 'last',
    perspective: 'financial',
    frequency: 'monthly',
    level: 9600,
    path: 'cumulative',
    byArea: false,
    key: true,
    weight: '50',
  },
  {
    ...flat,
    suffix: 'BIAYA',
    name: 'Biaya layanan per penerima',
    measureUnit: 'ribu rupiah',
    polarity: 'lower',
    formula: 'regressive-2t',
    aggregation: 'average',
    perspective: 'financial',
    frequency: 'quarterly',
    digits: 1,
    level: 1450,
    key: false,
    weight: '25',
  },
  {
    ...flat,
    ...percent,
    suffix: 'ASET',
    name: 'Aset tercatat dan berfungsi',
    aggregation: 'last',
    perspective: 'financial',
    frequency: 'annual',
    level: 9000,
    key: false,
    weight: '25',
  },
  {
    ...flat,
    ...percent,
    suffix: 'ADUAN',
    name: 'Pengaduan selesai tepat waktu',
    aggregation: 'average',
    perspective: 'internal-process',
    frequency: 'quarterly',
    level: 9000,
    key: false,
    weight: '40',
  },
  {
    ...flat,
    ...percent,
    suffix: 'PENGADAAN',
    name: 'Pengadaan selesai sesuai jadwal',
    aggregation: 'average',
    perspective: 'internal-process',
    frequency: 'quarterly',
    level: 8500,
    key: false,
    weight: '30',
  },
  {
    suffix: 'TEMUAN',
    name: 'Temuan pemeriksaan belum ditindaklanjuti',
    measureUnit: 'temuan',
    polarity: 'lower',
    formula: 'regressive-2t',
    aggregation: 'last',
    perspective: 'internal-process',
    frequency: 'quarterly',
    digits: 0,
    level: 6,
    path: 'to-zero',
    byArea: false,
    key: false,
    weight: '30',
  },
  {
    ...flat,
    suffix: 'PELATIHAN',
    name: 'Jam pelatihan per pegawai',
    measureUnit: 'jam',
    polarity: 'higher',
    formula: 'progressive',
    aggregation: 'sum',
    perspective: 'learning-growth',
    frequency: 'quarterly',
    digits: 1,
    level: 50,
    key: false,
    weight: '60',
  },
  {
    ...flat,
    ...percent,
    suffix: 'KOMPETENSI',
    name: 'Pegawai memenuhi standar kompetensi',
    aggregation: 'last',
    perspective: 'learning-growth',
    frequency: 'annual',
    level: 7500,
    key: false,
    weight: '40',
  },
];

const countable = new Set([
  'unit',
  'UMKM',
  'orang',
  'ton',
  'hektare',
  'raperda',
  'kejadian',
  'kasus',
  'jiwa',
]);

/** A target of zero cannot be divided by; the shown unit's report is one in which everything can be judged. */
const neverZero = (measure: Measure): Measure =>
  measure.path === 'to-zero' ? { ...measure, level: measure.level + 4 } : measure;

/** Indicators of the unit with this code (without prefix): its own outcome first, then the common ones. */
export function measuresOf(unit: string): Measure[] {
  const own = OUTCOMES[unit];
  if (!own) return [...COMMON];
  const { mission: _, ...outcome } = own;
  const first: Measure = {
    ...outcome,
    suffix: 'HASIL',
    aggregation: countable.has(own.measureUnit) ? 'sum' : 'last',
    perspective: 'customer',
    path: 'flat',
    key: true,
    weight: '60',
  };
  return [first, ...(unit === bareCode(SHOWN) ? COMMON.map(neverZero) : COMMON)];
}
