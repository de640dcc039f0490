import type { Role } from '../../../domain/person.ts';
import {
  type DemoPaper,
  FREEZING,
  type PaperAct,
  type PaperDoing,
  setting,
  stepping,
} from '../demo-paper.ts';
import { evaluationPapers } from './evaluation-list.ts';
import { GOVERNMENT } from './example.ts';
import { programmeCode } from './plan-list.ts';
import { unitCode } from './unit-list.ts';

/** Reports, worksheets, recommendations and one action plan, each as far as its unit has come. */
export const latihanPapers = (firstYear: number): readonly DemoPaper[] => [
  ...reports(firstYear),
  ...evaluationPapers(firstYear),
  actionPlan(firstYear + 1),
];

type ReportState = 'draft' | 'submitted' | 'reviewed' | 'issued';

const REPORTS: readonly (readonly [unit: string, state: ReportState])[] = [
  ['DINKES', 'issued'],
  ['DIK', 'reviewed'],
  ['DINSOS', 'submitted'],
  ['BAPPEDA', 'draft'],
];

const reports = (year: number): readonly DemoPaper[] => [
  ...REPORTS.map(([bare, state]): DemoPaper => {
    const unit = unitCode(bare);
    const act = (role: Role, at: string, daysAgo: number, doing: PaperDoing): PaperAct => ({
      role,
      at,
      daysAgo,
      doing,
    });
    const own = (role: Role, daysAgo: number, doing: PaperDoing) => act(role, unit, daysAgo, doing);
    const auditor = (daysAgo: number, doing: PaperDoing) =>
      act('evaluator', unitCode('INSP'), daysAgo, doing);
    const acts = [
      own('officer', 60, setting(REPORT_TEXTS)),
      own('head', 50, FREEZING),
      own('head', 50, stepping('submit')),
      auditor(
        40,
        setting({ 'review/result': 'fair-with-notes', 'review/note': 'Tolok ukur belum lengkap.' }),
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

/** Two activities of the health office, done up to the quarter before the last. */
function actionPlan(year: number): DemoPaper {
  const unit = unitCode('DINKES');
  const head = (daysAgo: number, doing: PaperDoing): PaperAct => ({ role: 'head', at: unit, daysAgo, doing });
  const row = (id: string, activity: string, budget: string) => ({
    [`row/${id}/indicator`]: `${unit}-HASIL`,
    [`row/${id}/activity`]: activity,
    [`row/${id}/budget`]: `RPJMD-LATIHAN:${budget}`,
    [`row/${id}/owner`]: 'latihan-kepala-LAT-DINKES',
  });
  const own = programmeCode(unit);
  const done = Object.fromEntries(
    ['q1', 'q2'].flatMap((quarter, i) => [
      [`row/a/done/${quarter}`, `${year}-0${3 * (i + 1)}-20`],
      ...(i === 0 ? [[`row/b/done/${quarter}`, `${year}-03-28`]] : []),
    ]),
  );
  return {
    key: { kind: 'action-plan', unit, year, name: '' },
    acts: [
      head(
        90,
        setting({
          ...row('a', 'Contoh: posyandu keliling di pulau kecil', `${own}.1`),
          ...row('b', 'Contoh: pelatihan kader', `${own}.2`),
        }),
      ),
      head(85, stepping('approve')),
      head(10, setting(done)),
    ],
  };
}
