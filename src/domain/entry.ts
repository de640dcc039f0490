import type { Decimal } from './indicator.ts';
import type { PeriodId } from './period.ts';
import type { Capacity } from './person.ts';
import type { WorkCommand } from './workflow/command.ts';
import type { State } from './workflow/state.ts';

/** Ten regencies are ten entries: the identity of an entry within a tenant. */
export interface EntryKey {
  readonly indicator: string;
  readonly unit: string;
  readonly area: string;
  readonly period: PeriodId;
  /** Empty text when the figure is not broken down. */
  readonly disaggregation: string;
}

/** Blank is the absence of an amount (version 0), zero is an amount, not applicable is a statement with a reason. */
export type Amount =
  | { readonly kind: 'amount'; readonly amount: Decimal }
  | { readonly kind: 'not-applicable'; readonly reason: string };

export interface Note {
  readonly cause: string;
  readonly obstacle: string;
  readonly followUp: string;
  readonly remark: string;
}

export interface Status {
  readonly state: State;
  /** Why it was returned, reopened or amended. */
  readonly reason: string | null;
  /** Hash of the content that was verified or approved. */
  readonly seen: string | null;
  /** Submitted in time by the device's own account, received after the closing. */
  readonly late: 'proven' | 'claimed' | null;
  /** Rule pack `id@version` the content was approved under; kept from then on. Null before the first approval. */
  readonly pack: string | null;
}

/** A request to fill in outside the period's window, and the head's answer. */
export interface Reopening {
  readonly state: 'none' | 'requested' | 'granted' | 'refused';
  readonly reason: string;
  /** First moment that is too late, ms since 1970 UTC; null unless granted. */
  readonly until: number | null;
}

/** Who did something, in which position and capacity, when (ms since 1970 UTC, estimated authored time). */
export interface Act {
  readonly by: string;
  readonly as: string;
  readonly capacity: Capacity | 'import';
  readonly at: number;
}

/** A group of fields that conflicts as one. Version 0 with a null value = never filled. */
export interface Facet<T> extends Act {
  readonly v: number;
  readonly value: T;
  /** Mutation that made this version. */
  readonly mut: string;
}

export interface EvidenceItem extends Act {
  readonly id: string;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha: string;
  /** Bytes. */
  readonly size: number;
  readonly type: 'image/jpeg' | 'application/pdf';
  readonly name: string;
  /** When and where it was taken, as chosen by the officer. */
  readonly takenAt: number | null;
  readonly position: {
    readonly latitude: string;
    readonly longitude: string;
    /** Metres; null when the source of the place does not say. */
    readonly accuracy: number | null;
  } | null;
  readonly detached: boolean;
  /** Added after approval; not part of what was approved. */
  readonly late: boolean;
  /** Number and moment (ms) at which the endpoint had all its bytes; absent until then. */
  readonly receipt?: { readonly seq: number; readonly at: number };
}

const CONFLICT_FACETS = ['value', 'note'] as const;
export type ConflictFacet = (typeof CONFLICT_FACETS)[number];

/** A value that could not simply become the head value; kept until a person decides. */
export interface Candidate<Name extends string = ConflictFacet, Value = Amount | Note> extends Act {
  /** The mutation that brought it. */
  readonly id: string;
  readonly facet: Name;
  readonly value: Value;
  readonly kind: 'concurrent' | 'late-edit' | 'own-devices';
  /** Version its author saw, and the head version when it arrived. */
  readonly base: number;
  readonly head: number;
  readonly receivedAt: number;
  readonly open: boolean;
  /** Mutation that closed it. */
  readonly closedBy: string | null;
}

/**
 * Work recorded while its author's right was valid and received after its end: kept as it came, for the head of the
 * unit to take or refuse.
 */
export interface LateWork extends Act {
  /** The mutation that brought it. */
  readonly id: string;
  readonly command: WorkCommand;
  readonly receivedAt: number;
  /** First moment the author's right was gone, ms since 1970 UTC. */
  readonly endedAt: number;
  readonly open: boolean;
  /** Mutation that took or refused it. */
  readonly closedBy: string | null;
}

export interface TrailStep extends Act {
  readonly command: string;
  readonly mut: string;
  readonly receivedAt: number;
  readonly reason: string | null;
}

export type Origin =
  | { readonly kind: 'entered' }
  | {
      readonly kind: 'published';
      readonly source: string;
      readonly verified: boolean;
      readonly note: string | null;
    };

export interface Entry extends EntryKey {
  readonly value: Facet<Amount | null>;
  readonly note: Facet<Note | null>;
  readonly status: Facet<Status>;
  readonly reopening: Facet<Reopening>;
  readonly evidence: readonly EvidenceItem[];
  readonly candidates: readonly Candidate[];
  /** Absent as long as nothing came late. */
  readonly lateWork?: readonly LateWork[];
  /** Who did what, oldest first. */
  readonly trail: readonly TrailStep[];
  readonly origin: Origin;
  readonly example: boolean;
}

/** By nobody, at no time: what was never written. */
export const never: Act & { v: number; mut: string } = {
  by: '',
  as: '',
  capacity: 'definitive',
  at: 0,
  v: 0,
  mut: '',
};

/** The entry before anyone has touched it. */
export function blankEntry(key: EntryKey, example: boolean): Entry {
  return {
    indicator: key.indicator,
    unit: key.unit,
    area: key.area,
    period: key.period,
    disaggregation: key.disaggregation,
    value: { ...never, value: null },
    note: { ...never, value: null },
    status: { ...never, value: { state: 'draft', reason: null, seen: null, late: null, pack: null } },
    reopening: { ...never, value: { state: 'none', reason: '', until: null } },
    evidence: [],
    candidates: [],
    trail: [],
    origin: { kind: 'entered' },
    example,
  };
}

/** Values in conflict that nobody has chosen between yet. */
export const openCandidates = (entry: Entry): readonly Candidate[] => entry.candidates.filter((c) => c.open);

/** The facet that is decided first: the value, then the note. Null when nothing waits. */
export function disputedFacet(entry: Entry): ConflictFacet | null {
  const open = openCandidates(entry);
  if (open.some((candidate) => candidate.facet === 'value')) return 'value';
  return open.length > 0 ? 'note' : null;
}

/** Work recorded while the right was valid and sent after it ended, not yet taken up or left. */
export const openLateWork = (entry: Entry): readonly LateWork[] =>
  (entry.lateWork ?? []).filter((work) => work.open);

/** Files that belong to what is verified and approved. */
export const countedEvidence = (entry: Pick<Entry, 'evidence'>): readonly EvidenceItem[] =>
  entry.evidence.filter((item) => !item.detached && !item.late);

/** Everyone who made part of the content: they may not check it, in whichever position. */
export function makers(entry: Entry): ReadonlySet<string> {
  const people = [entry.value, entry.note, ...entry.evidence.filter((e) => !e.detached)].map((act) => act.by);
  const submitters = entry.trail
    .filter((step) => step.command === 'submission.submit')
    .map((step) => step.by);
  return new Set([...people, ...submitters].filter((person) => person !== ''));
}
