import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { decide, type FacetVersions } from '../../src/domain/decide.ts';
import { blankEntry, type Entry } from '../../src/domain/entry.ts';
import { mutationHash } from '../../src/protocol/hash.ts';
import { readCommand } from '../../src/protocol/mutation.ts';
import type { Replica } from '../../src/store/replica.ts';
import type { Draft } from '../../src/store/replica-store.ts';
import { amount, evidence, keyOf, NOW, note, uuid } from '../support/builders.ts';
import { OFFICER } from '../support/people.ts';
import { draftOf } from './device.ts';
import { E, officerReplica, page, set } from './officer-replica.ts';

let replica: Replica;

beforeEach(async () => {
  replica = await officerReplica();
});

/** Takes the endpoint's part for one entry: decides what is unanswered and answers it. */
async function answerAll(seq: number): Promise<Entry> {
  const { rid } = await replica.store.meta();
  const world = await replica.view.world();
  let entry = ((await replica.store.row(E))?.body ?? null) as Entry | null;
  const results = [];
  for (const mutation of await replica.store.unacked(100)) {
    const read = readCommand(mutation);
    if (!read.ok) throw new Error('unreadable');
    const moment = { person: OFFICER.person, authoredAt: mutation.at, receivedAt: mutation.at };
    const decision = decide(world, moment, entry, read.command);
    if ('problem' in decision) throw new Error(decision.problem.code);
    entry = decision.after as Entry;
    const ver = { value: entry.value.v };
    results.push({
      rseq: mutation.rseq,
      id: mutation.id,
      h: mutationHash(mutation),
      s: decision.outcome,
      seq,
      ver,
    });
  }
  await replica.store.settle({ rid, results, durableSeq: 0 });
  return entry as Entry;
}

test('an unsent value shows at once and says that it is only on this device', async () => {
  await replica.store.append([set(1, '81.5')], NOW);
  const view = await replica.view.entryView(E);
  expect(view?.entry.value.value).toEqual(amount('81.5'));
  expect(view).toMatchObject({
    confirmed: null,
    seq: null,
    pending: [{ state: 'queued', rseq: 1, problem: null }],
    local: { value: true, note: false, status: false },
  });
});

test('what one writes never flickers away between the answer and the row', async () => {
  await replica.store.append([set(1, '81.5')], NOW);
  const entry = await answerAll(150);
  const answered = await replica.view.entryView(E);
  expect(answered?.entry.value.value).toEqual(amount('81.5'));
  expect(answered).toMatchObject({ pending: [{ state: 'accepted' }], local: { value: false } });
  await replica.store.applyPull(page([['r', E, 'entry', 1, 1, 150, entry]], '150'));
  expect(await replica.view.entryView(E)).toMatchObject({ entry, confirmed: entry, seq: 150, pending: [] });
});

test('a second edit rests on the first before either has been answered', async () => {
  await replica.store.append([set(1, '1')], NOW);
  await replica.store.append([set(2, '2', { base: { value: { m: uuid(1) } } })], NOW);
  const view = await replica.view.entryView(E);
  expect(view?.entry.value).toMatchObject({ v: 2, value: amount('2') });
  expect(view?.entry.candidates).toEqual([]);
});

test("a value written on an outdated one stands beside the other's, not on top of it", async () => {
  const theirs = {
    ...blankEntry(keyOf(), true),
    value: {
      v: 3,
      value: amount('9'),
      mut: uuid(50),
      by: 'x',
      as: 'x',
      capacity: 'definitive' as const,
      at: 1,
    },
  };
  await replica.store.applyPull(page([['r', E, 'entry', 1, 1, 90, theirs]]));
  await replica.store.append([set(1, '8', { base: { value: { v: 2 } } })], NOW);
  const view = await replica.view.entryView(E);
  expect(view?.entry.value.value).toEqual(amount('9'));
  expect(view?.entry.candidates).toMatchObject([{ id: uuid(1), value: amount('8'), open: true }]);
  expect(view?.local.value).toBe(true);
});

test('what the device already knows to be refused changes nothing and carries the reason', async () => {
  await replica.store.append([set(1, '1', { as: 'nobody' })], NOW);
  expect(await replica.view.entryView(E)).toBeNull();
  const theirs = blankEntry(keyOf(), true);
  await replica.store.applyPull(page([['r', E, 'entry', 1, 1, 90, theirs]]));
  const view = await replica.view.entryView(E);
  expect(view?.entry).toEqual(theirs);
  expect(view?.pending).toMatchObject([{ problem: { code: 'forbidden' } }]);
});

test('a held decision shows as taken until it is queued, and then once', async () => {
  const held = [set(1, '5')];
  expect((await replica.view.entriesView(undefined, held))[0]).toMatchObject({
    pending: [{ state: 'held' }],
  });
  await replica.store.append(held, NOW);
  const views = await replica.view.entriesView(undefined, held);
  expect(views[0]?.pending.map((one) => one.state)).toEqual(['queued']);
});

test('unsent evidence and notes are named as being only here', async () => {
  const attach = draftOf(3, {
    name: 'evidence.attach',
    base: {},
    args: { key: keyOf(), evidence: evidence(1) },
    as: OFFICER.id,
  });
  const remark = draftOf(2, {
    name: 'realization.note',
    base: {},
    args: { key: keyOf(), note: note('hujan') },
    as: OFFICER.id,
  });
  await replica.store.append([set(1, '1'), remark, attach], NOW);
  expect((await replica.view.entryView(E))?.local).toEqual({
    value: true,
    note: true,
    status: false,
    reopening: false,
    evidence: [evidence(1).id],
  });
});

test('refused work is not part of the view', async () => {
  const [mutation] = await replica.store.append([set(1, '1')], NOW);
  if (!mutation) throw new Error('not queued');
  const refused = {
    rseq: 1,
    id: mutation.id,
    h: mutationHash(mutation),
    s: 'rejected' as const,
    seq: 101,
    problem: { code: 'entry-missing' } as const,
  };
  await replica.store.settle({ rid: (await replica.store.meta()).rid, results: [refused], durableSeq: 0 });
  expect(await replica.view.entriesView()).toEqual([]);
});

test('the view is the confirmed row with the unanswered commands decided on top, whatever they are', async () => {
  const step = fc.oneof(
    fc.nat(99).map((n) => ({ name: 'realization.set', args: { key: keyOf(), value: amount(String(n)) } })),
    fc
      .string({ maxLength: 5 })
      .map((text) => ({ name: 'realization.note', args: { key: keyOf(), note: note(text) } })),
    fc.constantFrom('submission.submit', 'submission.withdraw').map((name) => ({ name, args: {} })),
  );
  let n = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, fc.nat(5)), { minLength: 1, maxLength: 6 }),
      fc.nat(6),
      async (steps, answered) => {
        n += 1;
        const { store, view } = await officerReplica();
        const world = await view.world();
        const baseOf = (i: number, back: number): Draft['base'] => {
          const earlier = { m: uuid(n * 100 + i - 1 - back) };
          return back < i ? { value: earlier, note: earlier } : {};
        };
        const drafts = steps.map(([one, back], i) =>
          draftOf(n * 100 + i, { ...one, base: baseOf(i, back), as: OFFICER.id }),
        );
        await store.append(drafts, NOW);
        const made = new Map<string, FacetVersions>();
        const states: (Entry | null)[] = [null];
        const muts = await store.unacked(100);
        const outcomes = muts.map((mutation) => {
          const before = states.at(-1) ?? null;
          const read = readCommand(mutation);
          if (!read.ok) throw new Error('unreadable');
          const law = {
            ...world,
            versionMadeBy: (id: string, facet: string) => made.get(id)?.[facet] ?? null,
          };
          const moment = { person: OFFICER.person, authoredAt: mutation.at, receivedAt: mutation.at };
          const decision = decide(law, moment, before, read.command);
          const after = 'problem' in decision ? before : (decision.after as Entry);
          states.push(after);
          const ver = ('ver' in decision ? decision.ver : undefined) ?? {};
          made.set(mutation.id, ver);
          return { s: decision.outcome, ver };
        });
        const results = muts.slice(0, answered).map((one, i) => {
          const frame = { rseq: one.rseq, id: one.id, h: mutationHash(one), seq: 200 + i };
          return { ...frame, s: 'ok' as const, ...outcomes[i] };
        });
        await store.settle({ rid: (await store.meta()).rid, results, durableSeq: 0 });
        const confirmed = states[Math.min(answered, muts.length)];
        const seq = 200 + Math.min(answered, muts.length) - 1;
        if (confirmed) await store.applyPull(page([['r', E, 'entry', 1, 1, seq, confirmed]], String(seq)));
        expect((await view.entryView(E))?.entry ?? null).toEqual(states.at(-1));
      },
    ),
    { numRuns: 40 },
  );
});

test('an edit on an own unanswered value that was edited since names the version it rests on', async () => {
  const on = (n: number): Draft['base'] => ({ value: { m: uuid(n) } });
  await replica.store.append([set(1, '1', { base: {} }), set(2, '2', { base: on(1) })], NOW);
  await replica.store.append([set(3, '3', { base: on(1) })], NOW);
  const view = await replica.view.entryView(E);
  expect(view?.entry.candidates).toMatchObject([{ id: uuid(3), base: 1, head: 2 }]);
});
