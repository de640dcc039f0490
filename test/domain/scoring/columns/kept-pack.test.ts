import { expect, test } from 'vitest';
import { keptStandings, standingOf } from '../../../../src/domain/scoring/columns/standings.ts';
import { DEFAULT_PACK } from '../../../../src/domain/scoring/default-pack.ts';
import { scorecard } from '../../../../src/domain/scoring/scorecard.ts';
import { yearly } from '../builders.ts';

const CAPPED = { ...DEFAULT_PACK, version: '1', cap: { ...DEFAULT_PACK.cap, cap: '100' } };

test('columns keep the pack of an item and the weight of an objective that states none, as the card does', () => {
  const question = {
    unit: 'U',
    year: 2024,
    items: [
      { ...yearly('A', '150', '100', { weight: '3' }), keptPack: CAPPED },
      yearly('B', '60', '100'),
      yearly('C', '118', '100'),
    ],
    objectives: [{ id: 'S', weight: null, indicators: ['A', 'B'] }],
    perspectiveWeights: null,
    pack: DEFAULT_PACK,
  };
  const standings = keptStandings();
  const [first] = standings([question], DEFAULT_PACK);
  expect(first).toEqual(standingOf(scorecard(question)));
  expect(first?.totals.approved.display).toBe('95.60');
  const released = {
    ...question,
    items: question.items.map((item) => ({ ...item, keptPack: undefined })),
  };
  const [second] = standings([released], DEFAULT_PACK);
  expect(second).toEqual(standingOf(scorecard(released)));
  expect(second?.totals.approved.display).toBe('107.60');
});
