import { type Amount, type ConflictFacet, countedEvidence, type EvidenceItem, type Note } from '../entry.ts';
import { fail, ok } from '../result.ts';
import type { EntryCommand } from './command.ts';
import { editFacet } from './facet-check.ts';
import { closedFor, lateness } from './filling-window.ts';
import { moved, type Scene, type Step, transitionProblem, unverify } from './scene.ts';
import { isApproved, isOpenForOfficer } from './state.ts';

/** A new value or note: on top if its author had seen the head, else kept beside it. */
export function edit(scene: Scene, command: EntryCommand, facet: ConflictFacet, value: Amount | Note): Step {
  const shut = closedFor(scene);
  if (shut) return fail(shut);
  const edited = editFacet(
    scene.entry,
    {
      facet,
      value,
      base: command.base[facet],
      mut: command.id,
      act: scene.act,
      receivedAt: scene.moment.receivedAt,
    },
    scene.world,
  );
  if (edited.kind === 'candidate') return ok({ entry: edited.entry, candidate: edited.candidate.id });
  return ok({ entry: edited.kind === 'same' ? edited.entry : unverify(scene, edited.entry, command) });
}

/** Files are a set in which attaching wins; after approval a file is kept as late and not part of what was approved. */
export function attach(scene: Scene, command: Extract<EntryCommand, { name: 'evidence.attach' }>): Step {
  const shut = closedFor(scene);
  if (shut) return fail(shut);
  const { evidence } = command.args;
  const before = scene.entry.evidence.find((item) => item.id === evidence.id);
  if (before && before.sha !== evidence.sha)
    return fail({ code: 'invalid', field: 'evidence.id', detail: evidence.id });
  if (before && !before.detached) return ok({ entry: scene.entry });
  const late = isApproved(scene.entry.status.value.state);
  const item: EvidenceItem = { ...evidence, ...scene.act, detached: false, late };
  const others = scene.entry.evidence.filter((one) => one !== before);
  return ok({ entry: unverify(scene, { ...scene.entry, evidence: [...others, item] }, command) });
}

/** Takes a file away; it stays in the history of the entry. */
export function detach(scene: Scene, command: Extract<EntryCommand, { name: 'evidence.detach' }>): Step {
  const shut = closedFor(scene);
  if (shut) return fail(shut);
  const item = scene.entry.evidence.find((one) => one.id === command.args.evidence);
  if (!item) return fail({ code: 'evidence-unknown', evidence: command.args.evidence });
  const evidence = scene.entry.evidence.map((one) => (one === item ? { ...one, detached: true } : one));
  return ok({ entry: { ...scene.entry, evidence } });
}

/** Hands the entry in: within the window, with a value and enough files. Handing in twice changes nothing. */
export function submit(scene: Scene, command: EntryCommand): Step {
  const { entry, world, moment } = scene;
  const state = entry.status.value.state;
  // Nothing to hand in twice; a late edit already waits for the head beside the approved value.
  const waits = entry.candidates.some((c) => c.open && c.by === moment.person);
  if (state === 'submitted' || (!isOpenForOfficer(state) && waits)) return ok({ entry });
  if (!isOpenForOfficer(state)) return fail(transitionProblem(entry, command.name));
  const shut = closedFor(scene);
  if (shut) return fail(shut);
  if (entry.value.value === null) return fail({ code: 'value-missing' });
  const needed = world.indicator(entry.indicator)?.minEvidence ?? 0;
  const present = countedEvidence(entry).length;
  if (present < needed) return fail({ code: 'evidence-missing', needed, present });
  return ok({ entry: moved(scene, entry, command, 'submitted', { late: lateness(scene) }) });
}

/** Taken back only while it could be handed in again; a closed period would swallow it. */
export function withdraw(scene: Scene, command: EntryCommand): Step {
  const shut = closedFor(scene);
  if (shut) return fail(shut);
  return ok({ entry: moved(scene, scene.entry, command, 'draft', {}) });
}
