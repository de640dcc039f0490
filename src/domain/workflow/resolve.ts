import type { Act, Amount, Candidate, ConflictFacet, Entry, EvidenceItem, Note } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Base, EntryCommand, EntryCommandArgs } from './command.ts';
import { advance, namesHead } from './facet-check.ts';
import { closedFor } from './filling-window.ts';
import { moved, type Scene, type Step, unverify } from './scene.ts';
import { isApproved } from './state.ts';

type Resolution = Extract<EntryCommand, { name: 'conflict.resolve' }>;

/** What stands after the resolution: nothing new, or a value with the person who made it. */
interface Choice {
  readonly value: Amount | Note | null;
  readonly act: Act;
  readonly from: Candidate | null;
}

/** Closes exactly the listed candidates and says what stands. A candidate that arrived meanwhile stays open. */
export function resolve(scene: Scene, command: Resolution): Step {
  const { facet, closes, reason } = command.args;
  const { entry, world } = scene;
  if (reason.trim() === '') return fail({ code: 'reason-missing' });
  // To an officer this is filling in by another door; checkers decide at any time.
  const shut = scene.position.role === 'officer' ? closedFor(scene) : null;
  if (shut) return fail(shut);
  const unknown = closes.find((id) => !isWaiting(entry, id, facet));
  if (unknown !== undefined || closes.length === 0)
    return fail({ code: 'conflict-unknown', candidate: unknown ?? '' });
  const base = command.base[facet];
  if (!base || !namesHead(entry, facet, base, world))
    return fail({ code: 'stale-content', seen: nameOf(base), now: String(entry[facet].v) });
  const choice = chosen(scene, command);
  if (!choice.ok) return choice;
  const { value, act, from } = choice.value;
  const candidates = entry.candidates.map((c) =>
    closes.includes(c.id) ? { ...c, open: false, closedBy: command.id } : c,
  );
  const closed = { ...entry, candidates };
  if (value === null) return ok({ entry: closed });
  const next = advance(closed, { facet, value, mut: command.id, act });
  if (!isApproved(entry.status.value.state)) return ok({ entry: unverify(scene, next, command) });
  return amend(scene, next, command, from);
}

const isWaiting = (entry: Entry, id: string, facet: ConflictFacet): boolean =>
  entry.candidates.some((c) => c.id === id && c.facet === facet && c.open);

const nameOf = (base: Base | undefined): string =>
  base === undefined ? '' : 'v' in base ? String(base.v) : base.m;

function chosen(scene: Scene, command: Resolution): Result<Choice> {
  const { facet, take, closes } = command.args;
  const { entry, act } = scene;
  if (take === 'head') {
    return entry[facet].value === null ? fail(noSuchChoice(take)) : ok({ value: null, act, from: null });
  }
  if ('value' in take) return thirdValue(scene, command, take.value);
  const from = entry.candidates.find((c) => c.id === take.candidate && closes.includes(c.id));
  if (!from) return fail(noSuchChoice(take));
  // The value stays its author's: choosing it does not make it the chooser's work, nor free its author to check it.
  const { by, as, capacity, at } = from;
  return ok({ value: from.value, act: { by, as, capacity, at }, from });
}

function thirdValue({ entry, act }: Scene, command: Resolution, value: Amount | Note): Result<Choice> {
  if ('kind' in value !== (command.args.facet === 'value'))
    return fail({ code: 'invalid', field: 'take.value', detail: command.args.facet });
  // What is approved at once by its own maker would be checked by nobody.
  if (isApproved(entry.status.value.state)) return fail({ code: 'own-work', command: command.name });
  return ok({ value, act, from: null });
}

const noSuchChoice = (take: EntryCommandArgs['conflict.resolve']['take']): Problem => ({
  code: 'conflict-unknown',
  candidate: typeof take === 'string' ? take : 'candidate' in take ? take.candidate : '',
});

/** A late value that is accepted brings along the late files of its author that the head can have seen. */
function amend(scene: Scene, entry: Entry, command: Resolution, from: Candidate | null): Step {
  const joins = (item: EvidenceItem) =>
    item.late && !item.detached && item.by === from?.by && item.at <= scene.moment.authoredAt;
  const missing = entry.evidence.find((item) => joins(item) && !scene.world.evidenceStored(item.sha));
  if (missing) return fail({ code: 'evidence-not-stored', sha: missing.sha });
  const evidence = entry.evidence.map((item) => (joins(item) ? { ...item, late: false } : item));
  const counted = { ...entry, evidence };
  const { contentHash, packOf } = scene.world;
  const change = {
    reason: command.args.reason.trim(),
    seen: contentHash(counted),
    pack: packOf(counted),
  };
  return ok({ entry: moved(scene, counted, command, 'amended', change) });
}
