import { expect, test } from 'vitest';
import { toFraction } from '../../../src/domain/decimal.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { evaluate } from '../../../src/domain/scoring/explain.ts';
import { governmentScore } from '../../../src/domain/scoring/government-score.ts';
import { scorecard } from '../../../src/domain/scoring/scorecard.ts';
import { yearly } from './builders.ts';

test('objectives stand between indicators and perspective: each is weighed as one, loose indicators beside them', () => {
  const items = [
    yearly('A1', '100', '100', { weight: '3' }),
    yearly('A2', '60', '100', { weight: '1' }),
    yearly('B1', '80', '100'),
    yearly('LEPAS', '50', '100'),
  ];
  const objectives = [
    { id: 'a', weight: '2', indicators: ['A1', 'A2'] },
    { id: 'b', weight: '1', indicators: ['B1', 'A1'] },
    { id: 'kosong', weight: '9', indicators: ['X'] },
  ];
  const card = scorecard({
    unit: 'U',
    year: 2024,
    items,
    objectives,
    perspectiveWeights: null,
    pack: DEFAULT_PACK,
  });
  const part = card.approved.perspectives.find(({ perspective }) => perspective === 'financial');
  expect(part?.objectives).toMatchObject([
    { objective: 'a', value: { display: '90.00' }, share: { display: '50.00' } },
    { objective: 'b', value: { display: '80.00' }, share: { display: '25.00' } },
  ]);
  expect(part?.value?.display).toBe('77.50');
  expect(part?.indicators.map((line) => [line.indicator, line.objective, line.share?.display])).toEqual([
    ['A1', 'a', '37.50'],
    ['A2', 'a', '12.50'],
    ['B1', 'b', '25.00'],
    ['LEPAS', null, '25.00'],
  ]);
  const again = evaluate(JSON.parse(JSON.stringify(card.approved.explanation)));
  expect(again && toFraction(again)).toBe(card.approved.total?.exact);
});

test('an objective without a value is left out and the rest of its perspective weighs more, and the card says so', () => {
  const items = [yearly('A', '80', '100'), yearly('B', null, '100')];
  const objectives = [
    { id: 'a', weight: '1', indicators: ['A'] },
    { id: 'b', weight: '3', indicators: ['B'] },
  ];
  const { approved } = scorecard({
    unit: 'U',
    year: 2024,
    items,
    objectives,
    perspectiveWeights: null,
    pack: DEFAULT_PACK,
  });
  expect(approved).toMatchObject({ total: { display: '80.00' }, renormalized: true });
  const part = approved.perspectives.find(({ perspective }) => perspective === 'financial');
  expect(part?.objectives).toMatchObject([
    { share: { display: '100.00' } },
    { share: null, value: null, reason: 'nothing-to-score' },
  ]);
});

test('cards of units come together in the score of the government, weighed, on every basis, in any order', () => {
  const cardOf = (unit: string, realization: string | null, state: 'approved' | 'submitted') => ({
    unit,
    year: 2024,
    items: [yearly(unit, realization, '100', {}, state)],
    perspectiveWeights: null,
    pack: DEFAULT_PACK,
  });
  const cards = [
    cardOf('DINKES', '90', 'approved'),
    cardOf('DIKBUD', '50', 'submitted'),
    cardOf('BAPPEDA', null, 'approved'),
  ];
  const pack = { ...DEFAULT_PACK, units: { ...DEFAULT_PACK.units, weights: { DINKES: '3' } } };
  const whole = governmentScore({ id: 'ntb', year: 2024, pack, cards });
  expect(whole.approved).toMatchObject({ total: { display: '90.00' }, renormalized: true });
  expect(whole.provisional).toMatchObject({ total: { display: '80.00' }, classId: 'high' });
  expect(whole.provisional.units.map((line) => [line.unit, line.share?.display ?? null])).toEqual([
    ['BAPPEDA', null],
    ['DIKBUD', '25.00'],
    ['DINKES', '75.00'],
  ]);
  expect(whole.approved.coverage).toMatchObject({ counted: 1, missing: 2 });
  expect(governmentScore({ id: 'ntb', year: 2024, pack, cards: [...cards].reverse() })).toEqual(whole);
  const again = evaluate(JSON.parse(JSON.stringify(whole.provisional.explanation)));
  expect(again && toFraction(again)).toBe(whole.provisional.total?.exact);
});
