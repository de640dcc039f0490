import { expect, test } from 'vitest';
import { packFor, packOn } from '../../../src/domain/rule-pack/choice.ts';
import { packName } from '../../../src/domain/rule-pack/frame.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';

const older = { ...DEFAULT_PACK, version: '2018.1', from: '2018-01-01', to: '2021-12-31' };
const newer = { ...DEFAULT_PACK, version: '2022.1', from: '2022-01-01', to: null };
const revised = { ...newer, version: '2022.2' };

test('a past day is scored with the pack in force then, both days inclusive', () => {
  expect(packOn('2021-12-31', [newer, older])?.version).toBe('2018.1');
  expect(packOn('2022-01-01', [older, newer])?.version).toBe('2022.1');
  expect(packOn('2017-12-31', [older, newer])).toBeNull();
});

test('of several packs in force the one that came last counts, whatever their order', () => {
  expect(packOn('2023-06-30', [revised, newer])).toBe(revised);
  expect(packOn('2023-06-30', [newer, revised])).toBe(revised);
});

test('a period takes the pack in force on its last day', () => {
  expect(packFor('2021-FY', [older, newer])).toEqual({ ok: true, value: older });
  expect(packFor('2022-Q1', [older, newer])).toEqual({ ok: true, value: newer });
});

test('a period keeps the pack it was scored with when a newer one comes', () => {
  const scoredWith = { '2023-FY': packName(newer) };
  expect(packFor('2023-FY', [older, newer, revised], scoredWith)).toEqual({ ok: true, value: newer });
  expect(packFor('2024-FY', [older, newer, revised], scoredWith)).toEqual({ ok: true, value: revised });
});

test('a pack that is written down but not at hand is missed by name, never replaced', () => {
  expect(packFor('2023-FY', [revised], { '2023-FY': packName(newer) })).toEqual({
    ok: false,
    problem: { code: 'pack-missing', pack: 'sakip-bsc@2022.1' },
  });
});

test('a day without a pack and a period that does not exist are two problems', () => {
  expect(packFor('2010-FY', [older])).toMatchObject({
    problem: { code: 'no-pack-in-force', day: '2010-12-31' },
  });
  expect(packFor('2010-Q5', [older])).toMatchObject({ problem: { code: 'period-unknown' } });
  expect(packFor('constructor', [older])).toMatchObject({ problem: { code: 'period-unknown' } });
});
