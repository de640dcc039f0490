import { afterEach, expect, test } from 'vitest';
import type { Facts } from '../../src/app/facts/facts.ts';
import { present } from '../../src/app/live/clock-tick.ts';
import { facts } from '../../src/app/live/facts.ts';
import { planNames, planTree } from '../../src/app/live/plan-tree.ts';
import { draftedAddition } from '../../src/domain/plan/edits.ts';
import { NOW, orgUnit } from '../support/builders.ts';
import { DossierDesk } from '../support/dossiers.ts';
import { filledDossier } from '../support/filled-dossier.ts';
import { OFFICER, PERSONS, POSITIONS } from '../support/people.ts';

const PLAN = 'RPJMD-2025-2029';
const key = { kind: 'plan-draft', unit: 'disdik', year: 0, name: `${PLAN}~1` };
const { world } = new DossierDesk(key);
const vision = draftedAddition({ id: 'n-1', level: 'vision', parent: null, text: 'Sehat', owner: 'disdik' });

function holding(state: string): void {
  const dossier = filledDossier(key, vision, state);
  present.value = NOW;
  facts.value = {
    person: OFFICER.person,
    world,
    timeZone: 'Asia/Makassar',
    units: new Map([['disdik', orgUnit('disdik', null)]]),
    positions: new Map(POSITIONS.map((one) => [one.id, one])),
    persons: new Map(PERSONS.map((one) => [one.id, one])),
    planNodes: new Map(),
    dossiers: new Map([[world.dossierId(key), { dossier }]]),
  } as unknown as Facts;
}
afterEach(() => {
  facts.value = null;
});

test('a plan that so far stands in a draft alone is among the plans, with the years of its name', () => {
  holding('draft');
  expect(planNames.value).toEqual([PLAN]);
  const tree = planTree(PLAN).value;
  expect(tree?.key).toEqual(key);
  expect(tree?.chain.nodes.get('n-1')).toMatchObject({
    level: 'vision',
    text: 'Sehat',
    from: 2025,
    to: 2029,
  });
});

test('one whose draft was withdrawn is not', () => {
  holding('withdrawn');
  expect(planNames.value).toEqual([]);
});
