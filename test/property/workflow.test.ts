import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entry, openCandidates } from '../../src/domain/entry.ts';
import type { Base } from '../../src/domain/workflow/command.ts';
import { decide } from '../../src/domain/workflow/decide.ts';
import { STATES, type State } from '../../src/domain/workflow/state.ts';
import { amount, Desk, NOW, note, PLAIN } from '../support/builders.ts';
import { HEAD, OFFICER, SECOND_OFFICER } from '../support/people.ts';
import { authorOf, commandOf, play, type Scene, story } from './story.ts';

const MOVES: Readonly<Record<State, readonly State[]>> = {
  draft: ['submitted'],
  submitted: ['draft', 'verified', 'returned'],
  verified: ['submitted', 'approved', 'returned'],
  approved: ['reopened', 'amended'],
  returned: ['submitted'],
  reopened: ['submitted'],
  amended: ['reopened', 'amended'],
};

const many = { numRuns: 2000 };

test('whatever people do, the state goes along the machine, one step at a time', () => {
  const reached = new Set<State>();
  fc.assert(
    fc.property(story, (moves) =>
      play(moves, ({ before, after }) => {
        if (!after) return;
        const from = before?.status.value.state ?? 'draft';
        const to = after.status.value.state;
        reached.add(to);
        const steps = after.status.v - (before?.status.v ?? 0);
        if (steps === 0) expect(to).toBe(from);
        else {
          expect(steps).toBe(1);
          expect(MOVES[from]).toContain(to);
        }
      }),
    ),
    { ...many, seed: 20_261_122 },
  );
  expect([...reached].sort()).toEqual([...STATES].sort());
});

test('whatever people do, a version is replaced only by who had seen it or by a resolution, and never changed', () => {
  fc.assert(
    fc.property(story, (moves) =>
      play(moves, (scene, desk) => {
        for (const facet of ['value', 'note'] as const) replacedBySeeing(scene, desk, facet);
      }),
    ),
    many,
  );
});

function replacedBySeeing({ before, after, command }: Scene, desk: Desk, facet: 'value' | 'note'): void {
  if (!after || !before) return;
  const [was, is] = [before[facet], after[facet]];
  if (is.v === was.v) {
    expect(is).toEqual(was);
    return;
  }
  expect(is).toMatchObject({ v: was.v + 1, mut: command.id });
  // Onto a blank anything may be written: nothing is there to be lost.
  if (was.v > 0) expect(versionNamed(command.base[facet], was, desk, facet)).toBe(was.v);
}

function versionNamed(
  base: Base | undefined,
  was: { readonly v: number; readonly mut: string },
  desk: Desk,
  facet: 'value' | 'note',
): number | null {
  if (!base) return 0;
  if ('v' in base) return base.v;
  return base.m === was.mut ? was.v : desk.world.versionMadeBy(base.m, facet);
}

test('whatever people do, an accepted value stands in the entry: as head, as a second value, or said already', () => {
  fc.assert(
    fc.property(story, (moves) =>
      play(moves, ({ after, command, outcome }, desk) => {
        if (command.name !== 'realization.set' || !after) return;
        if (outcome === 'ok')
          expect(desk.world.same(after.value.value ?? amount('-1'), command.args.value)).toBe(true);
        if (outcome === 'conflict')
          expect(after.candidates.find((c) => c.id === command.id)).toMatchObject({
            value: command.args.value,
            open: true,
          });
      }),
    ),
    many,
  );
});

test('whatever people do, a waiting value is closed only by a resolution that lists it or by its own author', () => {
  fc.assert(
    fc.property(story, (moves) =>
      play(moves, ({ before, after, command, who }) => {
        for (const candidate of before?.candidates ?? []) {
          const now = after?.candidates.find((c) => c.id === candidate.id);
          expect(now).toMatchObject({ value: candidate.value, by: candidate.by });
          if (!candidate.open || now?.open) continue;
          const isListed = command.name === 'conflict.resolve' && command.args.closes.includes(candidate.id);
          expect(isListed || candidate.by === who.person).toBe(true);
          expect(now?.closedBy).toBe(command.id);
        }
      }),
    ),
    many,
  );
});

test('whatever people do, approved content changes only by a resolution of the head or after a reopening', () => {
  fc.assert(
    fc.property(story, (moves) =>
      play(moves, ({ before, after, command, who }, desk) => {
        const isFinal = (entry: Entry | null) =>
          entry !== null && ['approved', 'amended'].includes(entry.status.value.state);
        if (!before || !after || !isFinal(before) || !isFinal(after)) return;
        if (desk.world.contentHash(before) === desk.world.contentHash(after)) return;
        expect(command.name).toBe('conflict.resolve');
        expect(who).toBe(HEAD);
        expect(after.status.value.seen).toBe(desk.world.contentHash(after));
      }),
    ),
    many,
  );
});

test('whatever people do, what is verified or approved is whole and undisputed', () => {
  fc.assert(
    fc.property(story, (moves) =>
      play(moves, ({ before, after, command, outcome }, desk) => {
        if (outcome !== 'ok' || !before || !after) return;
        if (command.name !== 'submission.verify' && command.name !== 'submission.approve') return;
        expect(openCandidates(before)).toEqual([]);
        expect(before.value.value).not.toBeNull();
        expect(after.status.value.seen).toBe(desk.world.contentHash(before));
      }),
    ),
    many,
  );
});

test('a decision depends on nothing but its input and changes none of it; what is refused changes nothing', () => {
  fc.assert(
    fc.property(story, (moves) => {
      const desk = new Desk();
      for (const told of moves) {
        const who = authorOf(told);
        const command = deepFreeze(commandOf(desk, told));
        const moment = Object.freeze({ person: who.person, authoredAt: desk.now, receivedAt: desk.now });
        const state = deepFreeze(desk.entry);
        const first = decide(desk.world, moment, state, command);
        expect(decide(desk.world, moment, state, command)).toEqual(first);
        expect('entry' in first).toBe(first.outcome === 'ok' || first.outcome === 'conflict');
        desk.decide(command, who);
      }
    }),
    { numRuns: 500 },
  );
});

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

test('files attached in any order, by anybody, make the same content', () => {
  const order = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(order, order, (one, other) => {
      const contents = [one, other].map((files) => {
        const desk = new Desk();
        desk.set(OFFICER, '10');
        for (const n of files) desk.attach(n % 2 ? OFFICER : SECOND_OFFICER, n);
        return desk.content;
      });
      expect(contents[0]).toBe(contents[1]);
    }),
  );
});

const PARTS: readonly ((desk: Desk) => unknown)[] = [
  (desk) => desk.set(OFFICER, '10', 0),
  (desk) => desk.act(SECOND_OFFICER, 'realization.note', { key: desk.key, note: note('c') }),
  (desk) => desk.attach(OFFICER, 2),
  (desk) => desk.attach(SECOND_OFFICER, 3),
];

function told(parts: readonly ((desk: Desk) => unknown)[]) {
  const desk = new Desk();
  for (const part of parts) part(desk);
  return { value: desk.entry?.value.value, note: desk.entry?.note.value, content: desk.content };
}

test('value, note and files of different people do not depend on the order in which they arrive', () => {
  const order = fc.shuffledSubarray([...PARTS], { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(order, (parts) => {
      expect(told(parts)).toEqual(told(PARTS));
    }),
  );
});

test('two values from the same blank: the order decides which stands, never whether one is lost', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([1, 2, 3], { minLength: 3, maxLength: 3 }), (order) => {
      const desk = new Desk({ indicators: [PLAIN] });
      for (const n of order) desk.set(n === 1 ? OFFICER : SECOND_OFFICER, String(n), 0);
      const all = [desk.entry?.value.value, ...(desk.entry?.candidates ?? []).map((c) => c.value)];
      expect(all).toEqual(order.map((n) => amount(String(n))));
      expect(desk.entry?.value.at).toBe(NOW);
    }),
  );
});
