import { decideDossier } from './dossier/decide.ts';
import { type Dossier, isDossier } from './dossier/dossier.ts';
import { fieldVersions } from './dossier/write.ts';
import type { Entry } from './entry.ts';
import type { Problem } from './problem.ts';
import type { Command, DossierCommand, EntryCommand } from './workflow/command.ts';
import { decide as decideEntry, type Moment, type World } from './workflow/decide.ts';

/** What commands are about: a figure, or a dossier. */
export type Entity = Entry | Dossier;

/** Versions by facet. */
export type FacetVersions = Readonly<Partial<Record<string, number>>>;

export type Decision =
  /** `ver`: versions at which the command's values stand, made by it or already there. */
  | { readonly outcome: 'ok'; readonly after: Entity; readonly ver?: FacetVersions }
  | {
      readonly outcome: 'conflict';
      readonly after: Entity;
      readonly candidate: string;
      readonly ver?: FacetVersions;
    }
  /** `after` where the work is kept in the late tray of its entry. */
  | { readonly outcome: 'rejected' | 'quarantined'; readonly problem: Problem; readonly after?: Entity };

/**
 * Decides one command on what it is about. Pure: the device previews with it, the endpoint decides with it. `state` is
 * null for what nobody has touched. Nothing throws for any input that passed the wire's schema.
 */
export const decide = (world: World, moment: Moment, state: Entity | null, command: Command): Decision =>
  isOnDossier(command)
    ? onDossier(world, moment, state, command as DossierCommand)
    : onEntry(world, moment, state as Entry | null, command as EntryCommand);

/** Whether a command of this name is about a dossier. */
export const isOnDossier = ({ name }: { readonly name: string }): boolean => name.startsWith('dossier.');

function onDossier(world: World, moment: Moment, state: Entity | null, command: DossierCommand): Decision {
  const decision = decideDossier(world, moment, state && isDossier(state) ? state : null, command);
  if (decision.outcome === 'rejected') return decision;
  const ver = fieldVersions(decision.after, command);
  return { ...decision, ...(ver && { ver }) };
}

function onEntry(world: World, moment: Moment, state: Entry | null, command: EntryCommand): Decision {
  const decision = decideEntry(world, moment, state, command);
  if ('problem' in decision) {
    const { outcome, problem } = decision;
    return { outcome, problem, ...('entry' in decision && { after: decision.entry }) };
  }
  const { entry: after } = decision;
  if (decision.outcome === 'conflict') return { outcome: 'conflict', after, candidate: decision.candidate };
  const ver = versionsOf(after, command);
  return { outcome: 'ok', after, ...(ver && { ver }) };
}

/** Versions at which the command's value stands: one it made, or the head that already said the same. */
function versionsOf(entry: Entry, command: EntryCommand): FacetVersions | undefined {
  if (command.name === 'realization.set') return { value: entry.value.v };
  if (command.name === 'realization.note') return { note: entry.note.v };
  if (command.name !== 'conflict.resolve') return undefined;
  const { facet } = command.args;
  return entry[facet].mut === command.id ? { [facet]: entry[facet].v } : undefined;
}
