import type { CasePaper, CasePaperSort } from '../domain/papers/case-paper.ts';
import type { Signatory } from '../domain/papers/signatory.ts';
import type { TeamPart } from '../domain/people/discipline.ts';
import {
  type Block,
  centered,
  heading,
  left,
  type PaperDocument,
  paragraph,
  type Table,
} from './document.ts';
import { byHand, signatures } from './signatures.ts';
import { dateText, officeText } from './texts.ts';

const TITLES: Readonly<Record<CasePaperSort, string>> = {
  'summons-1': 'Surat Panggilan I',
  'summons-2': 'Surat Panggilan II',
  minutes: 'Berita Acara Pemeriksaan',
  decision: 'Keputusan tentang Hukuman Disiplin',
  delivery: 'Tanda Terima Keputusan',
};

/**
 * One paper of a discipline case. The wording follows the order of the procedure, not the annexes of PerBKN 6/2022, which
 * nobody has read here yet; the foot says so on every page.
 */
export function caseDocument(sort: CasePaperSort, paper: CasePaper): PaperDocument {
  const title = TITLES[sort];
  return {
    title: `${title} – ${paper.subject}`,
    mark: 'RAHASIA',
    footer: `${title} · bentuk menurut PP 94/2021 dan PerBKN 6/2022, lampiran belum diperiksa`,
    sections: [{ paper: 'portrait', blocks: [...head(title, paper), ...BODIES[sort](paper)] }],
  };
}

const head = (title: string, { government, unit }: CasePaper): readonly Block[] => [
  heading(2, government.toUpperCase()),
  { ...heading(2, unit.toUpperCase()), hasRule: true },
  heading(1, title.toUpperCase()),
];

const day = (text: string): string => (text === '' ? '–' : dateText(text));

/** Label and value side by side. */
const facts = (rows: readonly (readonly [string, string])[]): Table => ({
  is: 'table',
  widths: [32, 68],
  head: [],
  rows: rows.map(([label, value]) => [left(label), left(value)]),
  hasLines: false,
});

const person = ({ subject, rank, unit }: CasePaper): Table =>
  facts([
    ['Nama', subject],
    ['Golongan', rank || '–'],
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

function summons(number: 1 | 2, paper: CasePaper): readonly Block[] {
  const text = (field: string): string => paper.text(`summons/${number}/${field}`);
  const [examiner] = paper.examiners;
  return [
    paragraph(
      'Bersama ini Saudara diminta hadir untuk diperiksa sehubungan dengan dugaan pelanggaran disiplin.',
    ),
    person(paper),
    facts([
      ['Hari pemeriksaan', day(text('date'))],
      ['Tempat', text('place')],
      ['Menghadap', paper.examiners.map((one) => `${one.name}, ${officeText(one)}`).join('; ')],
    ]),
    paragraph('Dugaan pelanggaran:'),
    acts(paper),
    paragraph(
      number === 1
        ? 'Bila tidak hadir, Saudara dipanggil sekali lagi. Saudara berhak memberi keterangan dan membawa bukti.'
        : 'Ini panggilan terakhir. Bila tidak hadir, keputusan diambil dari bukti yang ada tanpa keterangan Saudara.',
    ),
    signature(text('sent'), examiner ?? null),
  ];
}

const PARTS: Readonly<Record<TeamPart, string>> = {
  superior: 'atasan langsung',
  supervision: 'unsur pengawasan',
  personnel: 'unsur kepegawaian',
};

function minutes(paper: CasePaper): readonly Block[] {
  return [
    paragraph(
      `Pada ${day(paper.text('examinedOn'))} dilakukan pemeriksaan secara tertutup terhadap pegawai berikut.`,
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
          left(`${one.name}\n${officeText(one)} (${PARTS[one.part]})`),
          left('\n\n'),
        ]),
        [
          left(`${paper.subject}\nyang diperiksa`),
          left(paper.text('signing') === 'refused' ? 'tidak bersedia menandatangani' : '\n\n'),
        ],
      ],
      hasLines: true,
    },
    paragraph('Salinan berita acara diberikan kepada yang diperiksa.'),
  ];
}

function decision(paper: CasePaper): readonly Block[] {
  const { penalty, decider, regime } = paper;
  return [
    heading(2, `NOMOR ${paper.text('decisionNumber')}`),
    paragraph(`Menimbang: ${paper.text('decisionReason')}`),
    paragraph(`Mengingat: ${regime ? regime.source : '–'}`),
    paragraph('Memperhatikan pelanggaran:'),
    acts(paper),
    heading(2, 'MEMUTUSKAN'),
    person(paper),
    paragraph(
      penalty
        ? `Menjatuhkan hukuman disiplin ${penalty.label}${penalty.meanwhile ? ` (selama belum dapat dijalankan: ${penalty.meanwhile.label})` : ''}.`
        : 'Tidak menjatuhkan hukuman disiplin.',
    ),
    paragraph(
      'Keputusan berlaku pada hari kerja ke-15 setelah diterima. Terhadap keputusan ini dapat ditempuh upaya administratif menurut PP 79/2021.',
    ),
    signature(paper.text('decidedOn'), decider),
  ];
}

const WAYS: Readonly<Record<string, string>> = {
  'by-hand': 'diserahkan langsung',
  post: 'pos tercatat',
  'office-mail': 'surat elektronik kedinasan',
};

const delivery = (paper: CasePaper): readonly Block[] => [
  paragraph('Telah diterima keputusan berikut.'),
  facts([
    ['Nomor keputusan', paper.text('decisionNumber')],
    ['Tanggal keputusan', day(paper.text('decidedOn'))],
    ['Disampaikan', WAYS[paper.text('deliveredHow')] ?? '–'],
    ['Diterima', day(paper.text('receivedOn'))],
  ]),
  person(paper),
  signatures(
    null,
    byHand([day(paper.text('receivedOn')), 'Yang menerima,'], { name: paper.subject, employeeNumber: null }),
  ),
];

const BODIES: Readonly<Record<CasePaperSort, (paper: CasePaper) => readonly Block[]>> = {
  'summons-1': (paper) => summons(1, paper),
  'summons-2': (paper) => summons(2, paper),
  minutes,
  decision,
  delivery,
};
