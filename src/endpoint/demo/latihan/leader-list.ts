import { civilDay, startOfDay } from '../../../domain/calendar.ts';
import type { DirectiveChange } from '../../../domain/dossier/kinds/directive.ts';
import { ATTACHING, type DemoDossier, type DossierAct, setting, stepping } from '../demo-dossier.ts';
import { GOVERNMENT, PROVINCE } from './example.ts';
import { unitCode } from './unit-list.ts';

type Stage = 'given' | 'answered' | 'sent-back' | 'closed';

interface Asked {
  readonly unit: string;
  readonly about: 'figure' | 'unit';
  /** Suffix of the indicator of the unit. */
  readonly measure?: string;
  readonly text: string;
  readonly givenAgo: number;
  /** Days from today; negative = overdue. */
  readonly dueIn: number;
  readonly stage: Stage;
  readonly changes?: DirectiveChange;
}

const ASKED: readonly Asked[] = [
  {
    unit: 'DINKES',
    about: 'figure',
    measure: 'IKM',
    text: 'Contoh: jelaskan mengapa kepuasan masyarakat tidak naik dan apa yang diubah.',
    givenAgo: 30,
    dueIn: -9,
    stage: 'given',
    changes: 'activity',
  },
  {
    unit: 'DINKES',
    about: 'figure',
    measure: 'SERAPAN',
    text: 'Contoh: susun rencana percepatan belanja sampai akhir tahun.',
    givenAgo: 12,
    dueIn: 6,
    stage: 'answered',
    changes: 'budget',
  },
  {
    unit: 'DINSOS',
    about: 'unit',
    text: 'Contoh: laporkan kendala penyaluran bantuan di wilayah kepulauan.',
    givenAgo: 20,
    dueIn: 4,
    stage: 'sent-back',
  },
  {
    unit: 'DIK',
    about: 'figure',
    measure: 'SERAPAN',
    text: 'Contoh: pindahkan sisa belanja perjalanan ke perbaikan ruang kelas.',
    givenAgo: 45,
    dueIn: -15,
    stage: 'closed',
    changes: 'budget',
  },
];

const ZONE = 'Asia/Makassar';
const DAY = 86_400_000;
const dayAt = (today: string, days: number): string => civilDay(startOfDay(today, ZONE) + days * DAY, ZONE);

const GOVERNOR = `latihan-gubernur-${GOVERNMENT}`;
/** The demonstration head stands in for DINSOS too; other units have their own. */
const HEADS: Readonly<Record<string, string>> = {
  DINKES: 'latihan-kepala-LAT-DINKES',
  DINSOS: 'latihan-kepala-LAT-DINSOS',
  DIK: 'latihan-LAT-DIK-head-LAT-DIK',
};

/** Directives of the governor in every state, and minutes that are closed and that are being written. `today` is `YYYY-MM-DD`. */
export const leaderDossiers = (today: string): readonly DemoDossier[] => [
  ...ASKED.map((asked, i) => directive(asked, today, `contoh-${i + 1}`)),
  quarterly(today),
  monthly(today),
];

const AGENDA = {
  'item/kepuasan/reason': 'red',
  'item/kepuasan/text': 'Contoh: indeks kepuasan masyarakat Dinas Kesehatan di bawah target.',
  'item/kepuasan/indicator': 'LAT-DINKES-IKM',
  'item/kepuasan/area': PROVINCE,
  'item/kepuasan/said': 'Contoh: antrean loket menjadi keluhan utama.',
};

/** The quarterly meeting of the whole government, led by the governor. */
function quarterly(today: string): DemoDossier {
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3);
  const act = (doing: DossierAct['doing']): DossierAct => ({
    role: 'governor',
    at: GOVERNMENT,
    daysAgo: 30,
    doing,
  });
  const year = Number(today.slice(0, 4));
  return {
    key: { kind: 'meeting', unit: GOVERNMENT, year, name: `q${quarter}` },
    acts: [
      act(
        setting({
          ...AGENDA,
          day: dayAt(today, -30),
          place: 'Contoh: ruang rapat gubernur',
          chair: GOVERNOR,
          [`present/${GOVERNOR}`]: GOVERNOR,
          [`present/${HEADS.DINKES}`]: HEADS.DINKES ?? '',
          'decision/1/item': 'kepuasan',
          'decision/1/text': ASKED[0]?.text ?? '',
          'decision/1/unit': unitCode('DINKES'),
          'decision/1/to': HEADS.DINKES ?? '',
          'decision/1/due': dayAt(today, -9),
        }),
      ),
      act(stepping('close')),
    ],
  };
}

/** This month's meeting of one unit, not closed yet. */
function monthly(today: string): DemoDossier {
  const unit = unitCode('DINKES');
  const year = Number(today.slice(0, 4));
  const fields = setting({ ...AGENDA, day: today, chair: HEADS.DINKES ?? '' });
  return {
    key: { kind: 'meeting', unit, year, name: `m${today.slice(5, 7)}` },
    acts: [{ role: 'officer', at: unit, daysAgo: 1, doing: fields }],
  };
}

function directive(asked: Asked, today: string, name: string): DemoDossier {
  const unit = unitCode(asked.unit);
  const year = Number(today.slice(0, 4));
  const { givenAgo, stage } = asked;
  const governor = (daysAgo: number, doing: DossierAct['doing']): DossierAct => ({
    role: 'governor',
    at: GOVERNMENT,
    daysAgo,
    doing,
  });
  const head = (daysAgo: number, doing: DossierAct['doing']): DossierAct => ({
    role: 'head',
    at: unit,
    daysAgo,
    doing,
  });
  const given = [
    governor(givenAgo, setting(textsOf(asked, unit, today))),
    governor(givenAgo, stepping('give')),
  ];
  const answered = [
    head(givenAgo - 5, setting({ answer: 'Contoh: penyebabnya sudah ditemukan dan langkahnya disepakati.' })),
    head(givenAgo - 5, ATTACHING),
    head(givenAgo - 5, stepping('answer')),
  ];
  const judged = {
    given: [],
    answered,
    'sent-back': [
      ...answered,
      governor(givenAgo - 8, stepping('send-back', 'Contoh: buktinya belum menyebut wilayahnya.')),
    ],
    closed: [...answered, governor(givenAgo - 8, stepping('accept'))],
  };
  return { key: { kind: 'directive', unit, year, name }, acts: [...given, ...judged[stage]] };
}

function textsOf({ unit: bare, about, measure, text, dueIn, changes }: Asked, unit: string, today: string) {
  const subject =
    about === 'figure'
      ? { indicator: `${unit}-${measure}`, area: PROVINCE, year: today.slice(0, 4) }
      : { subject: unit };
  const due = dayAt(today, dueIn);
  return {
    about,
    ...subject,
    text,
    from: GOVERNOR,
    to: HEADS[bare] ?? '',
    due,
    ...(changes && { changes }),
  };
}
