import { decide, type Entity } from '../../domain/decide.ts';
import type { DossierCommandArgs } from '../../domain/dossier/command.ts';
import type { ConflictFacet, Entry } from '../../domain/entry.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Base, Bases, EntryCommandArgs, EntryCommandName } from '../../domain/workflow/command.ts';
import type { World } from '../../domain/workflow/decide.ts';
import { baseSeen, headSeen } from '../../domain/workflow/facet-check.ts';
import { COMMAND_VERSION, readCommand } from '../../protocol/mutation.ts';
import type { Draft } from '../../store/replica-store.ts';
import type { Facts } from '../facts/facts.ts';
import { newId } from '../ids.ts';

/** What a person does, before it has an id and a base. */
type IntentOf<Args> = {
  [Name in keyof Args]: { readonly name: Name; readonly args: Args[Name] };
}[keyof Args];
export type Intent = IntentOf<EntryCommandArgs>;
export type DossierIntent = IntentOf<DossierCommandArgs>;

export interface Author {
  readonly facts: Facts;
  /** Position the person acts in. */
  readonly as: string;
  readonly at: number;
  /** Build that writes it. */
  readonly app: string;
}

/** What the author had seen of each facet, when it is not simply what stands now. */
export type SeenBase = Readonly<Partial<Record<ConflictFacet, Base>>>;

/**
 * Turns intents on one entry into mutations and decides each on top of the one before, so that a refusal shows at the
 * field and nothing is queued of which the device already knows that it will come back. All or nothing.
 */
export function compose(
  author: Author,
  entity: string,
  intents: readonly Intent[],
  base: SeenBase = {},
): Result<Draft[]> {
  const { facts } = author;
  const seen = facts.entries.get(entity)?.entry ?? null;
  let entry: Entry | null = seen;
  const drafts: Draft[] = [];
  for (const intent of intents) {
    const draft = mutationOf(author, entity, intent, basesOf(intent.name, seen, facts.person, base));
    const decided = preview(author, entry, draft);
    if ('problem' in decided) return fail(decided.problem);
    entry = decided.after as Entry;
    drafts.push(draft);
  }
  return ok(drafts);
}

export function mutationOf(
  { as, at, app }: Author,
  entity: string,
  intent: Intent | DossierIntent,
  base: Bases,
): Draft {
  return {
    id: newId(at),
    name: intent.name,
    v: COMMAND_VERSION,
    e: entity,
    base,
    args: intent.args,
    as,
    at,
    app,
  };
}

/** What the endpoint will make of it, as far as this device knows. */
export function preview(
  { facts, at }: Author,
  entity: Entity | null,
  draft: Draft,
): { readonly problem: Problem } | { readonly after: Entity } {
  const read = readCommand({ ...draft, rseq: 1 });
  if (!read.ok) return { problem: { code: 'invalid', field: read.field ?? 'name', detail: draft.name } };
  const { world, dossiers } = facts;
  const dossier: World['dossier'] = (key) => dossiers.get(world.dossierId(key))?.dossier ?? null;
  return decide(
    { ...world, dossier },
    { person: facts.person, authoredAt: at, receivedAt: at },
    entity,
    read.command,
  );
}

const FACET_OF: Readonly<Partial<Record<EntryCommandName, ConflictFacet>>> = {
  'realization.set': 'value',
  'realization.note': 'note',
};

function basesOf(name: EntryCommandName, entry: Entry | null, person: string, base: SeenBase): SeenBase {
  if (name === 'conflict.resolve') {
    // The head value the person had on the screen, not the one that happens to stand at the tap.
    if (base.value || base.note) return base;
    return entry ? { value: headSeen(entry, 'value'), note: headSeen(entry, 'note') } : {};
  }
  const facet = FACET_OF[name];
  if (!facet) return {};
  const made = base[facet] ?? (entry ? baseSeen(entry, facet, person) : undefined);
  return made ? { [facet]: made } : {};
}
