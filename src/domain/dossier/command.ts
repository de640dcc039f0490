import type { EvidenceItem } from '../entry.ts';
import type { DossierKey } from './dossier.ts';

/** What a person can do to a dossier. Each names its key, so that a refusal never says whether it exists. */
export interface DossierCommandArgs {
  /** Texts by field; an empty text clears the field. */
  'dossier.set': { readonly key: DossierKey; readonly fields: Readonly<Record<string, string>> };
  'dossier.attach': {
    readonly key: DossierKey;
    readonly evidence: Pick<EvidenceItem, 'id' | 'sha' | 'size' | 'type' | 'name' | 'takenAt' | 'position'>;
  };
  'dossier.detach': { readonly key: DossierKey; readonly evidence: string };
  'dossier.step': {
    readonly key: DossierKey;
    readonly step: string;
    /** Hash of the content that was looked at; null for a step that binds none. */
    readonly seen: string | null;
    /** Empty where the step asks for none. */
    readonly reason: string;
  };
  'dossier.resolve': {
    readonly key: DossierKey;
    readonly field: string;
    /** Exactly these candidates are closed. */
    readonly closes: readonly string[];
    /** A candidate id, the head text, or a third text. */
    readonly take: { readonly candidate: string } | 'head' | { readonly value: string };
    readonly reason: string;
  };
}

export const DOSSIER_COMMANDS = [
  'dossier.set',
  'dossier.attach',
  'dossier.detach',
  'dossier.step',
  'dossier.resolve',
] as const satisfies readonly (keyof DossierCommandArgs)[];
