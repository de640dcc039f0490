import type { PaperSources } from '../../documents/drawn-papers.ts';
import { periodText } from '../../documents/period-text.ts';
import { hashText } from '../../protocol/hash.ts';
import { facts } from './facts.ts';
import { type LinkWords, linkName } from './lke-links.ts';
import { paperFacts } from './paper-facts.ts';

/** Everything papers are drawn from on this device; null while it is being opened. */
export function paperSources(dossier: LinkWords['dossier']): PaperSources | null {
  const [known, shown] = [facts.value, paperFacts.value];
  if (!known || !shown) return null;
  return {
    ...known,
    ...shown,
    dossiers: [...known.dossiers.values()].map(({ dossier }) => dossier),
    nameOf: (target) => linkName(target, { dossier, period: periodText }),
    hash: hashText,
  };
}
