import { expect, test } from 'vitest';
import { NO_DRAFT } from '../../../src/domain/dossier/readings/lke-road.ts';
import { type RoadWish, wishIn, wishText } from '../../../src/ui/lke/use-road-draft.ts';

test('a simulation comes back as it was left, with what was switched on, who does it, by when and at what effort', () => {
  const wish: RoadWish = {
    target: 'total',
    typed: '87,5',
    draft: {
      chosen: new Set(['1.a', '4.c']),
      owners: { '1.a': 'kepala' },
      dues: { '1.a': '2027-03-31' },
      efforts: { '4.c': '2.5' },
    },
  };
  expect(wishIn(wishText(wish))).toEqual(wish);
  expect(wishIn(wishText({ ...wish, draft: NO_DRAFT })).draft).toEqual(NO_DRAFT);
  expect(wishIn('')).toMatchObject({ target: 'A', draft: NO_DRAFT });
});
