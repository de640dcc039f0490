import { facts } from '../../app/live/facts.ts';
import type { DossierKey } from '../../domain/dossier/dossier.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';
import { awardHref, caseHref, meritHref } from './case-words.ts';
import { words } from './words.ts';

export const kindWord = (kind: string): string => words.value.outbox.kinds[kind] ?? kind;

/** Page of one document of the register. */
export const documentHref = ({ unit, year, name }: Pick<DossierKey, 'unit' | 'year' | 'name'>): string =>
  `/dokumen/${encodeURIComponent(unit)}/${year}/${name}`;

/** Page of one agreement. */
export const agreementHref = ({ unit, year, name }: Pick<DossierKey, 'unit' | 'year' | 'name'>): string =>
  `/perjanjian/${encodeURIComponent(unit)}/${year}/${encodeURIComponent(name)}`;

export const reportHref = ({ unit, year }: Pick<DossierKey, 'unit' | 'year'>): string =>
  `/lkjip?unit=${encodeURIComponent(unit)}&tahun=${year}`;

/** Page of one person in a year, or a part of it. */
export const skpHref = (person: string, year: number, part = '', unit = ''): string => {
  const query = new URLSearchParams({ ...(part && { bagian: part }), ...(unit && { unit }) }).toString();
  return `/skp/${encodeURIComponent(person)}/${year}${query && `?${query}`}`;
};

/** Page of one person's records, by the first part of their name. */
const personHref = ({ name, year, unit }: DossierKey): string => skpHref(subjectOf({ name }), year, '', unit);

export const improvementHref = ({ unit, year, name }: Pick<DossierKey, 'unit' | 'year' | 'name'>): string =>
  `/perbaikan/${encodeURIComponent(unit)}/${year}/${name}`;

/** Registers by the name they have in the address. */
export const REGISTERS: Readonly<Record<string, string>> = {
  sop: 'sop',
  inovasi: 'innovation',
  'layanan-digital': 'digital-service',
  kompetensi: 'competence',
};

const slugOf = (kind: string): string =>
  Object.keys(REGISTERS).find((slug) => REGISTERS[slug] === kind) ?? kind;

/** Page of one record of a register; competence has no name, its place says so. */
export const registerHref = ({ kind, unit, year, name }: DossierKey): string =>
  `/register/${slugOf(kind)}/${encodeURIComponent(unit)}/${year}/${name || '-'}`;

export const signalHref = (indicator: string, area?: string): string =>
  `/sinyal/${encodeURIComponent(indicator)}${area ? `?wilayah=${encodeURIComponent(area)}` : ''}`;
/** Page of one directive, named by its id, which says nothing of whom it goes to. */
export const directiveHref = (key: DossierKey): string =>
  `/arahan/${facts.value?.world.dossierId(key) ?? ''}`;

/** Page of the minutes of one meeting. */
export const meetingHref = ({ unit, year, name }: Pick<DossierKey, 'unit' | 'year' | 'name'>): string =>
  `/rapat/${encodeURIComponent(unit)}/${year}/${name}`;

const PAGES: Readonly<Record<string, (key: DossierKey) => string>> = {
  'plan-document': documentHref,
  'plan-draft': () => '/pohon',
  'cross-link': () => '/pohon',
  'strategy-map': ({ unit, name }) => `/peta?${new URLSearchParams({ unit, rencana: name })}`,
  lke: ({ unit, year }) => `/lke?${new URLSearchParams({ unit, tahun: String(year) })}`,
  recommendation: ({ unit, year }) =>
    `/lke?${new URLSearchParams({ unit, tahun: String(year), bagian: 'tindak-lanjut' })}`,
  agreement: agreementHref,
  'action-plan': () => '/rencana-aksi',
  'performance-report': reportHref,
  improvement: improvementHref,
  sop: registerHref,
  innovation: registerHref,
  'digital-service': registerHref,
  competence: registerHref,
  'control-limits': () => '/sinyal',
  delegation: () => '/saya',
  'discipline-case': caseHref,
  coaching: caseHref,
  recognition: awardHref,
  'service-record': ({ unit, name }) => meritHref(unit, name),
  'appraisal-plan': personHref,
  dialogue: (key) => `${personHref(key)}&bagian=dialog`,
  feedback: (key) => `${personHref(key)}&bagian=umpan-balik`,
  'learning-record': (key) => `${personHref(key)}&bagian=belajar`,
  appraisal: (key) => `${personHref(key)}&bagian=penilaian`,
  attendance: () => '/skp',
  directive: directiveHref,
  meeting: meetingHref,
  publication: ({ name }) => `/indikator/${encodeURIComponent(name)}`,
};

/** Where a dossier is written; null for a kind that has no page. */
export const dossierHref = (key: DossierKey): string | null => PAGES[key.kind]?.(key) ?? null;
