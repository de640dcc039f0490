import { expect, test } from 'vitest';
import { LKE_PACK } from '../../../src/domain/dossier/kinds/lke.ts';
import { lkeReading } from '../../../src/domain/dossier/readings/lke-reading.ts';
import { NO_DRAFT, roadView } from '../../../src/domain/dossier/readings/lke-road.ts';
import { stepEffort } from '../../../src/domain/dossier/readings/road-steps.ts';
import { filledDossier } from '../../support/filled-dossier.ts';

const key = { kind: 'lke', unit: 'DINKES', year: 2026, name: '' };
const dossier = filledDossier(
  key,
  Object.fromEntries(
    ['1', '2', '3.a', '3.b'].flatMap((part) =>
      LKE_PACK.components
        .flatMap(({ subComponents }) => subComponents)
        .filter(({ id }) => id.startsWith(part))
        .flatMap(({ criteria }) => criteria.map(({ id }) => [`answer/${id}/self`, 'Y'])),
    ),
  ),
  'draft',
);
const sheet = { dossier, reading: lkeReading(dossier, LKE_PACK) };

const view = (draft: Partial<typeof NO_DRAFT> = {}) => {
  const found = roadView(sheet, { predicate: 'A' }, { ...NO_DRAFT, ...draft }, []);
  if (!found) throw new Error('There is a road.');
  return found;
};
const stepFor = (subComponent: string, draft: Partial<typeof NO_DRAFT> = {}) => {
  const own = view(draft).steps.filter(({ id }) => id === `${subComponent}>`);
  expect(own).toHaveLength(1);
  return own[0] as (typeof own)[number];
};

test('the raises of what nobody has answered are one step with the points and the effort of all of them', () => {
  const step = stepFor('4.c');
  expect(step.actions.map(({ grade }) => grade)).toEqual(['D', 'C', 'CC', 'B', 'BB']);
  expect([step.isTaken, step.points.display, stepEffort(step)]).toEqual([true, '10.00', '5']);
  // What is chosen and what it comes to is that of the single raises.
  expect(view().chosen).toHaveLength(view().road.actions.length);
  expect(view().after.total?.exact).toBe(view().road.reached.exact);
});

test('a step goes as far as it was chosen to, and comes back whole after it was switched off', () => {
  const upToC = { chosen: new Set(['4.c>D', '4.c>C']) };
  expect(stepFor('4.c', upToC)).toMatchObject({ isTaken: true, points: { display: '6.25' } });
  expect(stepFor('4.c', { chosen: new Set() })).toMatchObject({
    isTaken: false,
    points: { display: '10.00' },
  });
});
