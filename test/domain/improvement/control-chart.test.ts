import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDecimal, fromInteger, roundHalfUp, toFraction } from '../../../src/domain/decimal.ts';
import { controlChart } from '../../../src/domain/improvement/control-chart.ts';
import { freezeLimits } from '../../../src/domain/improvement/freeze-limits.ts';
import { readXmrPack } from '../../../src/domain/improvement/pack-checks.ts';
import { signalWorking } from '../../../src/domain/improvement/signal-working.ts';
import { SIGNALS, signalsAtEnd, xmrLimits } from '../../../src/domain/improvement/xmr.ts';
import { XMR_PACK } from '../../../src/domain/improvement/xmr-pack.ts';
import { xmrWorking } from '../../../src/domain/improvement/xmr-working.ts';
import { evaluateWorking } from '../../../src/domain/working/working.ts';

const points = (...values: (string | null)[]) =>
  values.map((value, i) => ({ period: `2025-M${String(i + 1).padStart(2, '0')}`, value }));
const chart = (list: (string | null)[], more: Partial<Parameters<typeof controlChart>[0]> = {}) =>
  controlChart({ points: points(...list), isNeverNegative: false, frozen: null, ...more });

test('CI-01: limits of 10, 50, 40, 30, with four digits, and the tree behind each', () => {
  const working = xmrWorking([10, 50, 40, 30].map(fromInteger));
  const { centre, movingRange, upper, lower, rangeLimit } = working;
  expect([centre, movingRange, upper, lower, rangeLimit].map((one) => one.display)).toEqual([
    '32.5000',
    '20.0000',
    '85.7000',
    '-20.7000',
    '65.3600',
  ]);
});

test('the tree of every limit evaluates to the limit the chart draws', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 20 }), (list) => {
      const values = list.map(fromInteger);
      const limits = xmrLimits(values);
      const working = xmrWorking(values);
      for (const name of ['centre', 'lower', 'upper', 'rangeLimit'] as const) {
        const again = evaluateWorking(JSON.parse(JSON.stringify(working[name])));
        expect(again).toBe(limits && toFraction(limits[name]));
      }
    }),
  );
});

test('one point has no range: every limit says too few points', () => {
  expect(Object.values(xmrWorking([fromInteger(4)])).map((one) => [one.value, one.reason])).toEqual(
    Array.from({ length: 5 }, () => [null, 'too-few-points']),
  );
});

test('below six points there are no limits and no signals, and the chart says so', () => {
  expect(chart(['1', '2', '1', '2', '90'])).toMatchObject({
    limits: null,
    signals: [],
    notes: ['too-few-points'],
    points: 5,
  });
  expect(chart(['1', '2', '1', '2', '1', '2']).notes).toEqual(['short-baseline']);
});

test('a blank month is a gap, not a zero', () => {
  const blank = chart(['5', null, '5', '6', '5', '6', null, '6']);
  expect([blank.points, blank.limits?.centre.display]).toEqual([6, '5.5000']);
});

test('a quantity that cannot be negative is drawn down to zero, the raw limit stays', () => {
  const list = ['1', '9', '1', '9', '1', '9'];
  const floored = chart(list, { isNeverNegative: true });
  expect([floored.limits?.lower.display, floored.limits?.shownLower.display]).toEqual(['-16.2800', '0.0000']);
  expect(floored.notes).toContain('floor-at-zero');
  expect(chart(list).limits?.shownLower.display).toBe('-16.2800');
});

const steady = ['50', '52', '49', '51', '50', '48', '50', '52', '49', '51'];

test('frozen limits hold later points against what was usual before', () => {
  const frozen = freezeLimits(points(...steady), null, { on: '2025-11-01', reason: null });
  if (!frozen.ok) throw new Error(frozen.problem.code);
  const later = ['58', '58', '58'];
  const held = chart([...steady, ...later], { frozen: frozen.value.limits });
  expect(held.isFrozen).toBe(true);
  expect(held.limits?.centre.display).toBe('50.2000');
  expect(held.signals).toMatchObject([
    { period: '2025-M11', signals: ['outside-limits'] },
    { period: '2025-M12', signals: ['outside-limits'] },
    { period: '2025-M13', signals: ['outside-limits', 'near-limit'] },
  ]);
  expect(chart([...steady, ...later]).limits?.centre.display).not.toBe('50.2000');
});

test('limits that stand are computed anew only with a reason, and carry it', () => {
  const act = { on: '2025-11-01', reason: null };
  const before = freezeLimits(points(...steady), null, act);
  if (!before.ok) throw new Error(before.problem.code);
  expect(freezeLimits(points(...steady), before.value.limits, { ...act, reason: '  ' })).toEqual({
    ok: false,
    problem: { code: 'reason-missing' },
  });
  expect(
    freezeLimits(points(...steady), before.value.limits, { ...act, reason: 'loket baru' }),
  ).toMatchObject({
    ok: true,
    value: {
      limits: { reason: 'loket baru', points: 10, first: '2025-M01', last: '2025-M10', pack: 'xmr@2026.1' },
    },
  });
  expect(freezeLimits(points('1', '2'), null, act)).toEqual({
    ok: false,
    problem: { code: 'too-few-points', points: 2, least: 6 },
  });
});

test('a point on the centre line breaks a run; the eighth on one side gives the signal', () => {
  const limits = xmrLimits([10, 50, 40, 30].map(fromInteger));
  if (!limits) throw new Error('no limits');
  const signals = (...list: string[]) =>
    signalsAtEnd(
      list.map((one) => fromDecimal(one) ?? fromInteger(0)),
      limits,
    );
  const run = ['33', '34', '35', '33', '34', '35', '33'];
  expect(signals(...run, '34')).toEqual(['one-side']);
  expect(signals(...run, '32.5')).toEqual([]);
  expect(signals('34', '34', '32.5', '34', '34', '34', '34', '34')).toEqual([]);
});

test('the tree of a signal comes to the signal where the chart gives it, and to nothing where it does not', () => {
  const value = fc.integer({ min: -30, max: 130 });
  const limits = xmrLimits([10, 50, 40, 30].map(fromInteger));
  if (!limits) throw new Error('no limits');
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 10 }), (list) => {
      const values = list.map(fromInteger);
      const given = signalsAtEnd(values, limits);
      for (const signal of SIGNALS) {
        const tree = signalWorking(signal, values, limits, XMR_PACK);
        expect(tree.value).toBe(given.includes(signal) ? signal : null);
      }
    }),
    { numRuns: 500 },
  );
});

test('the limits of a chart are what their trees come to, drawn at zero and frozen too', () => {
  const frozen = freezeLimits(points(...steady), null, { on: '2025-11-01', reason: null });
  const kept = frozen.ok ? frozen.value.limits : null;
  for (const more of [{}, { isNeverNegative: true }, { frozen: kept }]) {
    const { limits } = chart(['1', '9', '1', '9', '1', '9'], more);
    for (const name of ['centre', 'lower', 'shownLower', 'upper', 'rangeLimit'] as const) {
      expect(limits?.workings[name].value).toBe(limits?.[name].exact);
    }
  }
});

test('other factors are another pack', () => {
  const pack = { ...XMR_PACK, factors: { ...XMR_PACK.factors, range: '3.27' } };
  const limits = xmrLimits([10, 50, 40, 30].map(fromInteger), pack);
  expect(limits && roundHalfUp(limits.rangeLimit, 4)).toBe('65.4000');
  expect(readXmrPack(XMR_PACK).ok).toBe(true);
  expect(readXmrPack({ ...XMR_PACK, nearLimit: { ...XMR_PACK.nearLimit, count: 5 } })).toMatchObject({
    problem: [{ path: 'nearLimit.count', reason: 'more-than-of' }],
  });
});
