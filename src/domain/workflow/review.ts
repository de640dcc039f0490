import { countedEvidence, openCandidates } from '../entry.ts';
import { fail, ok } from '../result.ts';
import type { EntryCommand } from './command.ts';
import { moved, type Scene, type Step } from './scene.ts';

/** Verification and approval: bound to the content that was looked at, complete, stored, and undisputed. */
export function check(scene: Scene, command: EntryCommand, to: 'verified' | 'approved', seen: string): Step {
  const { entry, world } = scene;
  const open = openCandidates(entry).length;
  if (open > 0) return fail({ code: 'conflict-open', count: open });
  const now = world.contentHash(entry);
  if (seen !== now) return fail({ code: 'stale-content', seen, now });
  const counted = countedEvidence(entry);
  const needed = world.indicator(entry.indicator)?.minEvidence ?? 0;
  // A file may have been taken away after it was handed in.
  if (counted.length < needed) return fail({ code: 'evidence-missing', needed, present: counted.length });
  const missing = counted.find((item) => !world.evidenceStored(item.sha));
  if (missing) return fail({ code: 'evidence-not-stored', sha: missing.sha });
  const named = to === 'approved' ? { pack: world.packOf(entry) } : {};
  return ok({ entry: moved(scene, entry, command, to, { seen, ...named }) });
}

/** Back to the officer, always with a reason, and only what the checker really looked at. */
export function giveBack(scene: Scene, command: Extract<EntryCommand, { name: 'submission.return' }>): Step {
  const reason = command.args.reason.trim();
  if (reason === '') return fail({ code: 'reason-missing' });
  const now = scene.world.contentHash(scene.entry);
  if (command.args.seen !== now) return fail({ code: 'stale-content', seen: command.args.seen, now });
  return ok({ entry: moved(scene, scene.entry, command, 'returned', { reason, seen: now }) });
}
