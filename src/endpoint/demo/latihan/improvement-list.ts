import type { Role } from '../../../domain/person.ts';
import { type DemoDossier, type DossierAct, type DossierDoing, setting, stepping } from '../demo-dossier.ts';
import { PROVINCE } from './example.ts';
import { unitCode } from './unit-list.ts';

type Stage = 'planned' | 'running' | 'written' | 'adopted' | 'abandoned';

interface Cycle {
  readonly unit: string;
  readonly title: string;
  readonly measure: string;
  readonly cause: 'signal' | 'recommendation' | 'idea';
  readonly begunAgo: number;
  /** Days from today; negative = overdue. */
  readonly reviewIn: number;
  readonly stage: Stage;
}

const CYCLES: readonly Cycle[] = [
  {
    unit: 'DINKES',
    title: 'Contoh: antrean daring di puskesmas',
    measure: 'IKM',
    cause: 'signal',
    begunAgo: 120,
    reviewIn: -12,
    stage: 'written',
  },
  {
    unit: 'DINKES',
    title: 'Contoh: pertemuan mingguan tentang belanja',
    measure: 'SERAPAN',
    cause: 'recommendation',
    begunAgo: 210,
    reviewIn: -60,
    stage: 'adopted',
  },
  {
    unit: 'DINKES',
    title: 'Contoh: daftar aset diperiksa tiap bulan',
    measure: 'ASET',
    cause: 'idea',
    begunAgo: 0,
    reviewIn: 90,
    stage: 'planned',
  },
  {
    unit: 'DINSOS',
    title: 'Contoh: loket keliling di kepulauan',
    measure: 'IKM',
    cause: 'signal',
    begunAgo: 60,
    reviewIn: 30,
    stage: 'running',
  },
  {
    unit: 'DIK',
    title: 'Contoh: formulir ringkas bagi sekolah',
    measure: 'BIAYA',
    cause: 'idea',
    begunAgo: 240,
    reviewIn: -90,
    stage: 'abandoned',
  },
];

/** Cycles of improvement and the registers around them. `today` = `YYYY-MM-DD`. */
export const improvementDossiers = (today: string): readonly DemoDossier[] => [
  ...CYCLES.map((cycle, i) => cycleOf(cycle, `contoh-${i + 1}`, today)),
  ...['DINKES', 'DINSOS', 'DIK'].flatMap((bare) => registersOf(unitCode(bare), today)),
  ...['DINKES', 'DINSOS', 'DIK', 'BAPPEDA', 'PU'].map((bare, i) => learningOf(unitCode(bare), today, i)),
];

const dayFrom = (today: string, days: number): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

const act = (role: Role, at: string, daysAgo: number, doing: DossierDoing): DossierAct => ({
  role,
  at,
  daysAgo,
  doing,
});

/** Position of an officer of the training tenant, as `people.ts` names it. */
const officerOf = (unit: string): string =>
  unit === unitCode('DINKES') ? `latihan-petugas-${unit}` : `latihan-${unit}-officer-${unit}`;

function cycleOf(cycle: Cycle, name: string, today: string): DemoDossier {
  const unit = unitCode(cycle.unit);
  const start = dayFrom(today, -cycle.begunAgo);
  const plan = {
    title: cycle.title,
    hypothesis: 'Contoh: bila petugas melihat antrean setiap pagi, keluhan berkurang dan angka naik.',
    plan: 'Contoh: dicoba di tiga lokasi, lalu dibandingkan.',
    indicator: `${unit}-${cycle.measure}`,
    area: PROVINCE,
    direction: cycle.measure === 'BIAYA' ? 'down' : 'up',
    size: '2',
    start,
    review: dayFrom(today, cycle.reviewIn),
    owner: officerOf(unit),
    cause: cycle.cause,
    changes: 'activity',
  };
  const done = {
    done: 'Contoh: tiga lokasi berjalan, dua kali dibahas dalam rapat.',
    learned: 'Contoh: antrean lebih singkat pada jam sibuk; jam lain sama.',
  };
  const seen = { 'seen/verdict': 'noise', 'seen/before': '5', 'seen/after': '2', 'seen/change': '0.4000' };
  const isAdopted = cycle.stage === 'adopted';
  const acts = [
    act('officer', unit, cycle.begunAgo, setting(plan)),
    act('head', unit, cycle.begunAgo, stepping('begin')),
    act('officer', unit, 10, setting(done)),
    act('head', unit, 8, setting(seen)),
    act(
      'head',
      unit,
      8,
      stepping(
        isAdopted ? 'adopt' : 'abandon',
        isAdopted ? 'Contoh: cukup membantu, dijadikan kebiasaan.' : 'Contoh: tidak ada perubahan.',
      ),
    ),
  ];
  const length: Readonly<Record<Stage, number>> = {
    planned: 1,
    running: 2,
    written: 3,
    adopted: 5,
    abandoned: 5,
  };
  const year = Number(today.slice(0, 4));
  return { key: { kind: 'improvement', unit, year, name }, acts: acts.slice(0, length[cycle.stage]) };
}

function registersOf(unit: string, today: string): readonly DemoDossier[] {
  const key = (kind: string) => ({ kind, unit, year: 0, name: 'contoh-1' });
  const owner = officerOf(unit);
  const procedure = {
    title: 'Contoh: pelayanan permohonan data',
    owner,
    'version/v1/number': `SOP/01/${unit}`,
    'version/v1/date': dayFrom(today, -700),
    'version/v1/review': dayFrom(today, -335),
    'version/v1/changed': 'Contoh: disusun pertama kali.',
    'version/v2/number': `SOP/01-2/${unit}`,
    'version/v2/date': dayFrom(today, -360),
    'version/v2/review': dayFrom(today, 5),
    'version/v2/changed': 'Contoh: waktu layanan dari tiga hari menjadi satu hari.',
  };
  const idea = {
    title: 'Contoh: pengaduan lewat pesan singkat',
    problem: 'Contoh: pengaduan lewat surat baru terbaca seminggu kemudian.',
    owner,
    'since/initiative': dayFrom(today, -200),
    'since/trial': dayFrom(today, -80),
  };
  const service = {
    title: 'Contoh: portal layanan',
    users: 'Contoh: masyarakat dan pegawai',
    owner,
    review: dayFrom(today, 120),
    'aspect/governance': '4',
    'aspect/organizer': '3.5',
    'aspect/dataset': '4',
    'aspect/security': '4.5',
    'aspect/technology': '4',
    'aspect/integration': '3.5',
    'aspect/satisfaction': '4.5',
  };
  return [
    {
      key: key('sop'),
      acts: [
        act('officer', unit, 360, setting(procedure)),
        act('verifier', unit, 358, stepping('put-in-force')),
      ],
    },
    {
      key: key('innovation'),
      acts: [act('officer', unit, 80, setting(idea)), act('verifier', unit, 80, stepping('try'))],
    },
    { key: key('digital-service'), acts: [act('officer', unit, 40, setting(service))] },
  ];
}

/** The last unit is so small that hours a person are withheld. */
function learningOf(unit: string, today: string, order: number): DemoDossier {
  const people = order === 4 ? '4' : String(40 + 15 * order);
  const training = {
    people,
    'training/t1/title': 'Contoh: pengelolaan data kinerja',
    'training/t1/field': 'technical',
    'training/t1/hours': '16',
    'training/t1/people': order === 4 ? '3' : String(18 + 4 * order),
    'training/t2/title': 'Contoh: memimpin perubahan',
    'training/t2/field': 'managerial',
    'training/t2/hours': '24',
    'training/t2/people': order === 4 ? '1' : String(6 + order),
  };
  const key = { kind: 'competence', unit, year: Number(today.slice(0, 4)), name: '' };
  return { key, acts: [act('officer', unit, 15, setting(training))] };
}
