import { type Dossier, textOf } from '../dossier/dossier.ts';
import { subjectOf } from '../dossier/personal.ts';
import type { RecognitionSort } from '../people/recognition.ts';
import type { PaperFacts } from './paper-facts.ts';
import { type Signatory, signatory } from './signatory.ts';

/** What the certificate of an award shows, and nothing more: neither the review nor what spoke against it. */
export interface CertificatePaper {
  readonly government: string;
  readonly unit: string;
  readonly name: string;
  readonly sort: RecognitionSort;
  readonly team: string;
  readonly merit: string;
  readonly number: string;
  readonly decidedOn: string;
  readonly decider: Signatory | null;
  readonly code: string;
  readonly isAwarded: boolean;
}

/** What a certificate shows, and nothing else of the record behind it. */
export function certificatePaper(
  dossier: Dossier,
  facts: Pick<PaperFacts, 'government' | 'units' | 'persons' | 'positions'>,
): CertificatePaper {
  const text = (path: string) => textOf(dossier, path);
  const position = facts.positions.get(text('decider'));
  return {
    government: facts.government,
    unit: facts.units.get(dossier.unit)?.name ?? dossier.unit,
    name: facts.persons.get(subjectOf(dossier))?.name ?? '',
    sort: (text('sort') || 'certificate') as RecognitionSort,
    team: text('team'),
    merit: text('merit'),
    number: text('number'),
    decidedOn: text('decidedOn'),
    decider: position ? signatory(facts, position, dossier, ['award']) : null,
    code: text('code'),
    isAwarded: dossier.status.value.state === 'awarded',
  };
}
