import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundHalfUp, toFraction } from '../../../src/domain/decimal.ts';
import { attainment } from '../../../src/domain/scoring/attainment.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { evaluate } from '../../../src/domain/scoring/explain.ts';
import { type MilestoneStep, milestoneProgress } from '../../../src/domain/scoring/milestone.ts';

const step = (id: string, weight: string, done: boolean, due = true): MilestoneStep => ({
  id,
  weight,
  done,
  due,
});
const progress = (steps: readonly MilestoneStep[]) => milestoneProgress('PETA', steps, DEFAULT_PACK);
const attained = (realization: string | null, target: string | null) =>
  attainment({
    formula: 'milestone',
    polarity: 'higher',
    operator: '=',
    realization,
    target,
    pack: DEFAULT_PACK,
  });

test('finished steps count with their weights, unfinished ones not at all', () => {
  const { realization, target, reason } = progress([
    step('a', '20', true),
    step('b', '30', true),
    step('c', '50', false, false),
  ]);
  expect([realization?.decimal, target?.decimal, reason]).toEqual(['50', '50', null]);
  expect(attained(realization?.decimal ?? null, target?.decimal ?? null).raw).toMatchObject({
    n: 5000n,
    d: 50n,
  });
});

test('a yes-or-no indicator is one step', () => {
  expect(progress([step('selesai', '1', true)]).realization?.decimal).toBe('100');
  expect(progress([step('selesai', '1', false)]).realization?.decimal).toBe('0');
});

test('no steps and no weights have no progress, and say so', () => {
  expect(progress([])).toMatchObject({ realization: null, reason: 'nothing-to-score' });
  expect(progress([step('a', '0', true)])).toMatchObject({ realization: null, reason: 'no-weight' });
});

test('a share of steps outside 0 to 100 is refused, and nothing due yet is a zero target', () => {
  expect(attained('101', '100').reason).toBe('beyond-steps');
  expect(attained('-1', '100').reason).toBe('beyond-steps');
  expect(attained('40', '120').reason).toBe('beyond-steps');
  expect(attained('40', '0').reason).toBe('target-zero');
  const { raw } = attained('40', '80');
  expect(raw && roundHalfUp(raw, 2)).toBe('50.00');
});

test('progress lies between 0 and 100, does not depend on order, and its tree evaluates to it', () => {
  const steps = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      weight: fc.integer({ min: 0, max: 50 }).map(String),
      done: fc.boolean(),
      due: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 6 },
  );
  fc.assert(
    fc.property(steps, (list) => {
      const here = progress(list);
      expect(progress([...list].reverse())).toEqual(here);
      const { value } = here.explanations.realization;
      const again = evaluate(JSON.parse(JSON.stringify(here.explanations.realization)));
      expect(again && toFraction(again)).toBe(value?.exact ?? null);
      if (here.realization === null) return;
      expect(Number(here.realization.decimal)).toBeGreaterThanOrEqual(0);
      expect(Number(here.realization.decimal)).toBeLessThanOrEqual(100);
    }),
  );
});
