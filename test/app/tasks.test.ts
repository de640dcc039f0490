import { expect, test } from 'vitest';
import { compose } from '../../src/app/commands/compose.ts';
import type { Facts } from '../../src/app/facts/facts.ts';
import { permitted } from '../../src/app/facts/permitted.ts';
import { whereabouts } from '../../src/app/facts/place.ts';
import { tasksOf } from '../../src/app/facts/tasks.ts';
import { unsentIn } from '../../src/app/facts/unsent.ts';
import { blankEntry, type EntryKey } from '../../src/domain/entry.ts';
import type { Position } from '../../src/domain/person.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import type { Replica } from '../../src/store/replica.ts';
import { E, page } from '../store/officer-replica.ts';
import {
  amount,
  CLOSES,
  DAY,
  evidence,
  keyOf,
  NOW,
  OPENS,
  orgUnit,
  PERIOD,
  TENANT,
  uuid,
} from '../support/builders.ts';
import { OFFICER, OTHER_OFFICER } from '../support/people.ts';
import { factsOf, officerDevice } from './officer-facts.ts';

const NONE: ReadonlySet<string> = new Set();
const nowhere = { sending: false, unsentEvidence: NONE, refused: NONE };

const author = (facts: Facts, at = NOW) => ({ facts, as: OFFICER.id, at, app: 'test' });

async function fillIn(replica: Replica, text: string): Promise<void> {
  const drafts = compose(author(await factsOf(replica)), E, [
    { name: 'realization.set', args: { key: keyOf(), value: amount(text) } },
    { name: 'submission.submit', args: {} },
  ]);
  if (!drafts.ok) throw new Error(drafts.problem.code);
  await replica.store.append(drafts.value, NOW);
}

test('the open period of every indicator of the unit is a task, by deadline; other units have theirs', async () => {
  const facts = await factsOf(await officerDevice());
  const { tasks, done, of, nextDeadline } = tasksOf(facts, OFFICER, NONE, NOW);
  const open = tasks.filter(({ group }) => group === 'open');
  expect(open.map(({ key, deadline }) => [key.indicator, key.period, deadline])).toEqual([
    ['IK-1', PERIOD, CLOSES],
    ['IK-2', PERIOD, CLOSES],
  ]);
  expect([done, of, nextDeadline]).toEqual([0, 2, CLOSES]);
  expect(tasksOf(facts, OTHER_OFFICER, NONE, NOW).tasks).toEqual([]);
});

test('a period is a task from the moment it opens to the moment it closes, in the tenant’s time zone', async () => {
  const facts = await factsOf(await officerDevice());
  const groupAt = (at: number) =>
    tasksOf(facts, OFFICER, NONE, at).tasks.find(({ id }) => id === E)?.group ?? null;
  expect([OPENS - 1, OPENS, CLOSES - 1, CLOSES].map(groupAt)).toEqual([null, 'open', 'open', 'closed']);
});

test('a filled-in task is done at once, and its value is on this device until there is a receipt', async () => {
  const replica = await officerDevice();
  await fillIn(replica, '81.5');
  const facts = await factsOf(replica);
  const { tasks, done } = tasksOf(facts, OFFICER, NONE, NOW);
  const task = tasks.find(({ id }) => id === E);
  expect([task?.group, done]).toEqual(['filled', 1]);
  const seen = facts.entries.get(E);
  expect(seen && whereabouts(seen, nowhere)).toEqual({ place: 'on-device', stuck: null });
  expect(seen && whereabouts(seen, { ...nowhere, sending: true })).toEqual({ place: 'sent', stuck: null });
  expect(unsentIn(facts)).toEqual({ entries: 1, files: 0, since: NOW });
});

test('a returned entry comes first, whatever its deadline, and even after the period has closed', async () => {
  const replica = await officerDevice();
  await fillIn(replica, '81.5');
  const { entry } = (await factsOf(replica)).entries.get(E) ?? {};
  if (!entry) throw new Error('not filled in');
  const status = { ...entry.status, value: { ...entry.status.value, state: 'returned', reason: 'rekap' } };
  const second = await officerDevice();
  await second.store.applyPull(page([['r', E, 'entry', 1, 5, 102, { ...entry, status }]], '102'));
  const facts = await factsOf(second);
  for (const at of [NOW, CLOSES + DAY]) {
    const [first] = tasksOf(facts, OFFICER, NONE, at).tasks;
    expect([first?.id, first?.group]).toEqual([E, 'returned']);
  }
  const seen = facts.entries.get(E);
  expect(seen && whereabouts(seen, nowhere)).toEqual({ place: 'received', stuck: 'returned' });
});

/** A device that holds the entry in a state, with a reopening, whatever its period. */
async function deviceWith(state: string, until: number | null, change: Partial<EntryKey> = {}) {
  const replica = await officerDevice();
  const entry = blankEntry(keyOf(change), true);
  const status = { ...entry.status, value: { ...entry.status.value, state } };
  const reopening = { ...entry.reopening, value: { state: 'granted', reason: 'salah ketik', until } };
  const facts = await factsOf(replica);
  const id = facts.world.entryId(keyOf(change));
  const body = { ...entry, status, ...(until !== null && { reopening }) };
  await replica.store.applyPull(page([['r', id, 'entry', 1, 5, 102, body]], '102'));
  return { id, facts: await factsOf(replica) };
}

test('a reopening that passes unused leaves the task among the closed, to be asked for again, for ever', async () => {
  const until = CLOSES + 30 * DAY;
  const { id, facts } = await deviceWith('reopened', until);
  const groupAt = (at: number) =>
    tasksOf(facts, OFFICER, NONE, at).tasks.find((task) => task.id === id)?.group ?? null;
  expect([until - 1, until, until + 1000 * DAY].map(groupAt)).toEqual(['open', 'closed', 'closed']);
  expect(tasksOf(facts, OFFICER, NONE, until).tasks.find((task) => task.id === id)?.deadline).toBe(until);
});

test('what is returned or reopened is a task whatever its year and breakdown; other old entries are none', async () => {
  const old = { period: '2019-Q1', disaggregation: 'perempuan' };
  const groupsIn = async (state: string, until: number | null) => {
    const { id, facts } = await deviceWith(state, until, old);
    const { tasks } = tasksOf(facts, OFFICER, NONE, NOW);
    return tasks.filter((task) => task.id === id).map(({ group, key }) => [group, key.disaggregation]);
  };
  expect(await groupsIn('returned', null)).toEqual([['returned', 'perempuan']]);
  expect(await groupsIn('reopened', NOW + DAY)).toEqual([['open', 'perempuan']]);
  expect(await groupsIn('approved', null)).toEqual([]);
  expect(await groupsIn('draft', null)).toEqual([]);
});

test('a submission without its evidence is refused on the device, and nothing of it is queued', async () => {
  const facts = await factsOf(await officerDevice());
  const key = keyOf({ indicator: 'IK-2' });
  const entity = facts.world.entryId(key);
  const value = { name: 'realization.set', args: { key, value: amount('0') } } as const;
  const submit = { name: 'submission.submit', args: {} } as const;
  const refused = compose(author(facts), entity, [value, submit]);
  expect(refused).toEqual({ ok: false, problem: { code: 'evidence-missing', needed: 1, present: 0 } });
  const attach = { name: 'evidence.attach', args: { key, evidence: evidence(1) } } as const;
  const accepted = compose(author(facts), entity, [value, attach, submit]);
  expect(accepted.ok && accepted.value.map(({ name }) => name)).toEqual([
    'realization.set',
    'evidence.attach',
    'submission.submit',
  ]);
});

test('an edit on top of one’s own unsent value rests on that mutation, not on a version nobody has seen', async () => {
  const replica = await officerDevice();
  await fillIn(replica, '81.5');
  const facts = await factsOf(replica);
  const again = compose(author(facts), E, [
    { name: 'realization.set', args: { key: keyOf(), value: amount('82') } },
  ]);
  const first = facts.entries.get(E)?.pending[0]?.mutation.id;
  expect(again.ok && again.value[0]?.base).toEqual({ value: { m: first } });
});

test('a form keeps the base it was opened on, so that a value pulled meanwhile becomes a second value', async () => {
  const replica = await officerDevice();
  await fillIn(replica, '81.5');
  const { entry } = (await factsOf(replica)).entries.get(E) ?? {};
  const second = await officerDevice();
  const draft = entry && {
    ...entry,
    status: { ...entry.status, value: { ...entry.status.value, state: 'draft' } },
    value: { ...entry.value, v: 3, mut: uuid(7) },
  };
  await second.store.applyPull(page([['r', E, 'entry', 1, 5, 102, draft]], '102'));
  const facts = await factsOf(second);
  const set = [{ name: 'realization.set', args: { key: keyOf(), value: amount('90') } }] as const;
  const stale = compose(author(facts), E, set, { value: { v: 2 } });
  const fresh = compose(author(facts), E, set);
  expect([stale.ok && stale.value[0]?.base, fresh.ok && fresh.value[0]?.base]).toEqual([
    { value: { v: 2 } },
    { value: { m: uuid(7) } },
  ]);
});

test('what a unit began goes on, in the same entry, for the officer of the unit that took over', async () => {
  const replica = await officerDevice();
  const before = keyOf({ unit: 'lama' });
  const id = entryId(TENANT, before);
  const old = { ...orgUnit('lama', 'setda'), validTo: '2026-07-02', successors: ['disdik'] };
  const begun = blankEntry(before, false);
  await replica.store.applyPull(
    page([
      ['r', 'unit:lama', 'unit', 1, 1, 102, old],
      ['r', id, 'entry', 1, 1, 103, begun],
    ]),
  );
  const facts = await factsOf(replica);
  const taskOf = (position: Position) =>
    tasksOf(facts, position, NONE, NOW).tasks.find((task) => task.key.indicator === 'IK-1');
  expect(taskOf(OFFICER)).toMatchObject({ id, key: before, group: 'open' });
  const drafts = compose(author(facts), id, [
    { name: 'realization.set', args: { key: before, value: amount('12') } },
  ]);
  expect(drafts.ok).toBe(true);
  // Until then it was the old unit's alone.
  const seen = facts.entries.get(id);
  expect(seen && permitted(facts, OFFICER, seen, 'realization.set', OPENS)).toBe('forbidden');
  expect(seen && permitted(facts, OFFICER, seen, 'realization.set', NOW)).toBe('permitted');
});
