import { type Dossier, textOf } from '../domain/dossier/dossier.ts';

const KINDS: Readonly<Record<string, string>> = {
  agreement: 'Perjanjian Kinerja',
  'action-plan': 'Rencana Aksi',
  'performance-report': 'Laporan Kinerja',
  lke: 'LKE',
};

/** What a dossier is called on paper: its own title, else its kind and year. */
export const dossierTitle = (dossier: Dossier): string =>
  textOf(dossier, 'title') ||
  textOf(dossier, 'text') ||
  `${KINDS[dossier.kind] ?? dossier.kind} ${dossier.year}`;
