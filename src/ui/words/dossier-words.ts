import type { DossierKey } from '../../domain/dossier/dossier.ts';
import { words } from './words.ts';

export const kindWord = (kind: string): string => words.value.outbox.kinds[kind] ?? kind;

/** Page of one document of the register. */
export const documentHref = ({ unit, year, name }: Pick<DossierKey, 'unit' | 'year' | 'name'>): string =>
  `/dokumen/${encodeURIComponent(unit)}/${year}/${name}`;

const PAGES: Readonly<Record<string, (key: DossierKey) => string>> = {
  'plan-document': documentHref,
  'plan-draft': () => '/pohon',
  'cross-link': () => '/pohon',
  lke: ({ unit, year }) => `/lke?${new URLSearchParams({ unit, tahun: String(year) })}`,
  'performance-report': ({ unit, year }) => `/lkjip?${new URLSearchParams({ unit, tahun: String(year) })}`,
  recommendation: ({ unit, year }) =>
    `/lke?${new URLSearchParams({ unit, tahun: String(year), bagian: 'tindak-lanjut' })}`,
  delegation: () => '/saya',
};

/** Where a dossier is written; null for a kind that has no page. */
export const dossierHref = (key: DossierKey): string | null => PAGES[key.kind]?.(key) ?? null;
