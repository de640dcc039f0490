import { type Dossier, textOf } from '../../domain/dossier/dossier.ts';
import { kindOf } from '../../domain/dossier/kinds.ts';
import type { LinkSources } from '../../domain/dossier/readings/lke-links.ts';
import type { Entry } from '../../domain/entry.ts';
import { facts } from './facts.ts';

const NOTHING: LinkSources = { documents: [], entries: [] };

/** What a dossier without a title of its own is called, and when a figure was measured, in the words of the screen. */
export interface LinkWords {
  readonly dossier: (kind: string, year: number) => string;
  readonly period: (id: string) => string;
}

/** What this device holds of a unit and year that could prove a criterion. */
export function linkSources(unit: string, year: number, say: LinkWords): LinkSources {
  const known = facts.value;
  if (!known) return NOTHING;
  return {
    documents: [...known.dossiers.values()]
      // A record about a person proves nothing to an evaluator, and its name alone would tell.
      .filter(({ dossier }) => kindOf(dossier.kind)?.class !== 'personal')
      .filter(({ dossier }) => dossier.unit === unit && dossier.year <= year)
      .map(({ id, dossier }) => ({ id, dossier, name: dossierName(dossier, say) })),
    entries: [...known.entries.values()]
      .filter(({ entry }) => entry.unit === unit && entry.period.startsWith(String(year)))
      .map(({ id, entry }) => ({ id, entry, name: entryName(entry, say) })),
  };
}

const dossierName = (dossier: Dossier, say: LinkWords): string =>
  textOf(dossier, 'title') || textOf(dossier, 'text') || say.dossier(dossier.kind, dossier.year);

const entryName = ({ indicator, period }: Pick<Entry, 'indicator' | 'period'>, say: LinkWords): string =>
  `${facts.value?.indicators.get(indicator)?.name ?? indicator} · ${say.period(period)}`;

/** What a link leads to, where this device holds it; null for a text a person wrote. */
export function linkedTo(
  target: string,
): { readonly dossier: Dossier } | { readonly entry: Pick<Entry, 'indicator' | 'area' | 'period'> } | null {
  const [sort, id] = [target.slice(0, target.indexOf(':')), target.slice(target.indexOf(':') + 1)];
  const found = sort === 'entry' ? facts.value?.entries.get(id) : facts.value?.dossiers.get(id);
  return sort === 'entry' || sort === 'dossier' ? (found ?? null) : null;
}

/** A link in words: title of the document, indicator and period, or the text a person wrote. */
export function linkName(target: string, say: LinkWords): string {
  const found = linkedTo(target);
  if (!found) return target;
  return 'entry' in found ? entryName(found.entry, say) : dossierName(found.dossier, say);
}
