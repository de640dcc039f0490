import { chainAfter } from '../../src/protocol/accept.ts';
import type { Mutation } from '../../src/protocol/mutation.ts';
import type { PushRequest } from '../../src/protocol/push.ts';
import type { Asker } from './mem-server.ts';
import type { Prng } from './prng.ts';
import { signatureOf } from './signature.ts';

/** The batch as a sender would send it that has forgotten its first mutation. */
export function withoutHead(asker: Asker, { rid, muts, prev, ...rest }: PushRequest): PushRequest {
  const [head, ...others] = muts;
  return signed(asker, { ...rest, rid, muts: others, prev: chainAfter(prev, head ? [head] : []) });
}

/** The batch with something wrong inside one of its mutations, and signed all the same: a sick app, not a thief. */
export function fuzzed(prng: Prng, asker: Asker, request: PushRequest): PushRequest {
  const at = prng.between(0, request.muts.length - 1);
  const muts = request.muts.map((mutation, i) => (i === at ? sick(prng, mutation) : mutation));
  return signed(asker, { ...request, muts });
}

const signed = (asker: Asker, request: Omit<PushRequest, 'sig'>): PushRequest => ({
  ...request,
  sig: signatureOf(asker.device, request.rid, chainAfter(request.prev, request.muts)),
});

const STRANGE: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  9e15,
  true,
  [],
  {},
  [[[[]]]],
  { key: null },
  'NaN',
  '1e999',
  '__proto__',
  { value: { kind: 'amount', amount: '١٢' } },
];

function sick(prng: Prng, mutation: Mutation): Mutation {
  const strange = prng.pick(STRANGE);
  const where = prng.pick(['args', 'inside', 'name', 'as', 'base', 'e'] as const);
  if (where === 'args') return { ...mutation, args: strange };
  if (where === 'name') return { ...mutation, name: prng.pick(['', 'toString', 'realization.set ', 'x']) };
  if (where === 'as') return { ...mutation, as: prng.pick(['', 'nobody', 'gubernur@setda:governor']) };
  if (where === 'base') return { ...mutation, base: { value: { m: prng.uuid() } } };
  if (where === 'e') return { ...mutation, e: prng.uuid() };
  const fields = Object.keys(mutation.args ?? {});
  const field = fields.length > 0 ? prng.pick(fields) : 'surprise';
  return { ...mutation, args: { ...(mutation.args as object), [field]: strange } };
}
