import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Perspective } from '../../../src/domain/indicator.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { scoreIndicator } from '../../../src/domain/scoring/indicator-score.ts';
import type { ScoreItem } from '../../../src/domain/scoring/indicator-working.ts';
import {
  rollUp,
  type ScorecardQuestion,
  type ScorecardView,
  scorecard,
} from '../../../src/domain/scoring/scorecard.ts';
import { anyItem } from './any-item.ts';
import { entry, indicator, item, target, yearly } from './builders.ts';

const ask = (items: readonly ScoreItem[], more: Partial<ScorecardQuestion> = {}): ScorecardQuestion => ({
  unit: 'BAPPENDA',
  year: 2024,
  items,
  perspectiveWeights: null,
  pack: DEFAULT_PACK,
  ...more,
});
const of = (view: ScorecardView, id: Perspective) => {
  const found = view.perspectives.find(({ perspective }) => perspective === id);
  if (!found) throw new Error(`no perspective ${id}`);
  return found;
};

const bappenda = [
  yearly('KEPUASAN', '86.2', '85', { perspective: 'customer' }),
  yearly('KELUHAN', '92', '95', { perspective: 'customer' }),
  yearly('TUNGGU', '18', '20', { perspective: 'customer', polarity: 'lower', formula: 'regressive-2t' }),
  yearly('PAD', '2292', '2738'),
  yearly('PAJAK', '1706', '1766'),
  yearly('RETRIBUSI', '14.455', '32.747'),
  yearly('HPKD', '50.616', '60.349'),
  yearly('SAMSAT', '9', '10', { perspective: 'internal-process' }),
  yearly('POTENSI', '78', '100', { perspective: 'internal-process' }),
  yearly('PELATIHAN', '21.5', '20', { perspective: 'learning-growth' }),
  yearly('DIALOG', '94', '100', { perspective: 'learning-growth' }),
];

test('the scorecard of Bappenda as drawn: 102,75 + 77,08 + 84,00 + 100,75 make 91,15, rounded once', () => {
  const { approved } = scorecard(ask(bappenda));
  expect(approved.total?.display).toBe('91.15');
  expect(approved.classId).toBe('very-high');
  expect(
    approved.perspectives.map((p) => [p.perspective, p.value?.display, p.contribution?.display]),
  ).toEqual([
    ['customer', '102.75', '25.69'],
    ['financial', '77.08', '19.27'],
    ['internal-process', '84.00', '21.00'],
    ['learning-growth', '100.75', '25.19'],
  ]);
  const retribusi = of(approved, 'financial').indicators.find((line) => line.indicator === 'RETRIBUSI');
  expect(retribusi?.score).toMatchObject({ capped: { display: '44.14' }, classId: 'very-low', met: false });
  expect(approved.renormalized).toBe(false);
  expect(approved.coverage).toMatchObject({ counted: 11, missing: 0, entriesMissing: 0 });
});

test('worked case BSC-22: weights 25/15/30/30 set by the government make 103,65', () => {
  const items = [
    yearly('A', '105', '100', { perspective: 'customer' }),
    yearly('B', '100', '100', { perspective: 'financial' }),
    yearly('C', '98', '100', { perspective: 'internal-process' }),
    yearly('D', '110', '100', { perspective: 'learning-growth' }),
  ];
  const perspectiveWeights = {
    customer: '25',
    financial: '15',
    'internal-process': '30',
    'learning-growth': '30',
  };
  expect(scorecard(ask(items, { perspectiveWeights })).approved.total?.display).toBe('103.65');
});

test('a perspective without a value is left out, its weight goes to the others, and the card says so', () => {
  const items = [
    yearly('A', '80', '100', { perspective: 'customer' }),
    yearly('B', '60', '100', { perspective: 'financial' }),
    yearly('C', null, '100', { perspective: 'internal-process' }),
  ];
  const { approved } = scorecard(ask(items));
  expect(approved.total?.display).toBe('70.00');
  expect(approved.renormalized).toBe(true);
  expect(of(approved, 'customer').share?.display).toBe('50.00');
  expect(of(approved, 'internal-process')).toMatchObject({ value: null, share: null, contribution: null });
  expect(approved.coverage).toEqual({
    counted: 2,
    missing: 1,
    missingWhy: { 'no-realization': 1 },
    outOfScope: 0,
    entriesExpected: 3,
    entriesMissing: 1,
  });
  expect(approved.explanation.steps).toEqual([{ id: 'renormalized', counted: '50', whole: '100' }]);
});

test('a missing value is not a zero: it is left out, while a typed zero counts', () => {
  const one = yearly('A', '80', '100');
  expect(scorecard(ask([one, yearly('B', null, '100')])).approved.total?.display).toBe('80.00');
  expect(scorecard(ask([one, yearly('B', '0', '100')])).approved.total?.display).toBe('40.00');
});

test('every reason for a missing attainment is counted by name', () => {
  const items = [
    yearly('A', '80', '100'),
    yearly('B', '80', null),
    yearly('C', '80', '0'),
    yearly('D', '80', '100', { weight: '-1' }),
    yearly('E', '80', '100', { formula: 'none', polarity: 'none' }),
    item({
      indicator: indicator({ code: 'F' }),
      entries: [entry('2024-FY', null, { amount: { kind: 'not-applicable', reason: 'belum ada BLUD' } })],
      targets: [target({ indicator: 'F' })],
    }),
  ];
  const { coverage } = scorecard(ask(items)).approved;
  expect(coverage).toMatchObject({
    counted: 1,
    missing: 3,
    missingWhy: { 'no-target': 1, 'target-zero': 1, 'weight-invalid': 1 },
    outOfScope: 2,
  });
});

test('weights within a perspective count in proportion', () => {
  const items = [yearly('A', '100', '100', { weight: '3' }), yearly('B', '60', '100', { weight: '1' })];
  const { approved } = scorecard(ask(items));
  expect(approved.total?.display).toBe('90.00');
  expect(of(approved, 'financial').indicators.map((line) => line.share?.display)).toEqual(['75.00', '25.00']);
});

test('approved, verified and provisional totals stand side by side', () => {
  const items = [
    yearly('A', '100', '100'),
    yearly('B', '80', '100', {}, 'verified'),
    yearly('C', '60', '100', {}, 'submitted'),
    yearly('D', '10', '100', {}, 'draft'),
    yearly('E', '10', '100', {}, 'returned'),
  ];
  const card = scorecard(ask(items));
  expect(card.approved).toMatchObject({ total: { display: '100.00' }, coverage: { counted: 1, missing: 4 } });
  expect(card.verified).toMatchObject({ total: { display: '90.00' }, coverage: { counted: 2, missing: 3 } });
  expect(card.provisional).toMatchObject({
    total: { display: '80.00' },
    coverage: { counted: 3, missing: 2 },
  });
});

test('attainment above the cap is scored as the cap and shown raw', () => {
  const { approved } = scorecard(ask([yearly('A', '104.914', '37.775')]));
  const [line] = of(approved, 'financial').indicators;
  expect(line?.score).toMatchObject({
    raw: { display: '277.73' },
    capped: { display: '120.00' },
    bounded: 'cap',
  });
  expect(approved.total?.display).toBe('120.00');
});

test('an empty card has no total and no class, and is not zero', () => {
  expect(scorecard(ask([])).approved).toMatchObject({
    total: null,
    classId: null,
    reason: 'nothing-to-score',
  });
});

test('an indicator in no perspective is scored but in no total', () => {
  const card = scorecard(ask([yearly('A', '80', '100'), yearly('B', '10', '100', { perspective: null })]));
  expect(card.approved.total?.display).toBe('80.00');
  expect(card.unplaced.map((one) => one.scores.approved.capped?.display)).toEqual(['10.00']);
});

test('the whole card is plain JSON', () => {
  const card = scorecard(ask(bappenda));
  expect(JSON.parse(JSON.stringify(card))).toEqual(card);
});

const items = fc.array(anyItem, { maxLength: 12 }).map((list) =>
  list.map((one, i) => {
    const code = `I${i}`;
    return {
      ...one,
      indicator: { ...one.indicator, code },
      targets: one.targets.map((t) => ({ ...t, indicator: code })),
    };
  }),
);

test('whatever order items, entries and targets come in, every digit is the same', () => {
  const shuffled = <T>(list: readonly T[]) =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
  const both = items.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc
        .tuple(...list.map((one) => fc.tuple(shuffled(one.entries), shuffled(one.targets))))
        .map((parts) =>
          list.map((one, i) => ({ ...one, entries: parts[i]?.[0] ?? [], targets: parts[i]?.[1] ?? [] })),
        )
        .chain(shuffled),
    ),
  );
  fc.assert(
    fc.property(both, ([list, other]) => {
      expect(scorecard(ask(other))).toEqual(scorecard(ask(list)));
    }),
    { numRuns: 500 },
  );
});

test('scoring only the indicator that changed gives the same card as scoring everything', () => {
  fc.assert(
    fc.property(items, anyItem, fc.nat(), (list, changed, at) => {
      if (list.length === 0) return;
      const index = at % list.length;
      const code = `I${index}`;
      const fresh = {
        ...changed,
        indicator: { ...changed.indicator, code },
        targets: changed.targets.map((t) => ({ ...t, indicator: code })),
      };
      const next = list.map((one, i) => (i === index ? fresh : one));
      const kept = list.map((one) => scoreIndicator(one, DEFAULT_PACK));
      kept[index] = scoreIndicator(fresh, DEFAULT_PACK);
      expect(rollUp(ask(next), kept)).toEqual(scorecard(ask(next)));
    }),
  );
});

test('a total lies between the lowest and the highest attainment on the card', () => {
  fc.assert(
    fc.property(items, (list) => {
      const { approved } = scorecard(ask(list));
      if (!approved.total) return;
      const values = approved.perspectives
        .flatMap((part) => part.indicators.map((line) => line.score.capped?.decimal))
        .filter((value) => value !== undefined)
        .map(Number);
      const total = Number(approved.total.decimal);
      expect(total).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
      expect(total).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
    }),
  );
});
