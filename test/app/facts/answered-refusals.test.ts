import { expect, test } from 'vitest';
import { type Standing, sortRefusals } from '../../../src/app/facts/answered-refusals.ts';
import type { Refusal } from '../../../src/app/facts/facts.ts';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import type { Entry, TrailStep } from '../../../src/domain/entry.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { amount, evidence, keyOf } from '../../support/builders.ts';

const FORBIDDEN = { code: 'forbidden' } as Problem;
const value = { key: keyOf(), value: amount('19.75') };

/** Made at 100, refused at 200. */
const refusal = (name: string, args: unknown, problem = FORBIDDEN, id = 'ditolak'): Refusal =>
  ({ mutation: { id, name, e: 'isian', args, at: 100 }, problem, receivedAt: 200 }) as unknown as Refusal;
const step = (command: string, change: Partial<TrailStep> = {}): TrailStep =>
  ({ command, mut: 'baru', by: 'lalu', at: 300, receivedAt: 310, ...change }) as TrailStep;
const entry = (trail: readonly TrailStep[], files: readonly unknown[] = []) => ({
  entry: { trail, evidence: files } as unknown as Entry,
});
const nothing: Standing = {
  person: 'lalu',
  entries: new Map(),
  dossiers: new Map(),
  outbox: [],
  world: { entryId: ({ unit }) => `isian-${unit}` },
};
const withEntry = (trail: readonly TrailStep[], files?: readonly unknown[]): Standing => ({
  ...nothing,
  entries: new Map([['isian', entry(trail, files)]]),
});
const left = (refusals: readonly Refusal[], standing: Standing) => {
  const { refusals: undealt, answered } = sortRefusals(refusals, standing);
  expect([...undealt, ...answered]).toHaveLength(refusals.length);
  return undealt.length;
};

test('a value, a note and a handing in are answered by later ones of the same person that stand', () => {
  const set = refusal('realization.set', value);
  expect(left([set], withEntry([step('realization.set')]))).toBe(0);
  expect(left([set], nothing)).toBe(1);
  expect(left([set], withEntry([step('realization.note')]))).toBe(1);
  expect(left([set], withEntry([step('realization.set', { by: 'siti' })]))).toBe(1);
  expect(left([refusal('submission.submit', {})], withEntry([step('submission.submit')]))).toBe(0);
});

test('what stood before the refused work, or came in the same sending, answers nothing', () => {
  const set = refusal('realization.set', value);
  expect(left([set], withEntry([step('realization.set', { at: 90 })]))).toBe(1);
  expect(left([set], withEntry([step('realization.set', { at: 150, receivedAt: 190 })]))).toBe(1);
});

test('on the device that made both their numbers count, though its clock was set back between them', () => {
  const set = refusal('realization.set', value);
  const outbox = (own: number) =>
    [
      { mutation: { id: 'ditolak', rseq: 5 } },
      { mutation: { id: 'baru', rseq: own } },
    ] as unknown as Standing['outbox'];
  const early = withEntry([step('realization.set', { at: 10, receivedAt: 10 })]);
  expect(left([set], { ...early, outbox: outbox(6) })).toBe(0);
  const ahead = withEntry([step('realization.set', { at: 900, receivedAt: 900 })]);
  expect(left([set], { ...ahead, outbox: outbox(4) })).toBe(1);
});

test('a refused file is answered once that file stands, not by another one', () => {
  const attach = refusal('evidence.attach', { key: keyOf(), evidence: evidence(1) });
  const steps = [step('evidence.attach')];
  expect(left([attach], withEntry(steps, [evidence(2)]))).toBe(1);
  expect(left([attach], withEntry(steps, [evidence(2), { ...evidence(1), id: 'lagi' }]))).toBe(0);
});

test('a lapsed approval is answered by any later decision, as a return', () => {
  const approval = refusal('submission.approve', { seen: 'a' });
  expect(left([approval], withEntry([step('submission.return')]))).toBe(0);
});

test('what waits for the head stays until the head has decided', () => {
  const late = refusal('realization.set', value, { code: 'right-ended', waits: true } as Problem);
  expect(left([late], withEntry([step('realization.set')]))).toBe(1);
});

test('work of a unit that has gone is answered where it was handed in again, its handing in too', () => {
  const moved = { code: 'unit-moved', unit: 'disdik', to: ['dinkes'] } as const;
  const both = [
    refusal('realization.set', value, moved),
    refusal('submission.submit', {}, moved, 'ditolak-juga'),
  ];
  const steps = [step('realization.set'), step('submission.submit', { mut: 'lagi' })];
  const again = { ...nothing, entries: new Map([['isian-dinkes', entry(steps)]]) };
  expect(left(both, again)).toBe(0);
});

test('a dossier: fields by those very fields, also where they wait beside others, and a step by that step', () => {
  const set = refusal('dossier.set', { key: {}, fields: { title: 'A', note: 'B' } });
  const dossier = (change: Partial<Dossier>): Standing => {
    const made = { fields: {}, candidates: [], evidence: [], trail: [], ...change } as unknown as Dossier;
    return { ...nothing, dossiers: new Map([['isian', { dossier: made }]]) };
  };
  const trail = [step('dossier.set')];
  const title = { title: { mut: 'baru' } } as unknown as Dossier['fields'];
  expect(left([set], dossier({ trail, fields: title }))).toBe(1);
  const candidates = [{ id: 'baru', facet: 'note' }] as unknown as Dossier['candidates'];
  expect(left([set], dossier({ trail, fields: title, candidates }))).toBe(0);
  const confirm = refusal('dossier.step', { key: {}, step: 'confirm' });
  expect(left([confirm], dossier({ trail: [step('dossier.step:send')] }))).toBe(1);
  expect(left([confirm], dossier({ trail: [step('dossier.step:confirm')] }))).toBe(0);
});
