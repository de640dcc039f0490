import { caseName } from '../../../domain/dossier/kinds/personal/case-key.ts';
import { coachingName } from '../../../domain/dossier/kinds/personal/coaching.ts';
import { dayAt, dayIndex } from '../../../domain/working/civil-day.ts';
import { type DemoDossier, type DossierAct, setting, stepping } from '../demo-dossier.ts';
import { BKD, type Days, DIK, DINKES, DINSOS, on, other, PERSON, seat, TOP } from './people-cast.ts';
import { member } from './team-list.ts';

/** Cases at every point of their way, one of them with a term that was missed, and coaching. */
export const disciplineDossiers = (year: number, days: Days): readonly DemoDossier[] => [
  {
    key: keyOf(DINKES, year, caseName(PERSON.officer, 1)),
    acts: [
      ...untilProposed(days, DINKES, seat(PERSON.verifier, DINKES), {
        facts: 'Contoh: lima hari tidak masuk; menurut rekan kerja mengurus keluarga.',
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
        facts: 'Contoh: dua belas hari berturut-turut tidak masuk, tidak dapat dihubungi.',
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
      ...called(days, seat(other(DIK, 'verifier'), DIK), {
        facts: 'Contoh: empat hari tidak masuk seusai cuti tahunan.',
        absent: [22, 19],
        called: 14,
        heard: 4,
      }),
      on(days)('head', DIK, 3, setting({ 'summons/1/came': 'no' })),
    ],
  },
  {
    // Only found so far.
    key: keyOf(DIK, year, caseName(other(DIK, 'verifier'), 1)),
    acts: found(days, { facts: 'Contoh: tiga hari tidak ada dalam daftar hadir.', absent: [6, 4] }),
  },
  {
    // Contested, and waiting for the official above.
    key: keyOf(DINKES, year, caseName(member('surveilans'), 1)),
    acts: untilContested(days, member('surveilans'), {
      facts: 'Contoh: lima hari tidak masuk kerja; surat izin tidak ditemukan.',
      contest: 'Contoh: surat izin sudah diserahkan.',
      heard: 26,
    }),
  },
  {
    // Contested, settled and closed.
    key: keyOf(DINKES, year, caseName(member('obat'), 1)),
    acts: [
      ...untilContested(days, member('obat'), {
        facts: 'Contoh: lima hari tidak masuk saat penghitungan stok obat.',
        contest: 'Contoh: pada hari-hari itu bertugas di gudang kabupaten.',
        heard: 52,
      }),
      ...settled(days, 52),
    ],
  },
  coached(year, days),
  reviewedCoaching(year, days),
];

const keyOf = (unit: string, year: number, name: string) => ({ kind: 'discipline-case', unit, year, name });

/** Days of a case in working days before today. */
interface Course {
  /** What happened. */
  readonly facts: string;
  readonly absent: readonly [from: number, to: number];
  readonly called: number;
  readonly heard: number;
}

const found = (
  days: Days,
  { facts, absent: [from, to] }: Pick<Course, 'facts' | 'absent'>,
): readonly DossierAct[] => [
  on(days)(
    'personnel',
    BKD,
    to - 2,
    setting({
      matter: 'misconduct',
      source: 'attendance',
      reportedOn: days.ago(to - 2),
      facts,
      'act/1/norm': '4.f',
      'act/1/from': days.ago(from),
      'act/1/to': days.ago(to),
    }),
  ),
];

function called(days: Days, examiner: string, course: Course): readonly DossierAct[] {
  const { called: sent, heard } = course;
  const { ago } = days;
  const act = on(days);
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
    ...found(days, course),
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

interface Contested {
  readonly facts: string;
  /** What the person says against the decision. */
  readonly contest: string;
  /** Working days since the examination. */
  readonly heard: number;
}

/** A reprimand of somebody of the team, up to the objection. */
function untilContested(
  days: Days,
  person: string,
  { facts, contest, heard }: Contested,
): readonly DossierAct[] {
  const { ago } = days;
  const act = on(days);
  const own = (count: number, doing: DossierAct['doing']): DossierAct => ({
    ...act('officer', DINKES, count, doing),
    person,
  });
  return [
    ...untilProposed(days, DINKES, seat(PERSON.verifier, DINKES), {
      facts,
      absent: [heard + 18, heard + 14],
      called: heard + 10,
      heard,
      penalty: 'written-reprimand',
      decider: seat(PERSON.head, DINKES),
    }),
    ...decided(days, 'head', DINKES, 'written-reprimand', heard - 8),
    act('personnel', BKD, heard - 12, setting({ receivedOn: ago(heard - 12), deliveredHow: 'by-hand' })),
    act('personnel', BKD, heard - 12, stepping('deliver')),
    own(heard - 18, setting({ contestText: contest, contestedOn: ago(heard - 18) })),
    own(heard - 18, stepping('contest')),
    act('personnel', BKD, heard - 19, setting({ reviewer: seat(PERSON.governor, TOP) })),
  ];
}

const settled = (days: Days, heard: number): readonly DossierAct[] => [
  on(days)(
    'governor',
    TOP,
    heard - 30,
    setting({
      answeredOn: days.ago(heard - 24),
      answer: 'Contoh: surat tugas itu untuk minggu lain.',
      outcome: 'confirm',
      settledNumber: `800.2/1/${days.today.slice(0, 4)}`,
      settledOn: days.ago(heard - 30),
      settledReason: 'Contoh: keterangan tambahan tidak mengubah hari yang terhitung.',
    }),
  ),
  on(days)('governor', TOP, heard - 30, stepping('settle')),
  on(days)('personnel', BKD, heard - 34, stepping('close')),
];

/** A coaching of the trainee's own unit whose result was written down. */
function reviewedCoaching(year: number, days: Days): DemoDossier {
  const plan = setting({
    gap: 'Contoh: rekapitulasi data dua kali terlambat.',
    plan: 'Contoh: rekapitulasi dikerjakan berdua setiap Jumat selama sebulan.',
    help: 'Contoh: pendampingan oleh pranata komputer senior.',
    from: days.ago(60),
    reviewOn: days.ago(10),
  });
  const act = on(days);
  return {
    key: { kind: 'coaching', unit: DINKES, year, name: coachingName(member('data'), 1) },
    acts: [
      act('head', DINKES, 60, plan),
      act('head', DINKES, 60, stepping('start')),
      act('head', DINKES, 9, setting({ result: 'Contoh: empat rekapitulasi terakhir tepat waktu.' })),
      act('head', DINKES, 9, stepping('review')),
    ],
  };
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
