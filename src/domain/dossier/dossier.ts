import { type Act, type Candidate, type EvidenceItem, type Facet, never, type TrailStep } from '../entry.ts';

/** Identity of a dossier within a tenant. */
export interface DossierKey {
  /** Name of its kind, see `kinds.ts`. */
  readonly kind: string;
  /** Unit it belongs to. */
  readonly unit: string;
  /** Year it is about; 0 where the kind has none. */
  readonly year: number;
  /** Tells dossiers of one kind, unit and year apart; empty where there is one. */
  readonly name: string;
}

/** The key alone, of whatever has one. */
export const keyOf = ({ kind, unit, year, name }: DossierKey): DossierKey => ({ kind, unit, year, name });

/** A text that could not simply become the head; kept until a person decides. */
export type DossierCandidate = Candidate<string, string>;

export interface DossierStatus {
  readonly state: string;
  /** Why it was given back, refused or withdrawn. */
  readonly reason: string | null;
  /** Hash of the content the step was bound to. */
  readonly seen: string | null;
}

/**
 * Work on paper besides the figures: an agreement, an action plan, a worksheet, a plan being drafted. Each field is a
 * register of its own, so that two people who write in different cells never meet; its kind says which fields there
 * are, who may write in them, and which life it leads.
 */
export interface Dossier extends DossierKey {
  /** Only fields that were ever written. Empty text = cleared. */
  readonly fields: Readonly<Record<string, Facet<string>>>;
  readonly status: Facet<DossierStatus>;
  readonly evidence: readonly EvidenceItem[];
  readonly candidates: readonly DossierCandidate[];
  /** Who did what, oldest first. */
  readonly trail: readonly TrailStep[];
  readonly example: boolean;
}

/** The dossier before anyone has touched it. */
export const blankDossier = ({ kind, unit, year, name }: DossierKey, state: string): Dossier => ({
  kind,
  unit,
  year,
  name,
  fields: {},
  status: { ...never, value: { state, reason: null, seen: null } },
  evidence: [],
  candidates: [],
  trail: [],
  example: false,
});

/** A field nobody has written in. */
export const blankField: Facet<string> = { ...never, value: '' };

/** Tells a dossier from the other entities that commands are decided about. */
export const isDossier = (entity: object): entity is Dossier => 'kind' in entity && 'fields' in entity;

/** Text of a field; empty when it was never written or was cleared. */
export const textOf = ({ fields }: Pick<Dossier, 'fields'>, field: string): string =>
  fields[field]?.value ?? '';

/** Values of fields that two people wrote apart and nobody has chosen between yet. */
export const openFieldCandidates = (dossier: Dossier): readonly DossierCandidate[] =>
  dossier.candidates.filter((one) => one.open);

/** Files that hang on it now. */
export const filesOf = (dossier: Dossier): readonly EvidenceItem[] =>
  dossier.evidence.filter((one) => !one.detached);

/** Everyone who wrote in it or attached to it: they may not check it, in whichever position. */
export function dossierMakers(dossier: Dossier): ReadonlySet<string> {
  const acts: Act[] = [...Object.values(dossier.fields), ...filesOf(dossier)];
  return new Set(acts.map(({ by }) => by).filter((person) => person !== ''));
}

/**
 * The ids between the first and the second part of fields like `line/ID/target`, in the order in which they were first
 * written. Rows whose `gone` field says `yes` are left out.
 */
export function rowIds({ fields }: Pick<Dossier, 'fields'>, family: string): readonly string[] {
  const ids = new Set<string>();
  for (const path of Object.keys(fields)) {
    const [first, id] = path.split('/');
    if (first === family && id !== undefined) ids.add(id);
  }
  return [...ids].filter((id) => fields[`${family}/${id}/gone`]?.value !== 'yes');
}
