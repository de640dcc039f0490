import { LKE_PACK } from '../../../domain/dossier/kinds/lke.ts';
import type { Role } from '../../../domain/person.ts';
import { subComponentsOf } from '../../../domain/sakip/evaluation-pack.ts';
import { type DemoDossier, type DossierAct, type DossierDoing, setting, stepping } from '../demo-dossier.ts';
import { unitCode } from './unit-list.ts';

type Stage = 'begun' | 'self-assessed' | 'verified' | 'evaluated' | 'disputed' | 'agreed';

/** Worksheets by unit, how many years after the first, and how far they have come. */
const WORKSHEETS: readonly (readonly [unit: string, later: 0 | 1, stage: Stage])[] = [
  ['DINKES', 0, 'agreed'],
  ['DINSOS', 0, 'disputed'],
  ['BAPPEDA', 0, 'evaluated'],
  ['DINKES', 1, 'begun'],
  ['DINSOS', 1, 'self-assessed'],
  ['DIK', 1, 'verified'],
];

/** Evaluation worksheets and the recommendations of the finished one. */
export const evaluationDossiers = (firstYear: number): readonly DemoDossier[] => [
  ...WORKSHEETS.map(([bare, later, stage]) => worksheet(unitCode(bare), firstYear + later, stage)),
  ...recommendations(unitCode('DINKES'), firstYear),
];

const AUDITOR = unitCode('INSP');
const act = (role: Role, at: string, daysAgo: number, doing: DossierDoing): DossierAct => ({
  role,
  at,
  daysAgo,
  doing,
});

const criteria = subComponentsOf(LKE_PACK).flatMap((one) => one.criteria.map(({ id }, i) => ({ id, i })));

/** Answers of a column: every criterion met but each `every`-th. */
const answered = (column: string, every: number, part = criteria.length) =>
  Object.fromEntries(
    criteria.slice(0, part).map(({ id }, n) => [`answer/${id}/${column}`, n % every === 0 ? 'T' : 'Y']),
  );

function worksheet(unit: string, year: number, stage: Stage): DemoDossier {
  const key = { kind: 'lke', unit, year, name: '' };
  const half = Math.floor(criteria.length / 2);
  if (stage === 'begun') return { key, acts: [act('officer', unit, 20, setting(answered('self', 9, half)))] };
  const acts = [
    act('officer', unit, 120, setting(answered('self', 9))),
    act('head', unit, 118, stepping('assess')),
    act('verifier', unit, 110, setting(answered('verifier', 6))),
    act('verifier', unit, 110, stepping('verify')),
    act(
      'evaluator',
      AUDITOR,
      100,
      setting({
        ...answered('evaluator', 4),
        'note/1.a/evaluator': 'Contoh: pedoman perencanaan belum ditetapkan.',
      }),
    ),
    act('evaluator', AUDITOR, 100, stepping('evaluate')),
    ...(stage === 'disputed'
      ? [
          act(
            'head',
            unit,
            95,
            setting({ 'dispute/1.a.1': 'Contoh: pedoman sudah ditetapkan bulan Maret.' }),
          ),
          act('head', unit, 95, stepping('dispute')),
        ]
      : [act('head', unit, 95, stepping('agree'))]),
  ];
  const done: Readonly<Record<Exclude<Stage, 'begun'>, number>> = {
    'self-assessed': 2,
    verified: 4,
    evaluated: 6,
    disputed: 8,
    agreed: 7,
  };
  return { key, acts: acts.slice(0, done[stage]) };
}

type FollowedUp = 'given' | 'answered' | 'closed';

const GIVEN: readonly (readonly [about: string, text: string, state: FollowedUp])[] = [
  ['1.a.1', 'Contoh: tetapkan pedoman perencanaan kinerja.', 'closed'],
  ['2.c.6', 'Contoh: ubah kegiatan menurut hasil ukur triwulan.', 'answered'],
  ['3.b.6', 'Contoh: bandingkan capaian dengan tolok ukur nasional.', 'given'],
];

const recommendations = (unit: string, year: number): readonly DemoDossier[] =>
  GIVEN.map(([about, text, state], i): DemoDossier => {
    const acts = [
      act('evaluator', AUDITOR, 94, setting({ about, text })),
      act(
        'officer',
        unit,
        80,
        setting({ owner: 'latihan-kepala-LAT-DINKES', due: `${year + 1}-0${6 + i}-30` }),
      ),
      act(
        'officer',
        unit,
        60,
        setting({
          action: 'Contoh: disusun, dibahas, dan ditetapkan dengan keputusan kepala dinas.',
          effect: 'Contoh: semua bidang memakai cara yang sama.',
        }),
      ),
      act('head', unit, 55, stepping('answer')),
      act('evaluator', AUDITOR, 45, setting({ verdict: 'Contoh: bukti memadai.' })),
      act('evaluator', AUDITOR, 45, stepping('close')),
    ];
    const done: Readonly<Record<FollowedUp, number>> = { given: 2, answered: 4, closed: 6 };
    return {
      key: { kind: 'recommendation', unit, year, name: `contoh-${i + 1}` },
      acts: acts.slice(0, done[state]),
    };
  });
