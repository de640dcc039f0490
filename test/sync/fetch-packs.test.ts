import { expect, test } from 'vitest';
import type { Manifest, PackOffer } from '../../src/protocol/manifest.ts';
import { NOT_STARTED } from '../../src/store/bootstrap.ts';
import { isHeld } from '../../src/store/held-packs.ts';
import type { ReplicaMeta } from '../../src/store/replica-store.ts';
import { fetchPacks } from '../../src/sync/fetch-packs.ts';
import type { SyncInputs } from '../../src/sync/inputs.ts';
import { newProfile } from '../support/mem-replica-store.ts';

const offer = (over: Partial<PackOffer> = {}): PackOffer => ({
  scope: 3,
  year: 2024,
  seq: 40,
  sha: 'a'.repeat(64),
  rows: 2,
  bytes: 100,
  ...over,
});

/** A device that adopts a manifest of its own timeline alone, and what it was asked. */
function device(bootstrap: ReplicaMeta['bootstrap'], missing: readonly PackOffer[], overtaken = 0) {
  let state = bootstrap;
  const manifest: Manifest = { timeline: 'before', scopes: { hash: '', all: [3] }, packs: [offer()] };
  const asked = { manifest: 0, pack: 0 };
  const inputs = {
    store: { meta: async () => ({ ...newProfile('r').meta, timeline: 'after', bootstrap: state }) },
    start: {
      transport: {
        manifest: async () => {
          asked.manifest += 1;
          return { kind: 'reply', reply: manifest };
        },
        pack: async () => {
          asked.pack += 1;
          return { kind: 'unreachable' };
        },
      },
      packs: {
        adopt: async ({ timeline }: Manifest) => {
          if (asked.manifest <= overtaken) return false;
          if (timeline === 'after') state = { ...state, state: 'packs' };
          return true;
        },
        missing: async () => missing,
      },
    },
  };
  const answersOf = (timeline: string) => Object.assign(manifest, { timeline });
  return { inputs: inputs as unknown as SyncInputs, asked, answersOf };
}

const WANTED = NOT_STARTED;

test('a manifest of another timeline is not adopted, and its pull is next: nothing is asked again and again', async () => {
  // Missing of the manifest before the endpoint came back from its backup.
  const { inputs, asked } = device(WANTED, [offer()]);
  expect(await fetchPacks(inputs)).toEqual({ kind: 'done' });
  expect(asked).toEqual({ manifest: 1, pack: 0 });
});

test('a manifest that another tab has overtaken is asked for again before any pull', async () => {
  const { inputs, asked, answersOf } = device(WANTED, [offer()], 1);
  answersOf('after');
  expect(await fetchPacks(inputs)).toEqual({ kind: 'again' });
  expect(await fetchPacks(inputs)).toEqual({ kind: 'again' });
  expect(asked).toEqual({ manifest: 2, pack: 0 });
});

test('a manifest that is adopted is followed by its packs', async () => {
  const { inputs, asked, answersOf } = device(WANTED, [offer()]);
  answersOf('after');
  expect(await fetchPacks(inputs)).toEqual({ kind: 'again' });
  expect(await fetchPacks(inputs)).toMatchObject({ kind: 'wait', problem: 'unreachable' });
  expect(asked).toEqual({ manifest: 1, pack: 1 });
});

const GENERATION = 4;
const holding = (over: Partial<PackOffer & { generation: number }> = {}) => ({
  packs: [{ ...offer(), generation: GENERATION, ...over }],
  offers: [],
  generation: GENERATION,
});

test.for([
  ['nothing left out', holding(), [], true],
  ['left out of a pack that is here', holding(), [[3, 2024, 40]], true],
  ['left out of a pack in whose place a newer one has come', holding({ seq: 41 }), [[3, 2024, 40]], true],
  ['left out of a newer pack than the one that is here', holding({ seq: 39 }), [[3, 2024, 40]], false],
  ['left out of a pack of another year', holding(), [[3, 2023, 40]], false],
  ['left out of a pack of another scope', holding(), [[4, 2024, 40]], false],
  [
    'left out of one pack that is here and one that has gone',
    holding(),
    [
      [3, 2024, 40],
      [3, 2023, 7],
    ],
    false,
  ],
  ['left out of a pack of an older reading', holding({ generation: GENERATION - 1 }), [[3, 2024, 40]], false],
] as const)('whether a page may be taken: %s', ([, packing, packed, isGood]) => {
  expect(isHeld(packing, packed)).toBe(isGood);
});
