import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPush } from '../../src/endpoint/push/read-push.ts';
import { dossierId, entryId } from '../../src/protocol/entry-id.ts';
import type { Mutation } from '../../src/protocol/mutation.ts';
import type { PushRequest } from '../../src/protocol/push.ts';
import { shortPush, wholePush } from '../../src/protocol/short-push.ts';
import { keyOf, TENANT, uuid } from '../support/builders.ts';

const DOSSIER = { kind: 'plan-document', unit: 'disdik', year: 2026, name: 'renja' };

const entryKey = fc.record({
  indicator: fc.string(),
  unit: fc.constantFrom('disdik', 'a|b', 'a%7Cb'),
  area: fc.string(),
  period: fc.string(),
  disaggregation: fc.string(),
});
const dossierKey = fc.record({
  kind: fc.string(),
  unit: fc.string(),
  year: fc.nat(9999),
  name: fc.string(),
});
const args = fc.oneof(
  fc.jsonValue(),
  fc.record({ key: fc.jsonValue() }),
  fc.record({ key: entryKey, value: fc.jsonValue() }),
  fc.record({ key: dossierKey, fields: fc.jsonValue() }),
);
/** What the key names, what another tenant's would, and something else. */
const about = fc.constantFrom('named', 'elsewhere', 'other');

const mutation = (one: { args: unknown; about: string }, i: number): Mutation => {
  const key = (one.args as { key?: never } | null)?.key;
  const tenant = one.about === 'elsewhere' ? 'sumbawa' : TENANT;
  let e = uuid(9);
  if (typeof key === 'object' && key !== null && one.about !== 'other')
    e =
      'indicator' in key
        ? entryId(tenant, key as never)
        : dossierId(tenant, { ...DOSSIER, ...(key as object) });
  const frame = { v: 1, base: {}, as: 'jabatan', at: 1, app: 'x' };
  return { id: uuid(i + 1), rseq: i + 1, name: 'realization.set', e, args: one.args, ...frame };
};

const pushOf = (muts: Mutation[]): PushRequest => ({
  proto: 1,
  rid: 'r'.repeat(22),
  timeline: 't1',
  now: 5,
  prev: '',
  sig: 's',
  pending: 0,
  nextRseq: muts.length + 1,
  muts,
});

test('a push made short and read by the endpoint is the push that was made', () => {
  const list = fc.array(fc.record({ args, about }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(list, (list) => {
      const push = pushOf(list.map(mutation));
      const sent = JSON.parse(JSON.stringify(shortPush(push, TENANT)));
      expect(readPush(TENANT, sent)).toEqual(JSON.parse(JSON.stringify(push)));
    }),
  );
});

test('what a key names is left out, of an entry and of a dossier, and nothing else is', () => {
  const key = keyOf();
  const named = [
    mutation({ args: { key }, about: 'named' }, 0),
    mutation({ args: { key: DOSSIER }, about: 'named' }, 1),
    mutation({ args: { key }, about: 'elsewhere' }, 2),
    mutation({ args: {}, about: 'other' }, 3),
  ];
  const { muts } = shortPush(pushOf(named), TENANT);
  expect(muts.map((one) => 'e' in one)).toEqual([false, false, true, true]);
});

test('a push that leaves out what nothing names is none, and the whole form is taken as ever', () => {
  const push = pushOf([mutation({ args: {}, about: 'other' }, 0)]);
  const { e: _, ...nameless } = push.muts[0] as Mutation;
  expect(wholePush({ ...push, proto: 2, muts: [nameless] }, TENANT)).toBeNull();
  expect(readPush(TENANT, { ...push, muts: [nameless] })).toBeNull();
  expect(readPush(TENANT, push)).toEqual(push);
});
