import type { Role } from '../../../domain/person.ts';
import {
  type DemoDossier,
  type DossierAct,
  type DossierDoing,
  FREEZING,
  setting,
  stepping,
} from '../demo-dossier.ts';
import { GOVERNMENT, SHOWN } from './example.ts';
import { indicatorCode } from './indicator-list.ts';
import { measuresOf } from './measure-list.ts';
import { EXPLAINED } from './report-texts.ts';
import { bareCode, unitCode } from './unit-list.ts';

type ReportState = 'draft' | 'submitted' | 'reviewed' | 'issued';

const REPORTS: readonly (readonly [unit: string, state: ReportState])[] = [
  ['DINKES', 'issued'],
  ['DIK', 'reviewed'],
  ['DINSOS', 'submitted'],
  ['BAPPEDA', 'draft'],
];

/** Performance reports of the first year, each as far as its unit has come. */
export const reportDossiers = (year: number): readonly DemoDossier[] => [
  ...REPORTS.map(([bare, state]): DemoDossier => {
    const unit = unitCode(bare);
    const act = (role: Role, at: string, daysAgo: number, doing: DossierDoing): DossierAct => ({
      role,
      at,
      daysAgo,
      doing,
    });
    const own = (role: Role, daysAgo: number, doing: DossierDoing) => act(role, unit, daysAgo, doing);
    const auditor = (daysAgo: number, doing: DossierDoing) =>
      act('evaluator', unitCode('INSP'), daysAgo, doing);
    const acts = [
      own('officer', 60, setting({ ...REPORT_TEXTS, ...(unit === SHOWN ? SHOWN_TEXTS : {}) })),
      own('head', 50, FREEZING),
      own('head', 50, stepping('submit')),
      auditor(
        40,
        setting({
          'review/result': 'fair-with-notes',
          'review/note': 'Contoh: sumber tolok ukur disebut lengkap pada laporan berikutnya.',
        }),
      ),
      auditor(40, stepping('review')),
      own('head', 30, stepping('issue')),
    ];
    const done: Readonly<Record<ReportState, number>> = { draft: 1, submitted: 3, reviewed: 5, issued: 6 };
    return { key: { kind: 'performance-report', unit, year, name: '' }, acts: acts.slice(0, done[state]) };
  }),
  {
    key: { kind: 'performance-report', unit: GOVERNMENT, year, name: '' },
    acts: [{ role: 'planner', at: unitCode('BAPPEDA'), daysAgo: 20, doing: setting(REPORT_TEXTS) }],
  },
];

const REPORT_TEXTS = {
  'text/duties':
    'Contoh: perangkat daerah membantu gubernur melaksanakan urusan pemerintahan di bidangnya, dari perumusan kebijakan sampai pengendalian.',
  'text/issues': 'Contoh: sebaran pulau membuat layanan mahal, dan data dari desa sering terlambat.',
  'text/improvement':
    'Contoh: memusatkan kegiatan pada wilayah yang tertinggal dan memperbaiki cara pengumpulan data.',
};

/** Causes, efforts and benchmarks of every indicator of the shown unit: a report in which nothing is missing. */
const SHOWN_TEXTS = Object.fromEntries(
  measuresOf(bareCode(SHOWN)).flatMap((measure): (readonly [string, string])[] => {
    const code = indicatorCode(SHOWN, measure);
    const { cause, solution, benchmark } = EXPLAINED[measure.suffix as keyof typeof EXPLAINED];
    return [
      [`analysis/${code}/cause`, `Contoh: ${cause}`],
      [`analysis/${code}/solution`, `Contoh: ${solution}`],
      [`benchmark/${code}/amount`, benchmark],
      [`benchmark/${code}/name`, 'Rata-rata provinsi (contoh)'],
      [`benchmark/${code}/source`, 'Angka contoh untuk latihan'],
    ];
  }),
);
