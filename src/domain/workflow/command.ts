import { DOSSIER_COMMANDS, type DossierCommandArgs } from '../dossier/command.ts';
import type { Amount, ConflictFacet, EntryKey, EvidenceItem, Note } from '../entry.ts';

/** What a person can do to an entry. The name is the name on the wire; arguments are only what was changed. */
export interface EntryCommandArgs {
  'realization.set': { readonly key: EntryKey; readonly value: Amount };
  'realization.note': { readonly key: EntryKey; readonly note: Note };
  'evidence.attach': {
    readonly key: EntryKey;
    readonly evidence: Pick<EvidenceItem, 'id' | 'sha' | 'size' | 'type' | 'name' | 'takenAt' | 'position'>;
  };
  'evidence.detach': { readonly evidence: string };
  'submission.submit': Record<string, never>;
  'submission.withdraw': Record<string, never>;
  'submission.verify': { readonly seen: string };
  'submission.return': { readonly seen: string; readonly reason: string };
  'submission.approve': { readonly seen: string };
  'conflict.resolve': {
    readonly facet: ConflictFacet;
    /** Exactly these candidates are closed. */
    readonly closes: readonly string[];
    /** A candidate id, the head value, or a third value. */
    readonly take: { readonly candidate: string } | 'head' | { readonly value: Amount | Note };
    readonly reason: string;
  };
  'reopening.request': { readonly key: EntryKey; readonly reason: string };
  'reopening.grant': { readonly until: number; readonly reason: string };
  'reopening.refuse': { readonly reason: string };
  /** One piece of work from the late tray, named by the mutation that brought it. */
  'late.take': { readonly work: string };
  'late.refuse': { readonly work: string; readonly reason: string };
}

export type EntryCommandName = keyof EntryCommandArgs;

export const ENTRY_COMMANDS = [
  'realization.set',
  'realization.note',
  'evidence.attach',
  'evidence.detach',
  'submission.submit',
  'submission.withdraw',
  'submission.verify',
  'submission.return',
  'submission.approve',
  'conflict.resolve',
  'reopening.request',
  'reopening.grant',
  'reopening.refuse',
  'late.take',
  'late.refuse',
] as const satisfies readonly EntryCommandName[];

/**
 * What the author had before him or her: the mutation whose value was seen (somebody's head value or the author's
 * own waiting one), or the bare version where no mutation made it: blank, or imported.
 */
export type Base = { readonly v: number } | { readonly m: string };

/** What each facet of an entity rested on for its author. */
export type Bases = Readonly<Record<string, Base>>;

type Named<Args> = {
  [Name in keyof Args]: {
    readonly id: string;
    readonly name: Name;
    readonly entity: string;
    readonly base: Bases;
    readonly args: Args[Name];
    /** Position the author acts in. */
    readonly as: string;
  };
}[keyof Args];

/** One on an entry. */
export type EntryCommand = Named<EntryCommandArgs>;

/** One on a dossier. */
export type DossierCommand = Named<DossierCommandArgs>;

export type CommandArgs = EntryCommandArgs & DossierCommandArgs;
export type CommandName = keyof CommandArgs;
export type Command = EntryCommand | DossierCommand;

export const COMMANDS = [...ENTRY_COMMANDS, ...DOSSIER_COMMANDS] as const satisfies readonly CommandName[];

/** A command as it can wait in the late tray: answering the tray itself cannot. */
export type WorkCommand = Exclude<EntryCommand, { name: 'late.take' | 'late.refuse' }>;
