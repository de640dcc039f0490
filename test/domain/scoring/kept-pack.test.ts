import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FINANCE_MINISTRY_SCORING } from '../../../src/domain/finance-ministry/scoring-pack.ts';
import { packName } from '../../../src/domain/rule-pack/frame.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { scoreIndicator } from '../../../src/domain/scoring/indicator-score.ts';
import { packOfYear } from '../../../src/domain/scoring/kept-pack.ts';
import { knownPacks } from '../../../src/domain/scoring/known-packs.ts';
import type { RulePack } from '../../../src/domain/scoring/rule-pack.ts';
import type { ScoredEntry } from '../../../src/domain/scoring/scored-entry.ts';
import { whatIf } from '../../../src/domain/scoring/what-if.ts';
import { entry, indicator, item, target, yearly } from './builders.ts';

const OLD = packName(DEFAULT_PACK);

const strict = (version: string, from: string, cap: string): RulePack => ({
  ...DEFAULT_PACK,
  id: 'daerah',
  version,
  from,
  cap: { ...DEFAULT_PACK.cap, cap },
});

const quarterly = (entries: readonly ScoredEntry[]) =>
  item({
    indicator: indicator({ frequency: 'quarterly' }),
    entries,
    targets: ['Q1', 'Q2', 'Q3', 'Q4'].map((q) => target({ period: `2024-${q}`, amount: '10' })),
  });

function scored(entries: readonly ScoredEntry[], packs: readonly RulePack[]) {
  const pack = packOfYear(2024, entries, packs);
  if (!pack.ok) return pack.problem;
  return scoreIndicator(quarterly(entries), pack.value).scores;
}

const amounts = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 4 });
const day = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const newer = fc.tuple(fc.integer({ min: 1, max: 99 }), day, fc.integer({ min: 0, max: 300 }));

test('a pack added later, whatever its dates, never changes an approved year or its explanation', () => {
  fc.assert(
    fc.property(amounts, newer, (values, [version, from, cap]) => {
      const entries = values.map((value, i) => entry(`2024-Q${i + 1}`, String(value), { pack: OLD }));
      const packs = knownPacks([]);
      const added = knownPacks([strict(`9.${version}`, from, String(cap))]);
      expect(scored(entries, added)).toEqual(scored(entries, packs));
    }),
  );
});

test('a pack in force only after the year changes nothing in it, approved or not', () => {
  fc.assert(
    fc.property(amounts, newer, (values, [version, from, cap]) => {
      fc.pre(from > '2024-12-31');
      const entries = values.map((value, i) =>
        entry(`2024-Q${i + 1}`, String(value), { state: 'submitted' }),
      );
      expect(scored(entries, knownPacks([strict(`9.${version}`, from, String(cap))]))).toEqual(
        scored(entries, knownPacks([])),
      );
    }),
  );
});

test('without an approval the pack in force on the last day of the year scores it', () => {
  const packs = knownPacks([strict('1', '2024-07-01', '110'), strict('2', '2025-01-01', '100')]);
  const chosen = packOfYear(2024, [entry('2024-Q1', '5', { state: 'submitted' })], packs);
  expect(chosen.ok && packName(chosen.value)).toBe('daerah@1');
});

test('the approval of the latest period names the pack of the year', () => {
  const packs = knownPacks([strict('1', '2024-07-01', '110')]);
  const entries = [entry('2024-Q1', '5', { pack: OLD }), entry('2024-Q3', '5', { pack: 'daerah@1' })];
  for (const order of [entries, [...entries].reverse()]) {
    const chosen = packOfYear(2024, order, packs);
    expect(chosen.ok && packName(chosen.value)).toBe('daerah@1');
  }
});

test('a pack that an approval named and nobody has is said, and no other stands in for it', () => {
  expect(packOfYear(2024, [entry('2024-FY', '5', { pack: 'hilang@1' })], knownPacks([]))).toEqual({
    ok: false,
    problem: { code: 'pack-missing', pack: 'hilang@1' },
  });
});

test('a what-if puts the other rules also on items that keep a pack of their own, and leaves the card as it is', () => {
  const kept = { ...yearly('A', '150', '100'), keptPack: strict('1', '2024-01-01', '110') };
  const question = {
    unit: 'U',
    year: 2024,
    items: [kept],
    perspectiveWeights: null,
    pack: DEFAULT_PACK,
  };
  const answer = whatIf(question, FINANCE_MINISTRY_SCORING);
  expect(answer.standing.approved.total?.display).toBe('110.00');
  expect(answer.supposed.approved.total?.display).toBe('120.00');
  expect(answer.change.approved?.display).toBe('10.00');
});
