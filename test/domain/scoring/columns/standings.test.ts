import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PERSPECTIVES } from '../../../../src/domain/indicator.ts';
import { keptStandings, standingOf } from '../../../../src/domain/scoring/columns/standings.ts';
import { DEFAULT_PACK } from '../../../../src/domain/scoring/default-pack.ts';
import type { ScoreItem } from '../../../../src/domain/scoring/indicator-working.ts';
import { type ScorecardQuestion, scorecard } from '../../../../src/domain/scoring/scorecard.ts';
import { anyRow } from './any-row.ts';

/** Gives every item of a card a code of its own, and entries and targets that follow it. */
const named = (
  item: ScoreItem,
  code: string,
  perspective: ScoreItem['indicator']['perspective'],
): ScoreItem => ({
  ...item,
  indicator: { ...item.indicator, code, perspective },
  targets: item.targets.map((target) => ({ ...target, indicator: code })),
});

const anyCard = fc
  .record({
    items: fc.array(fc.tuple(anyRow, fc.constantFrom(...PERSPECTIVES, null)), { maxLength: 5 }),
    hasObjectives: fc.boolean(),
    weights: fc.constantFrom(null, {
      customer: '40',
      financial: '0',
      'internal-process': '30',
      'learning-growth': '30',
    }),
  })
  .map(
    ({ items, hasObjectives, weights }): Omit<ScorecardQuestion, 'unit'> => ({
      year: 2024,
      items: items.map(([item, perspective], i) => named(item, `I${i}`, perspective)),
      ...(hasObjectives && {
        objectives: [
          { id: 'b', weight: '2', indicators: ['I0', 'I1'] },
          { id: 'a', weight: '3.5', indicators: ['I1', 'I2'] },
        ],
      }),
      perspectiveWeights: weights,
      pack: DEFAULT_PACK,
    }),
  );

const reference = (questions: readonly ScorecardQuestion[]) =>
  questions.map((question) => standingOf(scorecard(question)));

test('standings kept in columns have the digits and class of the full cards, after any change', () => {
  const cards = fc.array(anyCard, { minLength: 1, maxLength: 4 });
  const changes = fc.array(fc.tuple(fc.nat(3), fc.nat(4), anyRow), { maxLength: 6 });
  fc.assert(
    fc.property(cards, changes, (list, steps) => {
      let questions = list.map((one, i): ScorecardQuestion => ({ ...one, unit: `U${i}` }));
      const standings = keptStandings();
      expect(standings(questions, DEFAULT_PACK)).toEqual(reference(questions));
      for (const [card, at, { entries, targets }] of steps) {
        questions = questions.map((question, q) => ({
          ...question,
          items: question.items.map((item, i) =>
            q === card && i === at
              ? { ...item, entries, targets: targets.map((t) => ({ ...t, indicator: item.indicator.code })) }
              : item,
          ),
        }));
        expect(standings(questions, DEFAULT_PACK)).toEqual(reference(questions));
      }
    }),
    { numRuns: 60 },
  );
}, 180_000);

test('another weight, another unit and another pack are noticed', () => {
  const standings = keptStandings();
  const ask = (questions: readonly ScorecardQuestion[], pack = DEFAULT_PACK) => {
    const asked = questions.map((one) => ({ ...one, pack }));
    expect(standings(asked, pack)).toEqual(reference(asked));
  };
  const [card] = fc.sample(anyCard, { numRuns: 1, seed: 7 });
  const question = { ...(card as Omit<ScorecardQuestion, 'unit'>), unit: 'U' };
  const heavier = (item: ScoreItem): ScoreItem => ({
    ...item,
    indicator: { ...item.indicator, weight: '7' },
  });
  ask([question]);
  ask([{ ...question, items: question.items.map(heavier) }]);
  ask([question, { ...question, unit: 'V' }]);
  ask([question], { ...DEFAULT_PACK, cap: { ...DEFAULT_PACK.cap, cap: '100' } });
  ask([question], { ...DEFAULT_PACK, cap: { ...DEFAULT_PACK.cap, floor: '-10' } });
});
