import type { RevisionCause } from '../domain/dossier/kinds/agreement.ts';
import type { AgreementPaper } from '../domain/papers/agreement-paper.ts';
import type { Signatory } from '../domain/papers/signatory.ts';
import { attentionForm } from './attention-form.ts';
import {
  type Block,
  centered,
  heading,
  left,
  type PaperDocument,
  paragraph,
  type Table,
} from './document.ts';
import { programmeTable } from './programme-table.ts';
import { verificationUrl, verificationWords } from './qr.ts';
import { signatureOf, signatures } from './signatures.ts';
import { APPROVED_HERE, officeText, targetText } from './texts.ts';

/**
 * Statement and annex of a performance agreement, after the form of PermenPANRB 53/2014, annex I, and its one-page
 * form. `site` is the address under which a signed one can be checked; null where none is known.
 */
export function agreementDocument(
  paper: AgreementPaper,
  isDraft: boolean,
  site: string | null,
): PaperDocument {
  const title = `Perjanjian Kinerja Tahun ${paper.year}`;
  return {
    title: `${title} – ${paper.unit}`,
    mark: isDraft ? (paper.state === 'revised' ? 'SUDAH DIUBAH' : 'KONSEP') : null,
    footer: paper.code === '' ? title : `${APPROVED_HERE} · ${verificationWords(site, paper.code)}`,
    sections: [
      { paper: 'portrait', blocks: [...head(paper, title), ...statement(paper), ...check(paper, site)] },
      { paper: 'portrait', blocks: annex(paper, title) },
      ...attentionForm(paper),
    ],
  };
}

/** How whoever holds the paper finds out that it is genuine. */
function check({ code }: AgreementPaper, site: string | null): Block[] {
  const url = verificationUrl(site, code);
  return url === null ? [] : [{ is: 'qr', text: url, caption: url }];
}

const head = ({ unit, government, revision }: AgreementPaper, title: string): Block[] => [
  heading(1, revision === 0 ? title.toUpperCase() : `${title.toUpperCase()} (PERUBAHAN KE-${revision})`),
  heading(2, unit.toUpperCase()),
  heading(2, government.toUpperCase()),
];

function statement({ first, second, year, revisionCause, revisionReason }: AgreementPaper): Block[] {
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
    ...(revisionCause === null
      ? []
      : [paragraph(`Alasan perubahan: ${CAUSES[revisionCause]}. ${revisionReason}`)]),
    signed(first, second),
  ];
}

const CAUSES: Readonly<Record<RevisionCause, string>> = {
  official: 'pergantian pejabat',
  strategy: 'perubahan strategi',
  budget: 'perubahan anggaran',
};

const named = (one: Signatory | null, as: string): Block[] => [
  paragraph(`Nama: ${one?.name ?? ''}\nJabatan: ${one ? officeText(one) : ''}\nselanjutnya disebut ${as}.`),
];

const signed = (first: Signatory | null, second: Signatory | null): Table =>
  signatures(signatureOf(second, 'Pihak Kedua,'), signatureOf(first, 'Pihak Pertama,'));

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
        left(objective || '–'),
        left(indicator.name),
        left(targetText(target, indicator)),
      ]),
      hasLines: true,
    },
    ...(paper.programmes.length === 0 ? [] : [programmeTable(paper)]),
    signed(paper.first, paper.second),
  ];
}
