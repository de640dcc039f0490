import type { CalendarRule } from '../../src/domain/calendar.ts';
import type { ExchangeSet } from '../../src/domain/exchange/exchange-set.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { Area, OrgUnit } from '../../src/domain/org-unit.ts';
import type { Role } from '../../src/domain/person.ts';
import type { PlanNode } from '../../src/domain/strategy.ts';
import type { Target } from '../../src/domain/target.ts';
import { indicator } from './builders.ts';

const SOURCED = { source: 'Data uji', verified: true, note: null, example: false } as const;

/** The year that is open now; the one before is published for everybody. */
export const YEAR = new Date().getFullYear();
export const OPEN_PERIOD = `${YEAR}-FY`;

/** Regencies with a slot of their own under `PELATIHAN`. */
export const REGENCIES = ['Lembah', 'Pesisir', 'Bukit', 'Muara', 'Savana', 'Teluk', 'Danau'] as const;

export const regencyCode = (name: (typeof REGENCIES)[number]): string => `52.0${REGENCIES.indexOf(name) + 1}`;

const areas: readonly Area[] = [
  { code: '52', name: 'Provinsi Rinjani', level: 'province' as const, parent: null },
  ...REGENCIES.map((name) => ({
    code: regencyCode(name),
    name: `Kabupaten ${name}`,
    level: 'regency' as const,
    parent: '52',
  })),
].map((area) => ({ ...area, longitude: null, latitude: null, population: null, ...SOURCED }));

const unit = (code: string, name: string, shortName: string, parent: string | null): OrgUnit => ({
  code,
  name,
  shortName,
  kind: parent === null ? 'government' : 'dinas',
  parent,
  validFrom: null,
  validTo: null,
  successors: [],
  ...SOURCED,
});

const units: readonly OrgUnit[] = [
  unit('PEMDA', 'Pemerintah Provinsi Rinjani', 'Pemprov', null),
  unit('DINKES', 'Dinas Kesehatan', 'Dinkes', 'PEMDA'),
  unit('DIKBUD', 'Dinas Pendidikan dan Kebudayaan', 'Dikbud', 'PEMDA'),
];

const yearly = (code: string, name: string, change: Partial<Indicator>): Indicator =>
  indicator(code, { name, owner: 'DINKES', frequency: 'annual', decimals: 1, ...SOURCED, ...change });

const indicators: readonly Indicator[] = [
  yearly('IMUNISASI', 'Cakupan imunisasi dasar lengkap', { minEvidence: 1 }),
  yearly('KEPUASAN', 'Indeks kepuasan layanan', { measureUnit: 'indeks', perspective: 'internal-process' }),
  yearly('STUNTING', 'Prevalensi stunting', { polarity: 'lower', formula: 'regressive-2t' }),
  yearly('SERAPAN', 'Serapan anggaran kesehatan', { perspective: 'financial' }),
  yearly('PELATIHAN', 'Tenaga kesehatan terlatih', {
    measureUnit: 'orang',
    perspective: 'learning-growth',
    decimals: 0,
  }),
  yearly('LITERASI', 'Tingkat literasi siswa', { owner: 'DIKBUD' }),
];

type Figure = readonly [code: string, area: string, target: string, ...values: readonly string[]];

const regencyFigures = REGENCIES.map(
  (name, i): Figure => ['PELATIHAN', regencyCode(name), '100', `${60 + i}`, `${70 + i}`],
);

/** Target of the open year, then the published values up to the year before it. */
const FIGURES: readonly Figure[] = [
  ['IMUNISASI', '52', '90', '71.2', '73.4', '74.9', '76.1', '78.3', '79.5', '80.2'],
  ['KEPUASAN', '52', '85', '79.1', '80.4', '81.6'],
  ['STUNTING', '52', '18', '24.6', '22.9', '21.3'],
  ['SERAPAN', '52', '95', '91.4', '92.8'],
  ['LITERASI', '52', '80', '68.5', '70.1'],
  ...regencyFigures,
];

const targets: readonly Target[] = FIGURES.flatMap(([code, area, amount]) =>
  [YEAR - 1, YEAR].map((year) => ({
    id: `${code}-${area}-${year}`,
    indicator: code,
    area,
    period: `${year}-FY`,
    operator: '=' as const,
    amount,
    upper: null,
    stage: 'final' as const,
    statedOn: null,
    ...SOURCED,
  })),
);

const node = (id: string, level: PlanNode['level'], parent: string | null, text: string): PlanNode => ({
  id,
  plan: 'RPJMD',
  level,
  code: id,
  parent,
  text,
  from: YEAR - 1,
  to: YEAR + 3,
  indicators: [],
  owner: null,
  ...SOURCED,
});

const planOf = (vision: string): readonly PlanNode[] => [
  node('V', 'vision', null, vision),
  node('M1', 'mission', 'V', 'Masyarakat sehat dan cerdas'),
  node('T1.1', 'goal', 'M1', 'Derajat kesehatan meningkat'),
  {
    ...node('S1.1.1', 'objective', 'T1.1', 'Layanan kesehatan dasar menjangkau semua'),
    indicators: ['IMUNISASI', 'KEPUASAN', 'STUNTING', 'PELATIHAN'],
    owner: 'DINKES',
  },
  { ...node('U1', 'flagship', 'M1', 'Posyandu di setiap dusun'), indicators: ['IMUNISASI'] },
  { ...node('1.02.02', 'programme', 'U1', 'Pemenuhan upaya kesehatan'), owner: 'DINKES' },
  node('M2', 'mission', 'V', 'Tata kelola yang bersih'),
];

// Open from the first day of the year to well into the next one, so that no test waits for a day of the calendar.
const calendar: CalendarRule = {
  frequency: 'annual',
  opensAfterDays: -400,
  closesAfterDays: 500,
  timeZone: 'Asia/Makassar',
  ...SOURCED,
};

/** Same codes in every tenant, to catch any mixing; the vision and every published value tell them apart. */
export function siteSet(vision: string, shift: number): ExchangeSet {
  const measurements = FIGURES.flatMap(([code, area, , ...values]) =>
    values.map((text, i) => ({
      indicator: code,
      unit: indicators.find((one) => one.code === code)?.owner ?? '',
      area,
      period: `${YEAR - values.length + i}-FY`,
      disaggregation: '',
      amount: (Number(text) + shift).toFixed(text.includes('.') ? 1 : 0),
      release: 1,
      claim: 1,
      ...SOURCED,
    })),
  );
  const programme = {
    government: '52',
    unit: 'DINKES',
    level: 'programme' as const,
    code: '1.02.02',
    name: 'Pemenuhan upaya kesehatan',
    ...SOURCED,
  };
  return {
    areas,
    units,
    planNodes: planOf(vision),
    indicators,
    targets,
    measurements,
    budgets: [
      {
        ...programme,
        id: 'B1',
        year: YEAR - 1,
        asOf: `${YEAR - 1}-12-31`,
        stage: 'realization',
        ceiling: '125000000000',
        realized: '117500000000',
      },
      {
        ...programme,
        id: 'B2',
        year: YEAR,
        asOf: null,
        stage: 'APBD',
        ceiling: '132500000000',
        realized: null,
      },
    ],
    sakip: [],
    calendars: [calendar],
  };
}

/** Account, name, role and unit of everybody who works at a test site. */
export const STAFF: readonly (readonly [username: string, name: string, role: Role, unit: string])[] = [
  ['petugas', 'Siti Rahmah', 'officer', 'DINKES'],
  ['petugas2', 'Lalu Ahmad', 'officer', 'DINKES'],
  ['verifikator', 'Baiq Nurul', 'verifier', 'DINKES'],
  ['kepala', 'Hasan Basri', 'head', 'DINKES'],
  ['petugas-dikbud', 'Made Suarti', 'officer', 'DIKBUD'],
  ['perencana', 'Dewi Anggraini', 'planner', 'PEMDA'],
  ['evaluator', 'Yusuf Hamid', 'evaluator', 'PEMDA'],
  ['kepegawaian', 'Ratna Sari', 'personnel', 'PEMDA'],
  ['gubernur', 'Zainul Majdi', 'governor', 'PEMDA'],
  ['admin', 'Ida Bagus', 'admin', 'PEMDA'],
];
