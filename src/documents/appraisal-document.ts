import type { Appraised } from '../domain/dossier/kinds/personal/appraisal.ts';
import type { Aspect, CoreValue } from '../domain/dossier/kinds/personal/appraisal-plan.ts';
import { formatDecimal } from '../domain/number-input.ts';
import type {
  AnsweredObjection,
  AppraisalLine,
  AppraisalPaper,
  MeasuredAspect,
  RatedPart,
} from '../domain/papers/appraisal-paper.ts';
import type { YearInPosts } from '../domain/people/plan-parts.ts';
import type { Rating } from '../domain/people/predicate.ts';
import {
  type Block,
  type Cell,
  centered,
  heading,
  labelled,
  left,
  type PaperDocument,
  paragraph,
  type Table,
} from './document.ts';
import { type Signature, signatureOf, signatures } from './signatures.ts';
import { dateText, dayText, figureText, officeText, signedText, targetText } from './texts.ts';

const ASPECTS: Readonly<Record<Aspect, string>> = {
  quantity: 'Kuantitas',
  quality: 'Kualitas',
  time: 'Waktu',
  cost: 'Biaya',
};
const VALUES: Readonly<Record<CoreValue, string>> = {
  service: 'Berorientasi Pelayanan',
  accountable: 'Akuntabel',
  competent: 'Kompeten',
  harmonious: 'Harmonis',
  loyal: 'Loyal',
  adaptive: 'Adaptif',
  collaborative: 'Kolaboratif',
};
/** How results and behaviour are rated, in the words of the rules. */
export const RATING_TEXTS: Readonly<Record<Rating, string>> = {
  above: 'Di atas ekspektasi',
  'as-expected': 'Sesuai ekspektasi',
  below: 'Di bawah ekspektasi',
};
const PERIODS: Readonly<Record<Appraised, string>> = {
  q1: 'TRIWULAN I',
  q2: 'TRIWULAN II',
  q3: 'TRIWULAN III',
  q4: 'TRIWULAN IV',
  annual: 'TAHUN',
};

/**
 * The work plan of one person (SKP), or with a rating the evaluation of a part of the year. Parts and their order follow
 * PermenPANRB 6/2022 as other programs print it; nobody has read its annex here, and the foot says so on every page.
 * `posts` where the year was spent in several: this paper is about one of them.
 */
export function appraisalDocument(paper: AppraisalPaper, posts: YearInPosts | null = null): PaperDocument {
  const { rated, year, subject } = paper;
  const title = rated ? 'Evaluasi Kinerja Pegawai' : 'Sasaran Kinerja Pegawai';
  return {
    title: `${title} ${year} – ${subject.name}`,
    mark: paper.isSigned ? null : 'KONSEP',
    footer: `${title} ${year} · ${subject.name} · bentuk menurut PermenPANRB 6/2022, lampiran belum diperiksa`,
    sections: [
      {
        paper: 'landscape',
        blocks: [
          ...head(title, paper),
          ...results(paper),
          ...(posts ? byDays(posts, paper) : []),
          ...behaviour(paper),
          ...foot(paper),
        ],
      },
    ],
  };
}

function head(
  title: string,
  { government, unit, year, from, to, rated, ...paper }: AppraisalPaper,
): readonly Block[] {
  const days = `PERIODE ${dateText(from)} s.d. ${dateText(to)}`.toUpperCase();
  const { subject, superior } = paper;
  return [
    heading(2, government.toUpperCase()),
    { ...heading(2, unit.toUpperCase()), hasRule: true },
    heading(1, title.toUpperCase()),
    heading(2, rated ? `${PERIODS[rated.period]} ${year}` : days),
    {
      is: 'table',
      widths: [14, 36, 14, 36],
      head: [
        [
          { ...centered('Pegawai yang dinilai'), columns: 2 },
          { ...centered('Pejabat penilai kinerja'), columns: 2 },
        ],
      ],
      rows: [
        ['Nama', subject.name, 'Nama', superior?.name ?? '–'],
        ['NIP', subject.employeeNumber ?? '–', 'NIP', superior?.employeeNumber ?? '–'],
        [
          'Jabatan',
          subject.post ? officeText(subject.post) : '–',
          'Jabatan',
          superior ? officeText(superior) : '–',
        ],
        ['Unit kerja', unit, 'Unit kerja', superior?.unit ?? '–'],
      ].map((row) => row.map(left)),
      hasLines: true,
    },
  ];
}

const COLUMNS = [
  'No',
  'Hasil kerja atasan yang didukung',
  'Rencana hasil kerja',
  'Aspek',
  'Ukuran',
  'Target',
];

function results({ lines, rated }: AppraisalPaper): readonly Block[] {
  const groups = [
    ['HASIL KERJA UTAMA', lines.filter(({ isAdditional }) => !isAdditional)],
    ['HASIL KERJA TAMBAHAN', lines.filter(({ isAdditional }) => isAdditional)],
  ] as const;
  return groups.flatMap(([name, own]): readonly Block[] =>
    own.length === 0 ? [] : [heading(3, name), resultTable(own, rated !== null)],
  );
}

const resultTable = (lines: readonly AppraisalLine[], isRated: boolean): Table => ({
  is: 'table',
  // No word of the form is broken on an upright sheet.
  widths: isRated ? [6, 15, 15, 12, 16, 12, 12, 12] : [6, 21, 25, 12, 21, 15],
  head: [[...COLUMNS, ...(isRated ? ['Realisasi', 'Capaian'] : [])].map(centered)],
  rows: lines.flatMap((line, i) => rowsOf(line, i + 1, isRated)),
  hasLines: true,
});

/** Number, result and what it serves reach over the rows of its measures. */
function rowsOf(
  { serves, result, aspects }: AppraisalLine,
  number: number,
  isRated: boolean,
): readonly (readonly Cell[])[] {
  const rows = Math.max(1, aspects.length);
  const first = [centered(String(number)), left(serves ?? '–'), left(result)].map((cell) => ({
    ...cell,
    rows,
  }));
  const measures = aspects.map((aspect) => [
    left(ASPECTS[aspect.aspect]),
    left(aspect.indicator?.name ?? aspect.measure),
    left(measureTexts(aspect).target),
    ...(isRated
      ? [left(measureTexts(aspect).realization || 'belum ada angka'), left(percent(aspect.attainment))]
      : []),
  ]);
  const none = Array.from({ length: isRated ? 5 : 3 }, () => left('–'));
  return [[...first, ...(measures[0] ?? none)], ...measures.slice(1)];
}

/** The year is divided by days; the paper says for which of them it is. */
const byDays = ({ posts, whole }: YearInPosts, { from, to }: AppraisalPaper): readonly Block[] => [
  heading(3, 'CAPAIAN SETAHUN MENURUT HARI DI TIAP JABATAN'),
  {
    is: 'table',
    widths: [60, 20, 20],
    head: [['Unit kerja', 'Hari', 'Capaian'].map(centered)],
    rows: [
      ...posts.map(({ unit, days, attainment }) => [
        left(unit),
        centered(String(days)),
        centered(percent(attainment)),
      ]),
      [
        left('Setahun'),
        centered(String(posts.reduce((sum, { days }) => sum + days, 0))),
        centered(percent(whole)),
      ],
    ],
    hasLines: true,
  },
  paragraph(`Penilaian ini untuk ${dateText(from)} s.d. ${dateText(to)}.`),
];

const percent = (text: string | null): string => (text === null ? '–' : `${formatDecimal(text, 2)} %`);

const ownTarget = ({ low, high, unit }: MeasuredAspect): string =>
  [...new Set([low, high])]
    .filter((one) => one !== null)
    .map((one) => formatDecimal(one))
    .join(' – ')
    .concat(` ${unit}`)
    .trim();

/** Target and realization of a measure with their units; empty where there is no figure yet. */
export function measureTexts(aspect: MeasuredAspect): {
  readonly target: string;
  readonly realization: string;
} {
  const { indicator, realization, unit } = aspect;
  const figure = (amount: string): string =>
    indicator ? figureText(amount, indicator) : `${formatDecimal(amount)} ${unit}`.trim();
  return {
    target: indicator ? targetText(aspect.target, indicator) : ownTarget(aspect),
    realization: realization === null ? '' : figure(realization),
  };
}

const behaviour = ({ values, rated }: AppraisalPaper): readonly Block[] => [
  heading(3, 'PERILAKU KERJA'),
  {
    is: 'table',
    widths: rated ? [5, 25, 50, 20] : [5, 25, 70],
    head: [
      ['No', 'Nilai dasar', 'Ekspektasi khusus pimpinan', ...(rated ? ['Penilaian'] : [])].map(centered),
    ],
    rows: values.map(({ value, expected, rating }, i) => [
      centered(String(i + 1)),
      left(VALUES[value]),
      left(expected || '–'),
      ...(rated ? [left(ratingText(rating))] : []),
    ]),
    hasLines: true,
  },
];

const ratingText = (rating: Rating | null): string => (rating ? RATING_TEXTS[rating] : '–');

const facts = (rows: readonly (readonly [string, string])[]): Table =>
  labelled(
    rows.map(([label, text]) => [label, text || '–']),
    { widths: [28, 72], hasLines: true },
  );

function foot(paper: AppraisalPaper): readonly Block[] {
  const { text, rated } = paper;
  return [
    ...(rated
      ? ratings(rated)
      : [
          heading(3, 'LAMPIRAN'),
          facts([
            ['Dukungan sumber daya', text('resources')],
            ['Skema pertanggungjawaban', text('accountability')],
            ['Konsekuensi', text('consequences')],
            ['Ekspektasi yang diperjelas bersama', text('clarified')],
          ]),
        ]),
    signatures(ofSubject(paper), signatureOf(paper.superior, 'Pejabat penilai kinerja,')),
  ];
}

const ratings = ({
  results,
  resultsReason,
  behaviour,
  behaviourReason,
  predicate,
  objection,
}: RatedPart): readonly Block[] => [
  heading(3, 'PENILAIAN'),
  facts([
    ['Rating hasil kerja', ratingText(results)],
    ['Dasar', resultsReason],
    ['Rating perilaku kerja', ratingText(behaviour)],
    ['Catatan perilaku', behaviourReason],
    ['Predikat kinerja pegawai', predicate ?? '–'],
    ...(objection ? objectionRows(objection) : []),
  ]),
  paragraph(
    'Realisasi yang bersumber dari kartu skor adalah angka yang sudah disetujui saat dokumen ini dibuat.',
  ),
];

const objectionRows = ({
  reason,
  isChanged,
  before,
  answerReason,
  by,
}: AnsweredObjection): readonly (readonly [string, string])[] => [
  ['Keberatan pegawai', reason],
  [
    `Jawaban atas keberatan${by?.at ? `, ${dayText(by.at)}` : ''}`,
    [
      by ? `${officeText(by)} (${by.name}):` : '',
      isChanged ? 'penilaian diubah.' : 'penilaian tetap.',
      before ? `Penilaian pertama: ${before}.` : '',
      answerReason,
    ]
      .filter(Boolean)
      .join(' '),
  ],
];

const ofSubject = ({ subject, subjectAt }: AppraisalPaper): Signature => ({
  above: 'Pegawai yang dinilai,',
  signed: signedText({ at: subjectAt }),
  name: subject.name,
  employeeNumber: subject.employeeNumber,
});
