import type { CasePaper, CasePaperSort } from '../domain/papers/case-paper.ts';
import type { Signatory } from '../domain/papers/signatory.ts';
import type { AppealRoute } from '../domain/people/appeal-route.ts';
import type { Term } from '../domain/people/case-terms.ts';
import type { Penalty, TeamPart } from '../domain/people/discipline.ts';
import {
  type Block,
  centered,
  heading,
  labelled,
  left,
  type PaperDocument,
  paragraph,
  type Table,
} from './document.ts';
import { penaltyText } from './penalty-text.ts';
import { byHand, signatures } from './signatures.ts';
import { dateText, officeText, weekdayText } from './texts.ts';

const TITLES: Readonly<Record<CasePaperSort, string>> = {
  'summons-1': 'Surat Panggilan I',
  'summons-2': 'Surat Panggilan II',
  minutes: 'Berita Acara Pemeriksaan',
  decision: 'Keputusan Hukuman Disiplin',
  delivery: 'Tanda Terima Keputusan',
};

/**
 * One paper of a discipline case. The wording follows the order of the procedure, not the annexes of PerBKN 6/2022, which
 * nobody has read here yet; the foot says so on every page.
 */
export function caseDocument(sort: CasePaperSort, paper: CasePaper): PaperDocument {
  const title = TITLES[sort];
  return {
    title: `${title} – ${paper.subject.name}`,
    mark: 'RAHASIA',
    footer: `${title} · bentuk menurut PP 94/2021 dan PerBKN 6/2022, lampiran belum diperiksa`,
    sections: [{ paper: 'portrait', blocks: [...letterhead(paper), ...BODIES[sort](paper)] }],
  };
}

const letterhead = ({ government, unit }: CasePaper): readonly Block[] => [
  heading(2, government.toUpperCase()),
  { ...heading(2, unit.toUpperCase()), hasRule: true },
];

const titled = (sort: CasePaperSort, number: string | null): readonly Block[] => [
  heading(1, TITLES[sort].toUpperCase()),
  ...(number === null ? [] : [heading(2, numbered(number))]),
];

/** Room to write the number by hand where none is known yet. */
const numbered = (number: string): string => `NOMOR ${number || '........................'}`;

const day = (text: string): string => (text === '' ? '–' : dateText(text));

/** Label and value side by side. */
const facts = (rows: readonly (readonly [string, string])[]): Table =>
  labelled(rows, { widths: [32, 68], hasLines: false });

const person = ({ subject, rank, unit }: CasePaper): Table =>
  facts([
    ['Nama', subject.name],
    ['NIP', subject.employeeNumber ?? '–'],
    ['Golongan', rank || '–'],
    ['Jabatan', subject.post ? officeText(subject.post) : '–'],
    ['Unit kerja', unit],
  ]);

const acts = (paper: CasePaper): Table => ({
  is: 'table',
  widths: [8, 57, 35],
  head: [['No', 'Kewajiban atau larangan', 'Hari'].map(centered)],
  rows: paper.acts.map(({ norm, broken, from, to }, i) => [
    centered(String(i + 1)),
    left(broken ? `Pasal ${norm.replace('.', ' huruf ')}: ${broken.label}` : norm),
    left(from === to ? day(from) : `${day(from)} – ${day(to)}`),
  ]),
  hasLines: true,
});

const signature = (on: string, one: Signatory | null): Table =>
  signatures(null, byHand([day(on), one ? `${officeText(one)},` : ''], one));

function summons(sort: 'summons-1' | 'summons-2', paper: CasePaper): readonly Block[] {
  const number = sort === 'summons-1' ? 1 : 2;
  const text = (field: string): string => paper.text(`summons/${number}/${field}`);
  const [examiner] = paper.examiners;
  return [
    ...titled(sort, text('number')),
    paragraph(
      'Bersama ini Saudara diminta hadir untuk diperiksa sehubungan dengan dugaan pelanggaran disiplin.',
    ),
    person(paper),
    facts([
      ['Hari pemeriksaan', text('date') === '' ? '–' : weekdayText(text('date'))],
      ['Pukul', text('time')],
      ['Tempat', text('place')],
      ['Menghadap', paper.examiners.map((one) => `${one.name}, ${officeText(one)}`).join('; ')],
    ]),
    paragraph('Dugaan pelanggaran:'),
    acts(paper),
    paragraph(
      number === 1
        ? 'Bila tidak hadir, Saudara dipanggil sekali lagi. Saudara berhak memberi keterangan dan membawa bukti.'
        : 'Ini panggilan terakhir. Bila tidak hadir, keputusan diambil dari bukti yang ada tanpa keterangan Saudara. Saudara berhak memberi keterangan dan membawa bukti.',
    ),
    signature(text('sent'), examiner ?? null),
  ];
}

const PARTS: Readonly<Record<TeamPart, string>> = {
  superior: 'atasan langsung',
  supervision: 'unsur pengawasan',
  personnel: 'unsur kepegawaian',
};

const nip = ({ employeeNumber }: Pick<Signatory, 'employeeNumber'>): string =>
  employeeNumber === null ? '' : `NIP ${employeeNumber}`;

function minutes(paper: CasePaper): readonly Block[] {
  return [
    ...titled('minutes', null),
    paragraph(
      `Pada hari ${paper.text('examinedOn') === '' ? '–' : weekdayText(paper.text('examinedOn'))} dilakukan pemeriksaan secara tertutup terhadap pegawai berikut.`,
    ),
    person(paper),
    paragraph('Dugaan pelanggaran:'),
    acts(paper),
    paragraph('Uraian:'),
    paragraph(paper.text('facts')),
    paragraph('Pertanyaan dan jawaban:'),
    paragraph(paper.text('minutes')),
    paragraph('Keterangan tertulis yang diperiksa:'),
    paragraph(paper.text('statement') || 'Tidak ada.'),
    {
      is: 'table',
      widths: [60, 40],
      head: [['Nama', 'Tanda tangan'].map(centered)],
      rows: [
        ...paper.examiners.map((one) => [
          left([one.name, nip(one), `${officeText(one)} (${PARTS[one.part]})`].filter(Boolean).join('\n')),
          left('\n\n'),
        ]),
        [
          left([paper.subject.name, nip(paper.subject), 'yang diperiksa'].filter(Boolean).join('\n')),
          left(paper.text('signing') === 'refused' ? 'tidak bersedia menandatangani' : '\n\n'),
        ],
      ],
      hasLines: true,
    },
    paragraph('Salinan berita acara diberikan kepada yang diperiksa.'),
  ];
}

const lengthText = ({ days, unit }: Pick<Term, 'days' | 'unit'>): string =>
  `${days} hari ${unit === 'working-days' ? 'kerja' : 'kalender'}`;

/** To whom one goes against a decision (PP 79/2021). */
const ADDRESSEES: Readonly<Record<AppealRoute['to'], string>> = {
  'superior-official': 'keberatan secara tertulis kepada atasan pejabat yang memutuskan',
  'civil-service-board': 'banding administratif kepada Badan Pertimbangan ASN',
};

function decision(paper: CasePaper): readonly Block[] {
  const { decider, penalty } = paper;
  return [
    heading(1, `KEPUTUSAN ${decider ? officeText(decider).toUpperCase() : ''}`.trim()),
    heading(2, numbered(paper.text('decisionNumber'))),
    heading(2, 'TENTANG HUKUMAN DISIPLIN'),
    facts([
      ['Menimbang', paper.text('decisionReason')],
      ['Mengingat', paper.regime?.source ?? '–'],
      ['Memperhatikan', 'pelanggaran berikut:'],
    ]),
    acts(paper),
    heading(2, 'MEMUTUSKAN'),
    facts([['KESATU', `${penalty ? imposed(penalty) : 'Tidak menjatuhkan hukuman disiplin'} kepada:`]]),
    person(paper),
    ...(penalty ? [facts(consequences(paper))] : []),
    signature(paper.text('decidedOn'), decider),
  ];
}

const imposed = ({ label, meanwhile }: Penalty): string => {
  const instead = meanwhile ? ` (selama belum dapat dijalankan: ${penaltyText(meanwhile.label)})` : '';
  return `Menjatuhkan hukuman disiplin berupa ${penaltyText(label)}${instead}`;
};

/** When it takes effect, and what the person may do against it until when. */
const consequences = ({ inForce, way }: CasePaper): readonly (readonly [string, string])[] => [
  ['KEDUA', `Keputusan ini berlaku pada hari kerja ke-${inForce.days} setelah diterima.`],
  ...(way
    ? [
        [
          'KETIGA',
          `Terhadap keputusan ini dapat diajukan ${ADDRESSEES[way.to]}, paling lama ${lengthText(way.length)} setelah keputusan diterima. Yang terlambat tidak diterima.`,
        ] as const,
      ]
    : []),
];

const WAYS: Readonly<Record<string, string>> = {
  'by-hand': 'diserahkan langsung',
  post: 'pos tercatat',
  'office-mail': 'surat elektronik kedinasan',
};

const delivery = (paper: CasePaper): readonly Block[] => [
  ...titled('delivery', null),
  paragraph('Telah diterima keputusan berikut.'),
  facts([
    ['Nomor keputusan', paper.text('decisionNumber')],
    ['Tanggal keputusan', day(paper.text('decidedOn'))],
    ['Disampaikan', WAYS[paper.text('deliveredHow')] ?? '–'],
    ['Diterima', day(paper.text('receivedOn'))],
  ]),
  person(paper),
  signatures(null, byHand([day(paper.text('receivedOn')), 'Yang menerima,'], paper.subject)),
];

const BODIES: Readonly<Record<CasePaperSort, (paper: CasePaper) => readonly Block[]>> = {
  'summons-1': (paper) => summons('summons-1', paper),
  'summons-2': (paper) => summons('summons-2', paper),
  minutes,
  decision,
  delivery,
};
