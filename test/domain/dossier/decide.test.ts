import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { type Dossier, openFieldCandidates, textOf } from '../../../src/domain/dossier/dossier.ts';
import { fieldRule, type Kind } from '../../../src/domain/dossier/kind.ts';
import { KINDS, kindOf } from '../../../src/domain/dossier/kinds.ts';
import { fits } from '../../../src/domain/dossier/shape.ts';
import { baseOf } from '../../../src/domain/workflow/register.ts';
import { evidence, uuid } from '../../support/builders.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { HEAD, OFFICER, OTHER_OFFICER, SECOND_OFFICER, VERIFIER } from '../../support/people.ts';

const key = { kind: 'plan-document', unit: 'disdik', year: 2026, name: 'renstra-1' };
const filled = { sort: 'renstra', title: 'Renstra 2025-2029', number: '12 Tahun 2025', date: '2025-08-01' };

let desk: DossierDesk;
beforeEach(() => {
  desk = new DossierDesk(key);
});

const problemOf = (decision: ReturnType<DossierDesk['set']>) =>
  decision.outcome === 'rejected' ? decision.problem : null;

test('two people who write in different fields never meet', () => {
  desk.set(OFFICER, { title: 'Renstra' });
  expect(desk.set(SECOND_OFFICER, { number: '12' }).outcome).toBe('ok');
  expect(desk.dossier && openFieldCandidates(desk.dossier)).toEqual([]);
});

test('two texts for one field, unseen by each other, both stay until a person decides', () => {
  desk.set(OFFICER, { title: 'Renstra', number: '12' });
  const second = desk.set(SECOND_OFFICER, { title: 'Rencana Strategis', sort: 'renstra' });
  expect(second).toMatchObject({ outcome: 'conflict', candidate: uuid(2) });
  expect(desk.dossier && textOf(desk.dossier, 'title')).toBe('Renstra');
  expect(desk.dossier && textOf(desk.dossier, 'sort')).toBe('renstra');
  const base = { title: baseOf(desk.dossier?.fields.title as never) };
  const closes = [uuid(2)];
  const take = { candidate: uuid(2) };
  const unsaid = { field: 'title', closes, take, reason: ' ' };
  expect(problemOf(desk.act(HEAD, 'dossier.resolve', unsaid, base))).toEqual({ code: 'reason-missing' });
  const said = { ...unsaid, reason: 'Sesuai sampul' };
  expect(desk.act(HEAD, 'dossier.resolve', said, base).outcome).toBe('ok');
  expect(desk.dossier?.fields.title).toMatchObject({ value: 'Rencana Strategis', by: SECOND_OFFICER.person });
  expect(desk.dossier && openFieldCandidates(desk.dossier)).toEqual([]);
});

test('whoever follows what stands replaces it, and clearing is a text too', () => {
  desk.set(OFFICER, { title: 'Renstra' });
  const base = { title: { m: uuid(1) } };
  expect(desk.set(SECOND_OFFICER, { title: '' }, base).outcome).toBe('ok');
  expect(desk.dossier?.fields.title).toMatchObject({ v: 2, value: '' });
});

test('every text that does not fit is named, and nothing of the command is done', () => {
  const wrong = desk.set(OFFICER, { ...filled, date: '2026-02-30', sort: 'surat', 'proves/a b': 'x' });
  expect(problemOf(wrong)).toMatchObject({ code: 'invalid', field: 'proves/a b' });
  const second = desk.set(OFFICER, { ...filled, date: '2026-02-30', sort: 'surat' });
  expect(problemOf(second)).toEqual({
    code: 'fields-invalid',
    kind: 'plan-document',
    fields: ['sort', 'date'],
  });
  expect(desk.dossier).toBeNull();
});

test('what is registered is what was looked at, complete and with its file', () => {
  desk.set(OFFICER, { sort: 'renstra', title: 'Renstra' });
  expect(problemOf(desk.step(HEAD, 'register', desk.hash))).toEqual({
    code: 'incomplete',
    kind: 'plan-document',
    fields: ['number', 'date'],
  });
  desk.set(SECOND_OFFICER, { number: '12', date: '2025-08-01' });
  expect(problemOf(desk.step(HEAD, 'register', desk.hash))?.code).toBe('evidence-missing');
  const seen = desk.hash;
  desk.act(OFFICER, 'dossier.attach', { evidence: evidence(1) });
  expect(problemOf(desk.step(HEAD, 'register', seen))?.code).toBe('stale-content');
  expect(desk.step(HEAD, 'register', desk.hash).outcome).toBe('ok');
  expect(desk.state).toBe('registered');
  expect(problemOf(desk.set(OFFICER, { title: 'Lain' }))).toMatchObject({
    code: 'step-not-now',
    from: 'registered',
  });
  expect(problemOf(desk.step(HEAD, 'correct'))).toEqual({ code: 'reason-missing' });
  expect(desk.step(HEAD, 'correct', null, 'Nomor keliru').outcome).toBe('ok');
  expect(desk.dossier?.trail.at(-1)).toMatchObject({
    command: 'dossier.step:correct',
    reason: 'Nomor keliru',
  });
});

test('a file whose bytes are not there, or two texts that wait, hold a signature up', () => {
  const poor = new DossierDesk(key, { stored: () => false });
  poor.set(OFFICER, filled);
  poor.act(OFFICER, 'dossier.attach', { evidence: evidence(1) });
  expect(problemOf(poor.step(HEAD, 'register', poor.hash))?.code).toBe('evidence-not-stored');
  desk.set(OFFICER, filled);
  desk.act(OFFICER, 'dossier.attach', { evidence: evidence(1) });
  desk.set(SECOND_OFFICER, { title: 'Lain' });
  expect(problemOf(desk.step(HEAD, 'register', desk.hash))).toEqual({ code: 'conflict-open', count: 1 });
});

test('nobody of another unit writes or moves it', () => {
  expect(problemOf(desk.set(OTHER_OFFICER, filled))?.code).toBe('forbidden');
  desk.set(OFFICER, filled);
  expect(problemOf(desk.step(OTHER_OFFICER, 'withdraw', null, 'x'))?.code).toBe('forbidden');
  expect(problemOf(desk.step(OFFICER, 'register', desk.hash))?.code).toBe('forbidden');
  expect(desk.set(VERIFIER, { number: '13' }, { number: { m: uuid(2) } }).outcome).toBe('ok');
});

test('a step or kind nobody knows is refused, and so is a year or name its kind has not', () => {
  desk.set(OFFICER, filled);
  for (const step of ['approve', 'constructor', '__proto__'])
    expect(problemOf(desk.step(HEAD, step, desk.hash))).toMatchObject({ code: 'invalid', field: 'step' });
  for (const [change, field] of [
    [{ kind: 'toString' }, 'key.kind'],
    [{ year: 0 }, 'key.year'],
    [{ name: 'A B' }, 'key.name'],
  ] as const)
    expect(problemOf(new DossierDesk({ ...key, ...change }).set(OFFICER, filled))).toMatchObject({ field });
  expect(problemOf(new DossierDesk({ ...key, unit: 'x' }).set(OFFICER, filled))?.code).toBe('unit-unknown');
});

test.for(KINDS.map((kind): [string, Kind] => [kind.name, kind]))(
  '%s: its rules hold together',
  ([name, kind]) => {
    expect(kindOf(name)).toBe(kind);
    expect(new Set(kind.fields.map(({ path }) => path)).size).toBe(kind.fields.length);
    const states = new Set(kind.states);
    const rules = [...kind.fields.flatMap(({ write }) => write), ...kind.attach];
    const steps = Object.values(kind.steps);
    for (const rule of [...rules, ...steps.flatMap((step) => step.rules)])
      expect(rule.states.filter((state) => !states.has(state))).toEqual([]);
    const leadsTo = steps.flatMap(({ to }) => (typeof to === 'string' ? [to] : to.oneOf));
    for (const to of leadsTo) expect(states).toContain(to);
    const reached = new Set(leadsTo);
    expect(kind.states.slice(1).filter((state) => !reached.has(state))).toEqual([]);
    for (const { path } of kind.fields) expect(fieldRule(kind, path.replaceAll('*', 'a1'))?.path).toBe(path);
  },
);

test('days exist, decimals keep their bounds, and an empty text always fits', () => {
  const never = () => false;
  const day = { of: 'day' } as const;
  expect(['2024-02-29', '2026-12-31'].every((text) => fits(day, text, never))).toBe(true);
  expect(['2026-02-29', '2026-13-01', '1-1-2026'].some((text) => fits(day, text, never))).toBe(false);
  const share = { of: 'decimal', min: '0', max: '100' } as const;
  expect(['0', '100', '99.999999999999999999'].every((text) => fits(share, text, never))).toBe(true);
  expect(['-0.1', '100.000000000000000001', '1,5', 'x'].some((text) => fits(share, text, never))).toBe(false);
  expect(fits({ of: 'ref', to: 'unit' }, '', never)).toBe(true);
});

const people = [OFFICER, SECOND_OFFICER, VERIFIER, HEAD] as const;
const move = fc.record({
  who: fc.nat(people.length - 1),
  field: fc.constantFrom('title', 'number', 'signer'),
  text: fc.constantFrom('a', 'b', 'c', ''),
  base: fc.constantFrom('none', 'head', 'own'),
});

type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

/** What the author of a move names as seen. */
function baseNamed(here: DossierDesk, { who, field, base }: Move) {
  const person = people[who]?.person;
  const waiting = here.dossier?.candidates.findLast((c) => c.open && c.facet === field && c.by === person);
  if (base === 'none') return undefined;
  if (base === 'own' && waiting) return { m: waiting.id };
  const head = here.dossier?.fields[field];
  return head && baseOf(head);
}

function makeMove(here: DossierDesk, told: Move): void {
  const { who, field, text } = told;
  const author = people[who] as (typeof people)[number];
  const before = here.dossier;
  const named = baseNamed(here, told);
  expect(here.set(author, { [field]: text }, named ? { [field]: named } : {}).outcome).not.toBe('rejected');
  const after = here.dossier as Dossier;
  const waits = after.candidates.some(
    (c) => c.open && c.facet === field && c.value === text && c.by === author.person,
  );
  expect(textOf(after, field) === text || waits).toBe(true);
  const head = before?.fields[field];
  if (head && after.fields[field] !== head) expect(named).toEqual(baseOf(head));
  const others = before?.candidates.filter((c) => c.open && c.by !== author.person) ?? [];
  expect(after.candidates).toEqual(expect.arrayContaining(others));
}

test('in any order of edits no text vanishes: it stands, it waits, or who saw it put another in its place', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
      const here = new DossierDesk(key);
      for (const told of moves) makeMove(here, told);
    }),
    { numRuns: 300 },
  );
});
