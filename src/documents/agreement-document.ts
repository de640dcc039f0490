import type { AgreementPaper } from '../domain/papers/agreement-paper.ts';
import type { Signatory } from '../domain/papers/signatory.ts';
import {
  type Block,
  type Cell,
  centered,
  heading,
  left,
  type PaperDocument,
  paragraph,
  right,
  type Table,
} from './document.ts';
import { APPROVED_HERE, officeText, rupiah, signedText, targetText } from './texts.ts';

/** Statement and annex of a performance agreement, after the form of PermenPANRB 53/2014, annex I. */
export function agreementDocument(paper: AgreementPaper, isDraft: boolean): PaperDocument {
  const title = `Perjanjian Kinerja Tahun ${paper.year}`;
  return {
    title: `${title} – ${paper.unit}`,
    orientation: 'portrait',
    mark: isDraft ? 'KONSEP' : null,
    footer: paper.code === '' ? title : `${APPROVED_HERE} · verifikasi: /verifikasi/${paper.code}`,
    blocks: [
      ...head(paper, title),
      ...statement(paper),
      { is: 'page-break' },
      ...annex(paper, title),
      ...form(paper),
    ],
  };
}

const head = ({ unit, government, revision }: AgreementPaper, title: string): Block[] => [
  heading(1, revision === 0 ? title.toUpperCase() : `${title.toUpperCase()} (PERUBAHAN KE-${revision})`),
  heading(2, unit.toUpperCase()),
  heading(2, government.toUpperCase()),
];

function statement({ first, second, year, revisionReason }: AgreementPaper): Block[] {
  return [
    paragraph(
      'Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, yang bertanda tangan di bawah ini:',
    ),
    ...named(first, 'pihak pertama'),
    ...(second ? named(second, 'pihak kedua') : []),
    paragraph(
      `Pihak pertama berjanji akan mewujudkan target kinerja tahun ${year} yang seharusnya sesuai lampiran perjanjian ini. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab pihak pertama.`,
    ),
    ...(second
      ? [
          paragraph(
            'Pihak kedua akan melakukan supervisi yang diperlukan serta melakukan evaluasi terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan.',
          ),
        ]
      : []),
    ...(revisionReason === '' ? [] : [paragraph(`Alasan perubahan: ${revisionReason}`)]),
    signatures(first, second),
  ];
}

const named = (one: Signatory | null, as: string): Block[] => [
  paragraph(`Nama: ${one?.name ?? ''}\nJabatan: ${one ? officeText(one) : ''}\nselanjutnya disebut ${as}.`),
];

function signatures(first: Signatory | null, second: Signatory | null): Table {
  const column = (one: Signatory | null, as: string): readonly Cell[] => [
    centered(one ? `${as},\n${officeText(one)}` : ''),
    centered(one ? signedText(one) : ''),
    centered(one?.name ?? ''),
  ];
  const [a, b] = [column(second, 'Pihak Kedua'), column(first, 'Pihak Pertama')];
  const rows = a.map((cell, i) => [cell, b[i] as Cell]);
  return { is: 'table', widths: [50, 50], head: [], rows, hasLines: false };
}

function annex(paper: AgreementPaper, title: string): Block[] {
  return [
    heading(1, `LAMPIRAN ${title.toUpperCase()}`),
    {
      is: 'table',
      widths: [7, 33, 35, 25],
      head: [
        ['No', 'Sasaran', 'Indikator', 'Target'].map(centered),
        ['(1)', '(2)', '(3)', '(4)'].map(centered),
      ],
      rows: paper.lines.map(({ objective, indicator, target }, i) => [
        centered(String(i + 1)),
        left(objective),
        left(indicator.name),
        left(targetText(target, indicator)),
      ]),
      hasLines: true,
    },
    paragraph(''),
    ...(paper.programmes.length === 0 ? [] : [programmes(paper)]),
    paragraph(''),
    signatures(paper.first, paper.second),
  ];
}

const programmes = ({ programmes, total }: AgreementPaper): Table => ({
  is: 'table',
  widths: [7, 58, 35],
  head: [['No', 'Program', 'Anggaran'].map(centered)],
  rows: [
    ...programmes.map(({ name, ceiling }, i) => [
      centered(String(i + 1)),
      left(name),
      right(rupiah(ceiling)),
    ]),
    [{ text: 'JUMLAH', columns: 2 }, right(rupiah(total))],
  ],
  hasLines: true,
});

/** The one-page form: attitude, attention, action. Left out as long as nothing is written in it. */
function form({ form: { attitude, attention, action } }: AgreementPaper): Block[] {
  const texts = [attitude, attention, action];
  if (texts.every((text) => text === '')) return [];
  const names = ['Sikap', 'Perhatian', 'Tindakan'];
  return [
    { is: 'page-break' },
    heading(1, 'SIKAP, PERHATIAN, TINDAKAN'),
    {
      is: 'table',
      widths: [25, 75],
      head: [],
      rows: names.map((name, i) => [left(name), left(texts[i] as string)]),
      hasLines: true,
    },
  ];
}
