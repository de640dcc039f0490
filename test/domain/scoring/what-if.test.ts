import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FINANCE_MINISTRY_SCORING } from '../../../src/domain/finance-ministry/scoring-pack.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { scorecard } from '../../../src/domain/scoring/scorecard.ts';
import { whatIf } from '../../../src/domain/scoring/what-if.ts';
import { anyItem } from './any-item.ts';
import { yearly } from './builders.ts';

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

const question = (items: Parameters<typeof scorecard>[0]['items']) => ({
  unit: 'U',
  year: 2024,
  items,
  perspectiveWeights: null,
  pack: DEFAULT_PACK,
});

test('scoring under another pack leaves the card that stands as it was, to the last digit', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 4 }), (items) => {
      const asked = frozen(question(items));
      const before = JSON.stringify(scorecard(asked));
      const { standing } = whatIf(asked, frozen(FINANCE_MINISTRY_SCORING));
      expect(JSON.stringify(standing)).toBe(before);
      expect(JSON.stringify(scorecard(asked))).toBe(before);
    }),
    { numRuns: 50 },
  );
});

test('the supposed card names the other pack and says how far the total moves', () => {
  const { standing, supposed, change } = whatIf(
    question([yearly('SERASI', '96', '100', { formula: 'stabilize', polarity: 'range' })]),
    FINANCE_MINISTRY_SCORING,
  );
  expect(standing.pack).toMatchObject({ id: 'sakip-bsc' });
  expect(supposed.pack).toMatchObject({ id: 'kemenkeu-iku', verified: false });
  expect([standing.approved.total?.display, supposed.approved.total?.display]).toEqual(['96.00', '112.00']);
  expect(change.approved?.display).toBe('16.00');
});

test('where one of the cards has no total there is no change to speak of', () => {
  const { change } = whatIf(question([yearly('RUGI', '-11', '-10')]), FINANCE_MINISTRY_SCORING);
  expect(change.approved).toBeNull();
});
