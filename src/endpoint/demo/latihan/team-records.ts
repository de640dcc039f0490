import type { DossierKey } from '../../../domain/dossier/dossier.ts';
import { personalName } from '../../../domain/dossier/personal.ts';
import type { Rating } from '../../../domain/people/predicate.ts';
import type { Role } from '../../../domain/person.ts';
import { dayAt, dayIndex } from '../../../domain/working/civil-day.ts';
import { type DemoDossier, type DossierAct, type DossierDoing, setting, stepping } from '../demo-dossier.ts';
import { PERSON, seat, TOP } from './people-cast.ts';
import { monthBefore, type Plans, planTexts, RATED, talkTexts, training } from './skp-list.ts';
import { FORMER_UNIT, MEMBERS, MOVED, member, movedOn, TEAM_UNIT, teamSeat } from './team-list.ts';
import { unitCode } from './unit-list.ts';

const BKD = unitCode('BKD');

/** Who does something, how many days before today, and what. */
type Step = readonly [by: 'member' | Role, daysAgo: number, doing: DossierDoing];

const acts = (person: string, list: readonly Step[], unit = TEAM_UNIT): readonly DossierAct[] =>
  list.map(([by, daysAgo, doing]): DossierAct => {
    if (by === 'member') return { role: 'officer', at: unit, person, daysAgo, doing };
    const at = by === 'governor' ? TOP : by === 'personnel' ? BKD : unit;
    return { role: by, at, daysAgo, doing };
  });

interface Of {
  readonly kind: string;
  readonly person: string;
  readonly year: number;
  readonly rest?: string;
  readonly unit?: string;
}

const record = ({ kind, person, year, rest, unit = TEAM_UNIT }: Of, list: readonly Step[]): DemoDossier => {
  const key: DossierKey = { kind, unit, year, name: personalName(person, rest) };
  return { key, acts: acts(person, list, unit) };
};

/** Individual performance of the team around the demonstration accounts: every stage, and a change of post within the year. */
export function teamDossiers(plans: Plans, today: string): readonly DemoDossier[] {
  const year = Number(today.slice(0, 4));
  return [
    ...plansOf(plans, today, year),
    ...LAST_YEAR.map(([person, results, behaviour]) => annual(person, year - 1, results, behaviour)),
    answered(year - 1),
    ...quarters(year),
    record({ kind: 'dialogue', person: member('data'), year, rest: 'contoh-1' }, [
      ['head', 6, setting(talkTexts(today))],
      ['head', 6, stepping('confirm')],
    ]),
    ...LEARNED.map(([person, title, hours], i) =>
      record({ kind: 'learning-record', person, year }, [
        [
          'member',
          30,
          setting(training('a', `Contoh: ${title}`, 'technical', hours, `${year}-01-1${i + 1}`)),
        ],
      ]),
    ),
    ...MEMBERS.map((person, i) =>
      record({ kind: 'attendance', person, year, rest: monthBefore(today) }, [
        ['personnel', 5, setting({ base: String(4_200_000 + 300_000 * i), 'count/late-1': String(i % 4) })],
      ]),
    ),
    reviewedAward(year),
  ];
}

/** Ratings of last year, of results and of behaviour. */
const LAST_YEAR: readonly (readonly [person: string, results: Rating, behaviour: Rating])[] = [
  [PERSON.officer, 'as-expected', 'above'],
  [member('gizi'), 'above', 'above'],
  [member('surveilans'), 'as-expected', 'as-expected'],
  [member('data'), 'below', 'as-expected'],
  [member('obat'), 'as-expected', 'as-expected'],
];

const LEARNED = [
  [member('gizi'), 'konseling gizi', '20'],
  [member('surveilans'), 'analisis wabah', '16'],
  [member('data'), 'basis data', '6'],
  [member('promosi'), 'komunikasi publik', '24'],
] as const;

const annual = (person: string, year: number, results: Rating, behaviour: Rating): DemoDossier =>
  record({ kind: 'appraisal', person, year, rest: 'annual' }, [
    ['head', 20, setting({ ...RATED, results, behaviour })],
    ['head', 20, stepping('rate')],
    [person === PERSON.officer ? 'officer' : 'member', 18, stepping('receive')],
  ]);

/** An objection and its answer, which keeps the rating. */
const answered = (year: number): DemoDossier =>
  record({ kind: 'appraisal', person: member('promosi'), year, rest: 'annual' }, [
    ['head', 24, setting(RATED)],
    ['head', 24, stepping('rate')],
    ['member', 22, stepping('receive')],
    ['member', 16, setting({ reviewer: seat(PERSON.governor, TOP) })],
    ['member', 16, stepping('object', 'Contoh: kampanye triwulan II belum dihitung.')],
    [
      'governor',
      7,
      setting({ answer: 'kept', answerReason: 'Contoh: kampanye itu sudah masuk dalam angka tahunan.' }),
    ],
    ['governor', 7, stepping('answer')],
  ]);

/** A rating that is being written, and one that waits for the person. */
const quarters = (year: number): readonly DemoDossier[] => [
  record({ kind: 'appraisal', person: member('gizi'), year, rest: 'q3' }, [
    ['member', 9, setting({ 'real/b/time': '5' })],
    ['head', 7, setting({ results: 'as-expected', resultsReason: 'Contoh: sebagian besar tercapai.' })],
  ]),
  record({ kind: 'appraisal', person: member('surveilans'), year, rest: 'q3' }, [
    ['member', 9, setting({ 'real/b/time': '6' })],
    ['head', 7, setting(RATED)],
    ['head', 7, stepping('rate')],
  ]),
];

function plansOf(plans: Plans, today: string, year: number): readonly DemoDossier[] {
  const texts = (person: string, unit: string, bounds: { readonly from: string; readonly to?: string }) =>
    setting({ position: teamSeat(person, unit), ...planTexts(plans, unit, year), ...bounds });
  const agreed = (person: string, daysAgo: number, unit: string, texted: DossierDoing): DemoDossier =>
    record({ kind: 'appraisal-plan', person, year, unit }, [
      ['member', daysAgo, texted],
      ['member', daysAgo, stepping('propose')],
      ['head', daysAgo, setting({ clarified: 'Contoh: mutu data diutamakan di atas kecepatan.' })],
      ['head', daysAgo, stepping('agree')],
    ]);
  const whole = { from: `${year}-01-01` };
  const day = movedOn(today);
  const since = (dayIndex(today) ?? 0) - (dayIndex(day) ?? 0);
  const [draft, moved] = [member('data'), member(MOVED)];
  return [
    ...MEMBERS.filter((one) => one !== draft && one !== moved).map((one) =>
      agreed(one, 40, TEAM_UNIT, texts(one, TEAM_UNIT, whole)),
    ),
    record({ kind: 'appraisal-plan', person: draft, year }, [['member', 4, texts(draft, TEAM_UNIT, whole)]]),
    // Handed over within the year: one plan for each post, each for its days.
    agreed(
      moved,
      since + 2,
      FORMER_UNIT,
      texts(moved, FORMER_UNIT, { ...whole, to: dayAt((dayIndex(day) ?? 0) - 1) }),
    ),
    agreed(moved, Math.max(0, since - 3), TEAM_UNIT, texts(moved, TEAM_UNIT, { from: day })),
    ...[FORMER_UNIT, TEAM_UNIT].map((unit, i) =>
      record({ kind: 'appraisal', person: moved, year, rest: 'annual', unit }, [
        ['head', 3, setting({ 'real/b/time': String(5 + i) })],
      ]),
    ),
  ];
}

const reviewedAward = (year: number): DemoDossier =>
  record({ kind: 'recognition', person: member('gizi'), year, rest: 'award-1' }, [
    [
      'head',
      14,
      setting({
        sort: 'team',
        team: 'Contoh: tim penurunan stunting',
        organisation: 'good',
        organisationBasis: `Contoh: LKE ${year - 1}`,
        merit: 'Contoh: pendampingan keluarga di tiga kecamatan.',
        met: 'Contoh: syarat yang tercatat terpenuhi.',
        decider: seat(PERSON.governor, TOP),
      }),
    ],
    ['head', 14, stepping('propose')],
    ['personnel', 11, setting({ review: 'Contoh: berkas lengkap; predikat instansi sesuai dokumen.' })],
    ['personnel', 11, stepping('review')],
  ]);
