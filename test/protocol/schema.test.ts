import * as v from 'valibot';
import { expect, test } from 'vitest';
import { mutationSchema, readCommand } from '../../src/protocol/mutation.ts';
import { pullRequestSchema } from '../../src/protocol/pull.ts';
import { pushRequestSchema } from '../../src/protocol/push.ts';
import { PULL_LIMIT, PUSH_LIMIT } from '../../src/protocol/version.ts';
import { evidence, keyOf, uuid } from '../support/builders.ts';
import { mutation, RID, setTo } from './ledger-book.ts';

const push = {
  proto: 1,
  rid: RID,
  timeline: 'timeline-1',
  now: 1,
  prev: '',
  sig: 'abc',
  pending: 0,
  nextRseq: 2,
  muts: [setTo(1, '10')],
};
const pull = { proto: 1, timeline: '', cursor: '0', scopeHash: '', limit: 500 };
const isPush = (change: object) => v.safeParse(pushRequestSchema, { ...push, ...change }).success;
const isPull = (change: object) => v.safeParse(pullRequestSchema, { ...pull, ...change }).success;
const isFrame = (change: object) => v.safeParse(mutationSchema, { ...setTo(1, '10'), ...change }).success;

test('a push and a pull as they should be are read', () => {
  expect(isPush({})).toBe(true);
  expect(isPush({ muts: [] })).toBe(true);
  expect(isPull({})).toBe(true);
});

test.for([
  ['another protocol', { proto: 2 }],
  ['a short name of the replica', { rid: 'A'.repeat(21) }],
  ['a name with other signs', { rid: `${'A'.repeat(21)}/` }],
  ['a moment that is no whole number', { now: 1.5 }],
  ['a negative count', { pending: -1 }],
  ['a field nobody knows', { surprise: 1 }],
  ['no signature', { sig: undefined }],
  [
    'more mutations than allowed',
    { muts: Array.from({ length: PUSH_LIMIT.mutations + 1 }, (_, i) => setTo(i + 1, '1')) },
  ],
] as const)('a push with %s is not read', ([, change]) => {
  expect(isPush(change)).toBe(false);
});

test.for([
  ['a cursor that is no number', { cursor: 'x' }],
  ['a negative cursor', { cursor: '-1' }],
  ['a limit of nothing', { limit: 0 }],
  ['a limit beyond the ceiling', { limit: PULL_LIMIT.rows + 1 }],
  ['a field nobody knows', { surprise: 1 }],
] as const)('a pull with %s is not read', ([, change]) => {
  expect(isPull(change)).toBe(false);
});

test.for([
  ['id', 'x'],
  ['rseq', 0],
  ['rseq', 1.5],
  ['rseq', Number.MAX_SAFE_INTEGER + 1],
  ['v', 0],
  ['e', ''],
  ['base', { value: { v: -1 } }],
  ['base', { value: { v: 1, m: uuid(1) } }],
  ['base', { '1st': { v: 1 } }],
  ['as', 'x'.repeat(201)],
  ['at', '2026-07-01'],
  ['name', 5],
] as const)('a frame whose %s is %j is not read', ([field, value]) => {
  expect(isFrame({ [field]: value })).toBe(false);
});

const amountOf = (text: unknown) =>
  readCommand({ ...setTo(1, '1'), args: { key: keyOf(), value: { kind: 'amount', amount: text } } }).ok;

test.for(['0', '-0', '12', '-1234.50', '0.000000001', '9'.repeat(60)])('%s is an amount', (text) => {
  expect(amountOf(text)).toBe(true);
});

test.for([
  '',
  ' ',
  '1,5',
  '1.234,5',
  '1e5',
  '+1',
  '.5',
  '5.',
  '01',
  'NaN',
  'Infinity',
  '9'.repeat(61),
  12,
  null,
])('%j is no amount on the wire', (text) => {
  expect(amountOf(text)).toBe(false);
});

const attach = (change: object) =>
  readCommand({
    ...mutation(1, 'evidence.attach', { key: keyOf(), evidence: evidence(1) }),
    args: { key: keyOf(), evidence: { ...evidence(1), ...change } },
  });

test.for([
  ['evidence.sha', { sha: 'A'.repeat(64) }],
  ['evidence.sha', { sha: 'a'.repeat(63) }],
  ['evidence.size', { size: 0 }],
  ['evidence.type', { type: 'image/svg+xml' }],
  ['evidence.id', { id: 'x' }],
  ['evidence.position.latitude', { position: { latitude: 1, longitude: '1', accuracy: 1 } }],
] as const)('unreadable evidence names the argument: %s', ([field, change]) => {
  expect(attach(change)).toEqual({ ok: false, field });
});

test('arguments that are nothing at all, or half of a sign, are unreadable and throw nothing', () => {
  for (const args of [null, undefined, 1, 'x', [], { key: null }])
    expect(readCommand({ ...setTo(1, '1'), args }).ok, JSON.stringify(args)).toBe(false);
  const half = { key: keyOf({ disaggregation: '\ud800' }), value: { kind: 'amount', amount: '1' } };
  expect(readCommand({ ...setTo(1, '1'), args: half })).toEqual({ ok: false, field: 'key.disaggregation' });
  const nul = { ...half, key: keyOf({ disaggregation: '\0' }) };
  expect(readCommand({ ...setTo(1, '1'), args: nul })).toEqual({ ok: false, field: 'key.disaggregation' });
});

test('a command or version nobody knows is told apart from a wrong argument', () => {
  expect(readCommand({ ...setTo(1, '1'), v: 2 })).toEqual({ ok: false, field: null });
  expect(readCommand({ ...setTo(1, '1'), name: 'toString' })).toEqual({ ok: false, field: null });
  expect(readCommand({ ...setTo(1, '1'), name: '__proto__' })).toEqual({ ok: false, field: null });
});
