import type { Reopening } from '../entry.ts';
import { fail, ok } from '../result.ts';
import type { EntryCommand } from './command.ts';
import { moved, type Scene, type Step } from './scene.ts';
import { isApproved } from './state.ts';

/** Asks for a closed or approved entry to be opened again; the reason is mandatory. */
export function request(scene: Scene, command: Extract<EntryCommand, { name: 'reopening.request' }>): Step {
  const { state, until } = scene.entry.reopening.value;
  // Granted meanwhile: the answer to the request already stands, and a request must not take it away.
  const answered = state === 'granted' && until !== null && scene.moment.authoredAt < until;
  if (answered && command.args.reason.trim() !== '') return ok({ entry: scene.entry });
  return answer(scene, command, 'requested', command.args.reason, null);
}

/** Opens the entry until a moment. An approved entry goes back to its officer, late files included. */
export function grant(scene: Scene, command: Extract<EntryCommand, { name: 'reopening.grant' }>): Step {
  const { until, reason } = command.args;
  if (until <= scene.moment.authoredAt)
    return fail({ code: 'invalid', field: 'until', detail: String(until) });
  const granted = answer(scene, command, 'granted', reason, until);
  if (!granted.ok || !isApproved(scene.entry.status.value.state)) return granted;
  const evidence = granted.value.entry.evidence.map((item) => ({ ...item, late: false }));
  const change = { reason: reason.trim() };
  return ok({ entry: moved(scene, { ...granted.value.entry, evidence }, command, 'reopened', change) });
}

/** Only a request can be refused: what somebody else granted meanwhile stands. */
export function refuse(scene: Scene, command: Extract<EntryCommand, { name: 'reopening.refuse' }>): Step {
  const { entry } = scene;
  if (entry.reopening.value.state !== 'requested') {
    const { by, at } = entry.reopening;
    return fail({ code: 'bad-transition', from: entry.status.value.state, command: command.name, by, at });
  }
  return answer(scene, command, 'refused', command.args.reason, null);
}

function answer(
  { entry, act }: Scene,
  command: EntryCommand,
  state: Reopening['state'],
  reason: string,
  until: number | null,
): Step {
  if (reason.trim() === '') return fail({ code: 'reason-missing' });
  const value = { state, reason: reason.trim(), until };
  return ok({
    entry: { ...entry, reopening: { ...act, v: entry.reopening.v + 1, mut: command.id, value } },
  });
}
