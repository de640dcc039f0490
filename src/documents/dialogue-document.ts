import type { AgreedFollowUp } from '../domain/dossier/readings/agreed-follow-ups.ts';
import type { DialoguePaper } from '../domain/papers/dialogue-paper.ts';
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
import { signatureOf, signatures } from './signatures.ts';
import { dateText, officeText, signedText, weekdayText } from './texts.ts';

const DOERS: Readonly<Record<string, string>> = { person: 'Pegawai', superior: 'Atasan' };

/** Minutes of a performance dialogue with decisions and follow-ups. No rule gives a form for them; the foot says so. */
export function dialogueDocument(paper: DialoguePaper): PaperDocument {
  const { subject, superior, year } = paper;
  const title = 'Notulen Dialog Kinerja';
  return {
    title: `${title} ${year} – ${subject.name}`,
    mark: paper.isConfirmed ? null : 'KONSEP',
    footer: `${title} ${year} · ${subject.name} · dialog menurut PermenPANRB 6/2022, tanpa bentuk baku`,
    sections: [
      {
        paper: 'portrait',
        blocks: [
          heading(2, paper.government.toUpperCase()),
          { ...heading(2, paper.unit.toUpperCase()), hasRule: true },
          heading(1, title.toUpperCase()),
          head(paper),
          heading(3, 'NOTULEN'),
          ...paper.minutes
            .split(/\n+/)
            .filter((line) => line.trim() !== '')
            .map((line) => paragraph(line)),
          ...decisions(paper.decisions),
          ...follows(paper.follows),
          signatures(
            {
              above: 'Pegawai,',
              signed: signedText({ at: paper.subjectAt }),
              name: subject.name,
              employeeNumber: subject.employeeNumber,
            },
            signatureOf(superior, 'Atasan,'),
          ),
        ],
      },
    ],
  };
}

const head = ({ day, topic, subject, superior, unit }: DialoguePaper): Table =>
  labelled(
    [
      ['Hari', day === '' ? '–' : weekdayText(day)],
      ['Pokok bahasan', topic || '–'],
      ['Pegawai', subject.name],
      ['NIP', subject.employeeNumber ?? '–'],
      ['Jabatan', subject.post ? officeText(subject.post) : '–'],
      ['Unit kerja', unit],
      ['Atasan', superior ? `${superior.name}, ${officeText(superior)}` : '–'],
    ],
    { widths: [28, 72], hasLines: false },
  );

const decisions = (texts: readonly string[]): readonly Block[] => [
  heading(3, 'KEPUTUSAN'),
  ...(texts.length === 0
    ? [paragraph('Tidak ada keputusan yang dicatat.')]
    : texts.map((text, i) => paragraph(`${i + 1}. ${text}`))),
];

const follows = (list: readonly AgreedFollowUp[]): readonly Block[] => [
  heading(3, 'TINDAK LANJUT'),
  list.length === 0
    ? paragraph('Tidak ada tindak lanjut yang disepakati.')
    : {
        is: 'table',
        widths: [7, 43, 15, 35],
        head: [['No', 'Tindak lanjut', 'Oleh', 'Paling lambat'].map(centered)],
        rows: list.map((one, i) => [
          centered(String(i + 1)),
          left(one.what),
          left(DOERS[one.who] ?? '–'),
          left(whenText(one)),
        ]),
        hasLines: true,
      },
];

function whenText({ due, done, isLate }: AgreedFollowUp): string {
  const until = due === '' ? '–' : dateText(due);
  if (done !== '') return `${until}\nselesai ${dateText(done)}`;
  return isLate ? `${until}\nterlambat, belum selesai` : until;
}
