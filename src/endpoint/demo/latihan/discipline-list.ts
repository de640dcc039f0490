import { caseName } from '../../../domain/dossier/kinds/personal/case-key.ts';
import { coachingName } from '../../../domain/dossier/kinds/personal/coaching.ts';
import { dayAt, dayIndex } from '../../../domain/working/civil-day.ts';
import { type DemoDossier, type DossierAct, setting, stepping } from '../demo-dossier.ts';
import { BKD, type Days, DIK, DINKES, DINSOS, on, other, PERSON, seat, TOP } from './people-cast.ts';

/** Cases at three points of their way, one of them with a term that was missed, and a coaching. */
export const disciplineDossiers = (year: number, days: Days): readonly DemoDossier[] => [
  {
    key: keyOf(DINKES, year, caseName(PERSON.officer, 1)),
    acts: [
      ...untilProposed(days, DINKES, seat(PERSON.verifier, DINKES), {
        absent: [50, 46],
        called: 42,
        heard: 32,
        penalty: 'written-reprimand',
        decider: seat(PERSON.head, DINKES),
      }),
      ...decided(days, 'head', DINKES, 'written-reprimand', 12),
      on(days)('personnel', BKD, 4, setting({ receivedOn: days.ago(4), deliveredHow: 'by-hand' })),
      on(days)('personnel', BKD, 4, stepping('deliver')),
    ],
  },
  {
    // Decided, and nobody delivered it in time.
    key: keyOf(DINSOS, year, caseName(other(DINSOS, 'officer'), 1)),
    acts: [
      ...untilProposed(days, DINSOS, seat(other(DINSOS, 'verifier'), DINSOS), {
        absent: [80, 69],
        called: 64,
        heard: 54,
        penalty: 'allowance-cut-6',
        decider: seat(PERSON.governor, TOP),
      }),
      ...decided(days, 'governor', TOP, 'allowance-cut-6', 20),
    ],
  },
  {
    // Did not come to the first summons.
    key: keyOf(DIK, year, caseName(other(DIK, 'officer'), 1)),
    acts: [
      ...called(days, seat(other(DIK, 'verifier'), DIK), { absent: [22, 19], called: 14, heard: 4 }),
      on(days)('head', DIK, 3, setting({ 'summons/1/came': 'no' })),
    ],
  },
  coached(year, days),
];

const keyOf = (unit: string, year: number, name: string) => ({ kind: 'discipline-case', unit, year, name });

/** Days of a case in working days before today. */
interface Course {
  readonly absent: readonly [from: number, to: number];
  readonly called: number;
  readonly heard: number;
}

function called(
  days: Days,
  examiner: string,
  { absent, called: sent, heard }: Course,
): readonly DossierAct[] {
  const { ago } = days;
  const act = on(days);
  const finding = setting({
    matter: 'misconduct',
    source: 'attendance',
    reportedOn: ago(absent[1] - 2),
    facts: 'Contoh: tidak masuk kerja tanpa keterangan menurut daftar hadir.',
    'act/1/norm': '4.f',
    'act/1/from': ago(absent[0]),
    'act/1/to': ago(absent[1]),
  });
  const summons = setting({
    rank: 'III/a',
    week: '5',
    'examiner/1/position': examiner,
    'examiner/1/part': 'superior',
    'examiner/1/rank': 'III/c',
    'summons/1/sent': ago(sent),
    'summons/1/date': ago(heard),
    'summons/1/time': '09.00 WITA',
    'summons/1/place': 'Ruang rapat',
    'summons/1/how': 'by-hand',
  });
  return [
    act('personnel', BKD, absent[1] - 2, finding),
    act('personnel', BKD, sent, summons),
    act('personnel', BKD, sent, stepping('summon')),
  ];
}

function untilProposed(
  days: Days,
  unit: string,
  examiner: string,
  course: Course & { readonly penalty: string; readonly decider: string },
): readonly DossierAct[] {
  const { heard, penalty, decider } = course;
  const act = on(days);
  const hearing = setting({
    'summons/1/came': 'yes',
    examinedOn: days.ago(heard),
    minutes: 'Contoh. Tanya: mengapa tidak masuk? Jawab: mengurus keluarga, lupa memberi kabar.',
    isClosed: 'yes',
    signing: 'signed',
  });
  const reasoning = 'Contoh: sesuai hari yang terhitung; belum pernah dihukum.';
  return [
    ...called(days, examiner, course),
    act('verifier', unit, heard, hearing),
    act('verifier', unit, heard, stepping('examine')),
    act('verifier', unit, heard - 2, setting({ penalty, decider, reasoning })),
    act('verifier', unit, heard - 2, stepping('propose')),
  ];
}

function decided(
  days: Days,
  role: 'head' | 'governor',
  unit: string,
  verdict: string,
  ago: number,
): readonly DossierAct[] {
  const decision = setting({
    verdict,
    decisionNumber: `800.1/${ago}/${days.today.slice(0, 4)}`,
    decidedOn: days.ago(ago),
    decisionReason: 'Contoh: pertimbangan pemeriksa diterima.',
  });
  return [on(days)(role, unit, ago, decision), on(days)(role, unit, ago, stepping('decide'))];
}

function coached(year: number, days: Days): DemoDossier {
  const plan = setting({
    gap: 'Contoh: verifikasi terlambat dua triwulan berturut-turut.',
    plan: 'Contoh: jadwal verifikasi mingguan bersama atasan.',
    help: 'Contoh: pendampingan oleh verifikator senior.',
    from: days.ago(30),
    reviewOn: dayAt((dayIndex(days.today) ?? 0) + 40),
  });
  return {
    key: { kind: 'coaching', unit: DINSOS, year, name: coachingName(other(DINSOS, 'verifier'), 1) },
    acts: [on(days)('head', DINSOS, 30, plan), on(days)('head', DINSOS, 30, stepping('start'))],
  };
}
