import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KMK_127 } from '../../../src/domain/finance-ministry/kmk-127-pack.ts';
import type { CONTROLS, VALIDITIES } from '../../../src/domain/finance-ministry/ministry-pack.ts';
import {
  indicatorQuality,
  qualityCoefficient,
  qualityWord,
  type TargetQuestion,
  targetQuality,
} from '../../../src/domain/finance-ministry/target-quality.ts';
import { evaluateWorking } from '../../../src/domain/working/working.ts';

const quality = (
  validity: (typeof VALIDITIES)[number],
  control: (typeof CONTROLS)[number],
  mapOwner = false,
) => indicatorQuality({ validity, control, mapOwner }, KMK_127);
const ask = (fields: Partial<TargetQuestion>): TargetQuestion => ({
  polarity: 'higher',
  target: null,
  lastTarget: null,
  lastRealization: null,
  mandatory: false,
  maximal: false,
  ...fields,
});
const weight = (fields: Partial<TargetQuestion>) => targetQuality(ask(fields), KMK_127);
const row = (target: string, lastTarget: string | null, lastRealization: string) => ({
  target,
  lastTarget,
  lastRealization,
});

test.for([
  ['exact', 'low', '1.2000'],
  ['exact', 'moderate', '1.1500'],
  ['exact', 'high', null],
  ['proxy', 'low', '1.1000'],
  ['proxy', 'moderate', '1.0000'],
  ['proxy', 'high', '0.9000'],
  ['activity', 'low', null],
  ['activity', 'moderate', '0.8000'],
  ['activity', 'high', '0.6000'],
] as const)('worked case BSC-11: %s validity under %s control weighs %s', ([validity, control, expected]) => {
  const found = quality(validity, control);
  expect(found.value === null ? null : Number(found.display)).toBe(expected && Number(expected));
  expect(found.reason).toBe(expected === null ? 'combination-not-allowed' : null);
  expect(found.pack).toMatchObject({ source: 'KMK 127/2026, tabel 14', verified: false });
});

test('who owns a strategy map may not measure it by activities it fully controls', () => {
  expect(quality('activity', 'high', true).reason).toBe('combination-not-allowed');
  expect(quality('activity', 'moderate', true).value).not.toBeNull();
});

test.for([
  ['BSC-12', '110', '100', '105', 1.2],
  ['BSC-12', '105', '100', '105', 1.1],
  ['BSC-12', '103', '100', '105', 1.0],
  ['BSC-12', '100', '100', '95', 1.0],
  ['BSC-12', '100', '100', '105', 0.9],
  ['BSC-12', '95', '100', '105', 0.8],
  ['', '100', '100', '100', 1.0],
  ['', '110', '100', '95', 1.2],
  ['', '105', null, '105', 1.0],
  ['', '110', null, '105', 1.2],
  ['', '99', null, '105', 0.8],
] as const)(
  '%s a target of %s after a target of %s and a realization of %s weighs %s',
  ([, t, t1, r1, expected]) => {
    expect(Number(weight(row(t, t1, r1)).display)).toBe(expected);
  },
);

test('where lower is better the table is mirrored', () => {
  const whole = fc.integer({ min: -200, max: 200 });
  fc.assert(
    fc.property(whole, whole, whole, (t, t1, r1) => {
      const mirrored = weight({ ...row(`${-t}`, `${-t1}`, `${-r1}`), polarity: 'lower' });
      expect(mirrored.value).toBe(weight(row(`${t}`, `${t1}`, `${r1}`)).value);
    }),
  );
});

test('steady, maximal and new targets have weights of their own, and an imposed one never weighs less than one', () => {
  expect(Number(weight({ polarity: 'steady', ...row('9', '10', '10') }).display)).toBe(1);
  expect(Number(weight({ maximal: true, ...row('9', '10', '10') }).display)).toBe(1.2);
  expect(Number(weight({ target: '9' }).display)).toBe(1);
  expect(Number(weight({ mandatory: true, ...row('9', '10', '10') }).display)).toBe(1);
  expect(Number(weight({ mandatory: true, ...row('11', '10', '10') }).display)).toBe(1.2);
});

test('half a history is not guessed at', () => {
  expect(weight({ target: '9', lastTarget: '10' }).reason).toBe('target-history-missing');
  expect(weight({ lastTarget: '10', lastRealization: '9' }).reason).toBe('target-history-missing');
});

test('K3 is the mean of both weights, with the word for it, and without one of them there is none', () => {
  const k3 = qualityCoefficient(quality('exact', 'low'), weight(row('110', '100', '105')), KMK_127);
  expect([Number(k3.display), qualityWord(k3, KMK_127).value]).toEqual([1.2, 'Sangat berkualitas']);
  const even = qualityCoefficient(quality('proxy', 'moderate'), weight({ target: '1' }), KMK_127);
  expect(qualityWord(even, KMK_127).value).toBe('Berkualitas');
  const poor = qualityCoefficient(quality('activity', 'high'), weight({ target: '1' }), KMK_127);
  expect([Number(poor.display), qualityWord(poor, KMK_127).value]).toEqual([0.8, 'Cukup berkualitas']);
  const none = qualityCoefficient(quality('exact', 'high'), weight({ target: '1' }), KMK_127);
  expect([none.value, none.reason, qualityWord(none, KMK_127).value]).toEqual([
    null,
    'combination-not-allowed',
    null,
  ]);
  expect(evaluateWorking(JSON.parse(JSON.stringify(k3)))).toBe(k3.value);
});
