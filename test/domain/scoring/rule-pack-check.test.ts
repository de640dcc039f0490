import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KMK_127 } from '../../../src/domain/finance-ministry/kmk-127-pack.ts';
import { readMinistryPack } from '../../../src/domain/finance-ministry/ministry-pack-check.ts';
import { FINANCE_MINISTRY_SCORING } from '../../../src/domain/finance-ministry/scoring-pack.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { readRulePack } from '../../../src/domain/scoring/rule-pack-check.ts';

type Plain = Record<string, unknown>;
const plain = (pack: unknown): Plain => JSON.parse(JSON.stringify(pack));
const faultsOf = (value: unknown): readonly string[] => {
  const read = readRulePack(value);
  return read.ok ? [] : read.problem.map(({ path, reason }) => `${path}: ${reason}`);
};

/** Every place inside a plain value, by its path. */
const places = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] => {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => places(one, [...path, key]))
      : [];
  return path.length > 0 ? [path, ...inside] : inside;
};

test('the packs that come with the source are sound as plain JSON', () => {
  expect(readRulePack(plain(DEFAULT_PACK))).toEqual({ ok: true, value: DEFAULT_PACK });
  expect(readRulePack(plain(FINANCE_MINISTRY_SCORING)).ok).toBe(true);
  expect(readMinistryPack(plain(KMK_127))).toEqual({ ok: true, value: KMK_127 });
});

test('every fault of a pack is listed in one go, with its place', () => {
  const broken = {
    ...plain(DEFAULT_PACK),
    id: ' ',
    from: '2023-02-29',
    verified: 'yes',
    cap: { ...DEFAULT_PACK.cap, floor: '10', cap: '5' },
    zeroTarget: { ...DEFAULT_PACK.zeroTarget, reached: 100 },
    negativeTarget: { ...DEFAULT_PACK.negativeTarget, higher: 'guess' },
    stabilizing: {
      ...DEFAULT_PACK.stabilizing,
      scale: [
        { from: '90', to: '100' },
        { from: '90', to: '120' },
      ],
    },
    classes: { ...DEFAULT_PACK.classes, bounds: DEFAULT_PACK.classes.bounds.slice(0, 4) },
    perspectives: { ...DEFAULT_PACK.perspectives, weights: { customer: '-1', financial: '25' } },
    colour: 'red',
  };
  expect(faultsOf(broken)).toEqual([
    'verified: not-yes-or-no',
    'id: not-text',
    'from: not-a-day',
    'cap.cap: below-floor',
    'zeroTarget.reached: not-a-decimal',
    'negativeTarget.higher: not-one-of:refuse,mirrored',
    'stabilizing.scale.1.from: not-rising',
    'classes.bounds.3.above: last-not-open',
    'perspectives.weights.customer: below-0',
    'perspectives.weights.internal-process: missing',
    'perspectives.weights.learning-growth: missing',
    'colour: unknown-field',
  ]);
});

test('a pack that ends before it begins, and a class that comes twice, are refused', () => {
  expect(faultsOf({ ...plain(DEFAULT_PACK), from: '2024-01-01', to: '2023-12-31' })).toEqual([
    'to: ends-before-it-begins',
  ]);
  const [first, , ...rest] = DEFAULT_PACK.classes.bounds;
  const bounds = [first, { ...first, above: '80' }, ...rest];
  expect(faultsOf({ ...plain(DEFAULT_PACK), classes: { ...DEFAULT_PACK.classes, bounds } })).toEqual([
    'classes.bounds: not-once:very-high',
    'classes.bounds: not-once:high',
  ]);
});

test.for([null, 7, 'pack', [], {}])('%j is no pack', (value) => {
  expect(faultsOf(value).length).toBeGreaterThan(0);
});

test('whatever field is taken out or misnamed, the fault names its place', () => {
  for (const [pack, read] of [
    [DEFAULT_PACK, readRulePack],
    [KMK_127, readMinistryPack],
  ] as const) {
    const named = places(plain(pack)).filter((path) => !/^\d+$/.test(path.at(-1) ?? ''));
    const optional = (path: readonly string[]): boolean => path.at(-2) === 'byLevel';
    fc.assert(
      fc.property(fc.constantFrom(...named.filter((path) => !optional(path))), (path) => {
        const copy = plain(pack);
        const parent = path.slice(0, -1).reduce<Plain>((at, key) => at[key] as Plain, copy);
        const key = path.at(-1) as string;
        const { [key]: gone } = parent;
        delete parent[key];
        parent[`${key}x`] = gone;
        const result = read(copy);
        expect(result.ok).toBe(false);
        if (result.ok) return;
        expect(result.problem).toContainEqual({ path: path.join('.'), reason: 'missing' });
        expect(result.problem).toContainEqual({ path: `${path.join('.')}x`, reason: 'unknown-field' });
      }),
      { numRuns: 200 },
    );
  }
});
