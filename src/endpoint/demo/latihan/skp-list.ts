import type { DossierKey } from '../../../domain/dossier/dossier.ts';
import { CORE_VALUES } from '../../../domain/dossier/kinds/personal/appraisal-plan.ts';
import { personalName } from '../../../domain/dossier/personal.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Role } from '../../../domain/person.ts';
import type { PlanNode } from '../../../domain/strategy.ts';
import { dayAt, dayIndex } from '../../../domain/working/civil-day.ts';
import { type DemoDossier, type DossierDoing, setting, stepping } from '../demo-dossier.ts';
import { LATIHAN_TENANT } from '../people.ts';
import { GOVERNMENT } from './example.ts';
import { unitCode } from './unit-list.ts';

/** The unit in which the demonstration accounts work. */
const UNIT = unitCode('DINKES');
const OFFICER = `${LATIHAN_TENANT}-petugas`;
const VERIFIER = `${LATIHAN_TENANT}-verifikator`;
const HEAD = `${LATIHAN_TENANT}-kepala`;

export interface Plans {
  readonly indicators: readonly Indicator[];
  readonly planNodes: readonly PlanNode[];
}

/** Individual performance of the two who work under the demonstration head: one agreed and rated, one proposed. */
export function skpDossiers(plans: Plans, today: string): readonly DemoDossier[] {
  const year = Number(today.slice(0, 4));
  const plan = planTexts(plans, UNIT, year);
  const acts = (list: readonly (readonly [role: Role, daysAgo: number, doing: DossierDoing])[]) =>
    list.map(([role, daysAgo, doing]) => ({ role, at: UNIT, daysAgo, doing }));
  const key = (kind: string, person: string, rest = ''): DossierKey => ({
    kind,
    unit: UNIT,
    year,
    name: personalName(person, rest),
  });
  return [
    {
      key: key('appraisal-plan', OFFICER),
      acts: acts([
        ['officer', 40, setting({ position: `${OFFICER}-${UNIT}`, ...plan })],
        ['officer', 39, stepping('propose')],
        ['head', 38, setting({ clarified: 'Contoh: mutu data diutamakan di atas kecepatan.' })],
        ['head', 38, stepping('agree')],
      ]),
    },
    {
      key: key('appraisal-plan', VERIFIER),
      acts: acts([
        ['verifier', 20, setting({ position: `${VERIFIER}-${UNIT}`, ...plan })],
        ['verifier', 19, stepping('propose')],
      ]),
    },
    {
      key: key('dialogue', OFFICER, 'contoh-1'),
      acts: acts([
        ['head', 15, setting(talkTexts(today))],
        ['head', 15, stepping('confirm')],
        ['officer', 14, stepping('confirm')],
      ]),
    },
    {
      key: key('feedback', OFFICER),
      acts: acts([
        ['head', 12, setting(PRAISE)],
        [
          'officer',
          10,
          setting({ 'note/b/text': 'Contoh: mohon masukan atas format baru.', 'note/b/sort': 'request' }),
        ],
      ]),
    },
    {
      key: key('appraisal', OFFICER, 'q3'),
      acts: acts([
        ['officer', 9, setting({ 'real/b/time': '6' })],
        ['head', 8, setting(RATED)],
        ['head', 8, stepping('rate')],
        ['officer', 6, stepping('receive')],
      ]),
    },
    ...learned(key, acts, year),
    ...aboveThem(key, acts, { year, plan }),
    {
      key: key('attendance', OFFICER, monthBefore(today)),
      acts: [
        {
          role: 'personnel',
          at: unitCode('BKD'),
          daysAgo: 5,
          doing: setting({ base: '5000000', 'count/absent': '0', 'count/late-1': '2' }),
        },
      ],
    },
  ];
}

type KeyOf = (kind: string, person: string, rest?: string) => DossierKey;
type ActsOf = (
  list: readonly (readonly [role: Role, daysAgo: number, doing: DossierDoing])[],
) => DemoDossier['acts'];

/** The month before that of a day, within its year. */
export const monthBefore = (day: string): string =>
  String(Math.max(1, Number(day.slice(5, 7)) - 1)).padStart(2, '0');

/** What waits for the governor: the plan of the head, and an objection to what the head rated last year. */
const aboveThem = (
  key: KeyOf,
  acts: ActsOf,
  { year, plan }: { readonly year: number; readonly plan: Readonly<Record<string, string>> },
): readonly DemoDossier[] => [
  {
    key: key('appraisal-plan', HEAD),
    acts: acts([
      ['head', 18, setting({ position: `${HEAD}-${UNIT}`, ...plan })],
      ['head', 18, stepping('propose')],
    ]),
  },
  {
    key: { ...key('appraisal', VERIFIER, 'annual'), year: year - 1 },
    acts: acts([
      ['head', 17, setting(RATED)],
      ['head', 17, stepping('rate')],
      ['verifier', 14, stepping('receive')],
      ['verifier', 10, setting({ reviewer: `${LATIHAN_TENANT}-gubernur-${GOVERNMENT}` })],
      ['verifier', 10, stepping('object', 'Contoh: bukti triwulan IV belum dihitung.')],
    ]),
  },
];

/** One who still owes hours of learning, and one whose hours are enough and checked. */
const learned = (key: KeyOf, acts: ActsOf, year: number): readonly DemoDossier[] => [
  {
    key: key('learning-record', OFFICER),
    acts: acts([
      [
        'officer',
        30,
        setting({
          ...training('a', 'Contoh: pencatatan imunisasi', 'technical', '12', `${year}-03-10`),
          ...training('b', 'Contoh: menulis laporan singkat', 'managerial', '4', `${year}-06-02`),
        }),
      ],
    ]),
  },
  {
    key: key('learning-record', VERIFIER),
    acts: acts([
      ['verifier', 30, setting(training('a', 'Contoh: menelaah data', 'technical', '24', `${year}-04-21`))],
      ['head', 25, stepping('check')],
    ]),
  },
];

export const training = (id: string, title: string, field: string, hours: string, day: string) => ({
  [`training/${id}/title`]: title,
  [`training/${id}/field`]: field,
  [`training/${id}/hours`]: hours,
  [`training/${id}/day`]: day,
});

const PRAISE = {
  'note/a/text': 'Contoh: laporan posyandu rapi dan tepat waktu.',
  'note/a/sort': 'praise',
};

/** A plan of somebody in a unit: one result that serves what the unit plans, and one in words of its own. */
export const planTexts = (
  { indicators, planNodes }: Plans,
  unit: string,
  year: number,
): Readonly<Record<string, string>> => ({
  from: `${year}-01-01`,
  'row/a/result': 'Contoh: layanan dasar menjangkau lebih banyak warga',
  'row/a/sort': 'main',
  'row/a/serves': planNodes.find(({ owner, to }) => owner === unit && to >= year)?.id ?? '',
  'row/a/quantity/indicator': indicators.find(({ owner }) => owner === unit)?.code ?? '',
  'row/b/result': 'Contoh: data layanan tersaji tepat waktu',
  'row/b/sort': 'additional',
  'row/b/time/measure': 'Contoh: hari kerja sampai data tersaji',
  'row/b/time/unit': 'hari',
  'row/b/time/low': '5',
  'row/b/time/high': '7',
  'row/b/time/less': 'yes',
  'value/service': 'Contoh: menjawab pertanyaan puskesmas pada hari yang sama.',
  'value/accountable': 'Contoh: setiap angka disertai bukti.',
});

/** A talk of 16 days before today; what it agreed on was due a week ago, so that the mark of a late follow-up shows. */
export const talkTexts = (today: string): Readonly<Record<string, string>> => {
  const daysAgo = (count: number): string => dayAt((dayIndex(today) ?? 0) - count);
  return {
    day: daysAgo(16),
    topic: 'Contoh: capaian sampai bulan lalu',
    minutes: 'Contoh: capaian dibahas per indikator; data dua kabupaten terlambat.',
    'decision/a/text': 'Contoh: data dikirim tanggal 5 setiap bulan.',
    'follow/a/what': 'Contoh: hubungi dua kabupaten yang terlambat',
    'follow/a/who': 'person',
    'follow/a/due': daysAgo(7),
  };
};

export const RATED = {
  results: 'as-expected',
  resultsReason: 'Contoh: sebagian besar ukuran mencapai target.',
  behaviour: 'above',
  behaviourReason: 'Contoh: membantu unit lain tanpa diminta.',
  ...Object.fromEntries(CORE_VALUES.map((one) => [`value/${one}`, 'as-expected'])),
};
