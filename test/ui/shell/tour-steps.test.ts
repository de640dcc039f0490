import { expect, test } from 'vitest';
import { ROLES } from '../../../src/domain/person.ts';
import { factsOf, PLACES, placesOf } from '../../../src/ui/shell/places.ts';
import { TOURS } from '../../../src/ui/shell/tour-steps.ts';
import { id } from '../../../src/ui/words/id.ts';
import { ROUTES } from '../../support/visited-routes.ts';

test.for(ROLES)('every step of the first day of %s leads to a page of that role', (role) => {
  const pages = new Set(ROUTES.map(({ route }) => route.split('/:')[0]));
  expect(TOURS[role].length).toBeGreaterThan(3);
  for (const place of TOURS[role]) {
    expect(placesOf(role), place).toContain(place);
    expect(pages, place).toContain(factsOf(place).href);
  }
});

test('every place of the menu has its help', () => {
  expect(Object.keys(id.help.pages).toSorted()).toEqual(Object.keys(PLACES).toSorted());
});
