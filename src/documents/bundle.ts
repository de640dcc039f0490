import type { Dossier } from '../domain/dossier/dossier.ts';
import { filesOf } from '../domain/dossier/dossier.ts';
import type { EvidenceItem } from '../domain/entry.ts';
import { dossierTitle } from './dossier-title.ts';
import { type Asked, DRAWINGS, type Drawn, type PaperSources } from './drawn-papers.ts';

/** One paper of a bundle; `isDraft` when something speaks against issuing it, so that it is marked on every page. */
export interface BundledPaper {
  /** Name of its file without the ending. */
  readonly name: string;
  readonly drawn: Drawn;
  readonly isDraft: boolean;
}

/** A file people attached. */
export interface BundledFile {
  /** Path within the bundle. */
  readonly path: string;
  readonly title: string;
  readonly dossier: Dossier;
  readonly item: EvidenceItem;
}

/**
 * What the evaluation of a year looks at: papers of the year, the report on the year before, that of the year itself
 * once it is out (it may be linked as evidence), and the registered documents.
 */
export interface Bundle {
  readonly papers: readonly BundledPaper[];
  readonly files: readonly BundledFile[];
  /** Names of papers an evaluation asks for that nobody has begun. */
  readonly absent: readonly string[];
}

interface Wanted {
  readonly word: string;
  /** Kind of the dossier it is drawn from; a paper nobody has begun is left out. */
  readonly kind: string;
  readonly name: string;
  /** How many years before the evaluation. */
  readonly back: 0 | 1;
  /** States in which it is added though nobody misses it before. */
  readonly only?: readonly string[];
}

const PAPERS: readonly Wanted[] = [
  { word: 'lke', kind: 'lke', name: 'LKE', back: 0 },
  { word: 'lhe', kind: 'lke', name: 'LHE', back: 0 },
  { word: 'agreement', kind: 'agreement', name: 'Perjanjian-Kinerja', back: 0 },
  { word: 'action-plan', kind: 'action-plan', name: 'Rencana-Aksi', back: 0 },
  { word: 'lkjip', kind: 'performance-report', name: 'LKjIP', back: 1 },
  { word: 'lkjip', kind: 'performance-report', name: 'LKjIP', back: 0, only: ['issued'] },
];

/** Documents and files to hand in for the evaluation of a unit and year. */
export function bundleOf(asked: Asked, sources: PaperSources): Bundle {
  const wanted = PAPERS.map(({ word, kind, name, back, only }) => {
    const year = asked.year - back;
    const isBegun = sources.dossiers.some(
      (one) =>
        one.kind === kind &&
        one.unit === asked.unit &&
        one.year === year &&
        (only?.includes(one.status.value.state) ?? true),
    );
    const drawn = isBegun ? (DRAWINGS[word]?.({ ...asked, year }, sources) ?? null) : null;
    return { name: `${name}-${year}`, drawn, isMissed: drawn === null && only === undefined };
  });
  const papers = wanted.flatMap(({ name, drawn }): BundledPaper[] =>
    drawn ? [{ name, drawn, isDraft: drawn.faults.length > 0 }] : [],
  );
  const registered = sources.dossiers.filter(
    ({ kind, unit, year, status }) =>
      kind === 'plan-document' &&
      unit === asked.unit &&
      year <= asked.year &&
      status.value.state === 'registered',
  );
  const worksheets = sources.dossiers.filter(
    ({ kind, unit, year }) =>
      ['lke', 'recommendation'].includes(kind) && unit === asked.unit && year === asked.year,
  );
  return {
    papers,
    files: [...registered, ...worksheets].flatMap(filesIn),
    absent: wanted.filter(({ isMissed }) => isMissed).map(({ name }) => name),
  };
}

const ENDINGS = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg' } as const;

const filesIn = (dossier: Dossier): readonly BundledFile[] =>
  filesOf(dossier).map((item, i) => ({
    path: `dokumen/${plain(dossierTitle(dossier))}-${i + 1}-${item.sha.slice(0, 8)}.${ENDINGS[item.type]}`,
    title: dossierTitle(dossier),
    dossier,
    item,
  }));

/** Letters every file system takes. */
const plain = (title: string): string => title.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 60);

export interface Contents {
  readonly path: string;
  readonly title: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256, hex. */
  readonly sha: string;
  readonly isDraft: boolean;
}

/** What is not in a bundle, by name. */
export interface NotBundled {
  /** Files whose bytes were not at hand. */
  readonly missing: readonly string[];
  /** Papers nobody has begun. */
  readonly absent: readonly string[];
}

/** The contents list of a bundle, with what is not in it. */
export const contentsText = (
  { unit, year }: Pick<Asked, 'unit' | 'year'>,
  list: readonly Contents[],
  { missing, absent }: NotBundled,
): string =>
  [
    `DAFTAR ISI BERKAS EVALUASI AKIP ${year} · ${unit}`,
    '',
    ...list.map(
      ({ path, title, size, sha, isDraft }) =>
        `${path}\n  ${title}${isDraft ? ' (KONSEP)' : ''} · ${size} bita · SHA-256 ${sha}`,
    ),
    ...named('Belum ada di perangkat ini:', missing),
    ...named('Belum disusun, tidak disertakan:', absent),
    '',
  ].join('\n');

const named = (title: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : ['', title, ...names.map((one) => `  ${one}`)];
