import type { Dossier } from '../../domain/dossier/dossier.ts';
import { agreementFigures, agreementPaper } from '../../domain/papers/agreement-paper.ts';
import type { PaperFacts } from '../../domain/papers/paper-facts.ts';
import { hashText } from '../../protocol/hash.ts';

/** Digest of the figures an agreement shows, as this device knows them. */
export const figuresDigest = (dossier: Dossier, facts: PaperFacts): string =>
  hashText(agreementFigures(agreementPaper(dossier, facts)));
