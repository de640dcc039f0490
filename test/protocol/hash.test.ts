import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameId } from '../../src/endpoint/name-id.ts';
import { entryId, substituteId } from '../../src/protocol/entry-id.ts';
import {
  canonicalJson,
  chainLink,
  contentHash,
  GENESIS,
  hashBytes,
  hashText,
  mutationHash,
  scopeSetHash,
  sealOf,
} from '../../src/protocol/hash.ts';
import { Desk, evidence, keyOf, note, PLAIN, TENANT } from '../support/builders.ts';
import { OFFICER } from '../support/people.ts';

// Worked out apart from this code, with Python's hashlib and uuid.
test('hashes and ids stay what they were when the first device computed them', () => {
  expect(hashText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(hashBytes(new Uint8Array())).toBe(hashText(''));
  expect(entryId(TENANT, keyOf())).toBe('bae01d33-3d21-546f-ac05-527b735f3a10');
  expect(scopeSetHash([3, 1, 22])).toBe('ef4bd7b0292a353b');
  expect(canonicalJson({ b: 1, a: [1.5, 'é', null], '€': { y: true, x: -0 } })).toBe(
    '{"a":[1.5,"é",null],"b":1,"€":{"x":0,"y":true}}',
  );
});

test('the hash of approved content stays what it was', () => {
  const desk = new Desk();
  desk.set(OFFICER, '10');
  desk.attach(OFFICER, 1);
  const entry = desk.entry ?? expect.fail();
  expect(contentHash(entry, PLAIN, 'pack@1')).toBe(
    'ac8d46910e2b8d9e3bad3826439f9550c7d22947a6ee12059f8401e65c46a029',
  );
});

test('content is value, evidence, formula and rule pack; the order of files and the notes are not', () => {
  const desk = new Desk();
  desk.set(OFFICER, '10');
  desk.attach(OFFICER, 1);
  desk.attach(OFFICER, 2);
  const entry = desk.entry ?? expect.fail();
  const hash = contentHash(entry, PLAIN, 'pack@1');
  expect(contentHash({ ...entry, evidence: [...entry.evidence].reverse() }, PLAIN, 'pack@1')).toBe(hash);
  const noted = { ...entry, note: { ...entry.note, v: 1, value: note('cuaca') } };
  expect(contentHash(noted, PLAIN, 'pack@1')).toBe(hash);
  expect(contentHash(entry, PLAIN, 'pack@2')).not.toBe(hash);
  expect(contentHash(entry, { ...PLAIN, formula: 'ordinal' }, 'pack@1')).not.toBe(hash);
  expect(contentHash({ ...entry, area: '5201' }, PLAIN, 'pack@1')).not.toBe(hash);
  desk.act(OFFICER, 'evidence.detach', { evidence: evidence(2).id });
  expect(contentHash(desk.entry ?? expect.fail(), PLAIN, 'pack@1')).not.toBe(hash);
});

test('the quick way to canonical JSON gives what the slow one gives, or leaves it to it', () => {
  const odd = fc.oneof(fc.constantFrom('__proto__', '10', '9', '2a', 'é', '\ud83d\ude00', ''), fc.string());
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, -0, 1e21, 'a\\ud800', '\\ud800', undefined),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ unit: 'binary' }),
      fc.array(tie('any')),
      fc.dictionary(odd, tie('any'), { noNullPrototype: true }),
    ),
  })).any;
  fc.assert(
    fc.property(value, (one) => {
      fc.pre(one !== undefined);
      expect(canonicalJson(one)).toBe(canonicalize(one));
    }),
  );
  for (const refused of ['\ud800', { a: ['\udc00'] }, Number.NaN, [Infinity]])
    expect(() => canonicalJson(refused)).toThrow();
});

test('the endpoint, with hashes of its runtime, seals and names as a device does', () => {
  const sha = (text: string) => hash('sha256', text, 'hex');
  const sealed = sealOf('before', { rseq: 2, name: 'é', args: { b: [1], a: null } }, sha);
  expect(sealed).toEqual(sealOf('before', { args: { a: null, b: [1] }, name: 'é', rseq: 2 }));
  const slot = keyOf({ area: 'Nusa|%é' });
  expect(entryId(TENANT, slot, nameId)).toBe(entryId(TENANT, slot));
});

test('canonical JSON does not depend on the order of keys and survives the wire', () => {
  const json = fc.jsonValue();
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(canonicalJson(reversed(value))).toBe(text);
    }),
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

test('the chain binds every mutation to its number and to all before it', () => {
  const one = { id: 'a', rseq: 1 };
  const two = { id: 'b', rseq: 2 };
  const chain = chainLink(chainLink(GENESIS, one), two);
  expect(chainLink(chainLink(GENESIS, two), one)).not.toBe(chain);
  expect(chainLink(GENESIS, two)).not.toBe(chain);
  expect(chainLink(chainLink(GENESIS, { ...one, rseq: 3 }), two)).not.toBe(chain);
  expect(mutationHash(one)).toHaveLength(24);
});

test('ten areas are ten entries, two tenants are two, and no part of a key can pass for another', () => {
  const ids = [
    entryId('ntb', keyOf()),
    entryId('bima', keyOf()),
    entryId('ntb', keyOf({ area: '5201' })),
    entryId('ntb', keyOf({ disaggregation: 'perempuan' })),
    entryId('ntb', keyOf({ indicator: 'a|b', unit: 'c' })),
    entryId('ntb', keyOf({ indicator: 'a', unit: 'b|c' })),
    entryId('ntb', keyOf({ indicator: 'a%7Cb', unit: 'c' })),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});

test('a substitute id depends on id and body and is an id', () => {
  const id = entryId('ntb', keyOf());
  expect(substituteId(id, 'x')).toMatch(/^[0-9a-f-]{36}$/);
  expect(substituteId(id, 'x')).not.toBe(substituteId(id, 'y'));
});

test('a set of scopes has one hash, whatever its order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(9999)), (scopes) => {
      expect(scopeSetHash([...scopes].reverse())).toBe(scopeSetHash(scopes));
    }),
  );
  expect(scopeSetHash([1, 2])).not.toBe(scopeSetHash([12]));
});
