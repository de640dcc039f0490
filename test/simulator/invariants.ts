import { type Entry, makers, openCandidates } from '../../src/domain/entry.ts';
import { isInForce } from '../../src/domain/person.ts';
import { madeBy, relationOf } from '../../src/domain/workflow/decide.ts';
import { permission } from '../../src/domain/workflow/permission.ts';
import { isApproved, type State } from '../../src/domain/workflow/state.ts';
import { mutationHash } from '../../src/protocol/hash.ts';
import type { HistoryLine, MemServer } from './mem-server.ts';
import type { SavedWork } from './saved-work.ts';
import { worldHere } from './world.ts';

/** Moves the machine may make; written down here a second time on purpose. */
const MOVES: Readonly<Record<State, readonly State[]>> = {
  draft: ['submitted'],
  submitted: ['draft', 'verified', 'returned'],
  verified: ['submitted', 'approved', 'returned'],
  approved: ['reopened', 'amended'],
  returned: ['submitted'],
  reopened: ['submitted'],
  amended: ['reopened', 'amended'],
};

/** What a sane history of one tenant never shows. Each answer is a sentence naming the invariant and the place. */
export function historyFaults(tenant: string, server: MemServer, saved: SavedWork): string[] {
  const { history, remembered, replicas } = server.committed;
  const world = worldHere(tenant, server.reference, () => true);
  const stoodAs = new Map<string, string>();
  const faults: string[] = [];
  for (const line of history) {
    for (const facet of ['value', 'note'] as const) faults.push(...overwritten(line, facet, saved, stoodAs));
    faults.push(...closedUnasked(line), ...misstepped(line), ...unbound(line, world.contentHash));
    if (line.result.problem?.code === 'failed-inside')
      faults.push(`decide failed inside on ${line.mutation.id}`);
  }
  return [...faults, ...repeated(history), ...disordered(history, remembered, replicas), ...dropped(history)];
}

/**
 * I2: no version is replaced by somebody who had not seen it. An edit that said what the head said already makes no
 * version; whoever saw that edit has seen the head.
 */
function overwritten(
  { before, after, mutation, result }: HistoryLine,
  facet: 'value' | 'note',
  saved: SavedWork,
  stoodAs: Map<string, string>,
): string[] {
  const was = before?.[facet];
  const is = after?.[facet];
  if (!is) return [];
  if (is.v === (was?.v ?? 0)) {
    stoodAs.set(`${mutation.id}/${facet}`, is.mut);
    const isKept = !was || JSON.stringify(was) === JSON.stringify(is);
    return isKept ? [] : [`I2 ${facet} version ${is.v} changed`];
  }
  if (is.v !== (was?.v ?? 0) + 1 || is.mut !== mutation.id) return [`I2 ${facet} jumps to ${is.v}`];
  const saw = saved.of(result.id, result.h)?.saw;
  if (!was || was.v === 0 || !saw) return [];
  const hasSeen = saw.some((one) => one === was.mut || stoodAs.get(`${one}/${facet}`) === was.mut);
  return hasSeen
    ? []
    : [`I2 ${mutation.id} replaced ${facet} of ${was.mut}, its author saw ${saw.join(', ')}`];
}

/** I10: a resolution closes exactly what it lists; an edit closes nothing but its author's own waiting value. */
function closedUnasked({ before, after, mutation, person }: HistoryLine): string[] {
  if (!after) return [];
  const closes = mutation.name === 'conflict.resolve' ? (mutation.args as { closes: string[] }).closes : [];
  const closed = (before?.candidates ?? []).filter(
    (c) => c.open && !after.candidates.some((now) => now.id === c.id && now.open),
  );
  const unasked = closed.filter((c) => !closes.includes(c.id) && c.by !== person);
  const unclosed = closes.filter((id) => !closed.some((c) => c.id === id));
  return [
    ...unasked.map((c) => `I10 ${mutation.id} closed ${c.id} without saying so`),
    ...unclosed.map((id) => `I10 ${mutation.id} did not close ${id}`),
  ];
}

/** I11: the state moves along the machine. */
function misstepped({ before, after, mutation }: HistoryLine): string[] {
  if (!after) return [];
  const from = before?.status.value.state ?? 'draft';
  const to = after.status.value.state;
  const hasMoved = after.status.v !== (before?.status.v ?? 0);
  if (hasMoved ? MOVES[from].includes(to) : from === to) return [];
  return [`I11 ${mutation.name} moved ${from} to ${to}`];
}

/** I11: what was verified or approved is what was looked at, undisputed, and somebody else's work. */
function unbound(line: HistoryLine, contentHash: (entry: Entry) => string): string[] {
  const { before, after, mutation } = line;
  if (!after || !before) return [];
  const { name } = mutation;
  if (name === 'submission.verify' || name === 'submission.approve')
    return unchecked(line, before, contentHash);
  const wasApproved = isApproved(before.status.value.state) && isApproved(after.status.value.state);
  const hasChanged = wasApproved && contentHash(before) !== contentHash(after);
  return hasChanged && name !== 'conflict.resolve' ? [`I11 ${name} changed approved content`] : [];
}

function unchecked(
  { mutation, person }: HistoryLine,
  before: Entry,
  contentHash: (entry: Entry) => string,
): string[] {
  const { name } = mutation;
  const { seen } = mutation.args as { seen: string };
  return [
    contentHash(before) === seen ? '' : `I11 ${name} of other content`,
    openCandidates(before).length === 0 ? '' : `I10 ${name} while values wait`,
    makers(before).has(person) ? `I11 ${name} of own work` : '',
    name === 'submission.approve' && before.status.by === person ? 'I11 one pair of eyes' : '',
  ].filter((fault) => fault !== '');
}

/** I3: each mutation once, each number of a replica once, each effect once. */
function repeated(history: readonly HistoryLine[]): string[] {
  const seen = new Set<string>();
  return history.flatMap((line) =>
    [`id ${line.mutation.id}`, `number ${line.rid}/${line.rseq}`, `seq ${line.seq}`].flatMap((name) => {
      const isAgain = seen.has(name);
      seen.add(name);
      return isAgain ? [`I3 ${name} twice`] : [];
    }),
  );
}

/** I4: the ledger holds a replica's work in its order, without a hole. */
function disordered(
  history: readonly HistoryLine[],
  remembered: readonly { readonly rid: string; readonly rseq: number }[],
  replicas: ReadonlyMap<string, { readonly last: number }>,
): string[] {
  const faults: string[] = [];
  for (const [rid, { last }] of replicas) {
    const own = history.filter((line) => line.rid === rid).map((line) => line.rseq);
    if (own.some((rseq, i) => i > 0 && rseq <= (own[i - 1] ?? 0))) faults.push(`I4 ${rid} out of order`);
    const numbers = new Set([...own, ...remembered.filter((one) => one.rid === rid).map((one) => one.rseq)]);
    for (let n = 1; n <= last; n++) if (!numbers.has(n)) faults.push(`I4 ${rid} lacks ${n}`);
  }
  return faults;
}

/** I1, second half: what was taken stands somewhere. */
function dropped(history: readonly HistoryLine[]): string[] {
  return history.flatMap(({ mutation, result, after }) => {
    if (result.s === 'ok' && !after?.trail.some((step) => step.mut === mutation.id))
      return [`I1 ${mutation.id} is ok and left no trace`];
    if (result.s === 'conflict' && !after?.candidates.some((c) => c.id === mutation.id))
      return [`I1 ${mutation.id} is in conflict and not kept`];
    return [];
  });
}

/** I1: everything a person was told is saved stands in the ledger, whatever became of it. */
export function lostWork(
  servers: ReadonlyMap<string, MemServer>,
  tenantOf: (device: string) => string,
  saved: SavedWork,
): string[] {
  const there = new Map(
    [...servers].map(([tenant, server]) => [
      tenant,
      new Set(server.committed.history.map((line) => line.result.h)),
    ]),
  );
  return saved.all
    .filter((one) => !saved.isLost(one) && !there.get(tenantOf(one.device))?.has(mutationHash(one.mutation)))
    .map((one) => `I1 ${one.mutation.name} ${one.id} of ${one.person} on ${one.device} is lost`);
}

/** I10: every waiting value is visible to somebody who may decide. */
export function unresolvable(server: MemServer, now: number): string[] {
  const { reference } = server;
  const find = (id: string) => reference.positions.get(id) ?? null;
  const inForce = [...reference.positions.values()].filter((one) => isInForce(one, now, find));
  const parentOf = (unit: string) => reference.units.get(unit)?.parent;
  return [...server.entries()].flatMap(([id, entry]) => {
    if (openCandidates(entry).length === 0) return [];
    const scope = server.committed.rows.get(id)?.scope ?? 0;
    const may = inForce.some((one) => {
      const relation = relationOf(one, entry.unit, { parentOf });
      const made = madeBy(entry, one.person, { name: 'conflict.resolve' });
      const standing = { role: one.role, relation, state: entry.status.value.state, made };
      return (
        permission('conflict.resolve', standing) === 'permitted' &&
        server.extent(one.person, now).includes(scope)
      );
    });
    return may ? [] : [`I10 nobody may resolve the values of ${id}`];
  });
}
