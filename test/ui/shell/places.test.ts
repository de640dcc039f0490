import { expect, test } from 'vitest';
import { placesOf } from '../../../src/ui/shell/places.ts';

test('whoever has no right any more still reaches what was sent and came back', () => {
  expect(placesOf(null)).toEqual(expect.arrayContaining(['outbox', 'account']));
});
