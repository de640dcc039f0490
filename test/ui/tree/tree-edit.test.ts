import { expect, test } from 'vitest';
import { draftedChain } from '../../../src/domain/plan/drafted-chain.ts';
import { faultsOfEdits } from '../../../src/ui/tree/tree-edit.ts';
import { filledDossier } from '../../support/filled-dossier.ts';
import { chainOf, PLAN, smallPlan } from '../../support/plans.ts';

test('what a draft has broken before is not said of an edit that has nothing to do with it', () => {
  const published = chainOf(smallPlan());
  const key = { kind: 'plan-draft', unit: 'bappeda', year: 0, name: `${PLAN}~1` };
  const draft = filledDossier(key, { 'node/m1/weight': '50' }, 'draft');
  const tree = { published, chain: draftedChain(published, draft), draft, key };
  expect(faultsOfEdits(tree, {})).toEqual({ fresh: [], standing: 1 });
  expect(faultsOfEdits(tree, { 'node/g1/text': 'Lain' })).toEqual({ fresh: [], standing: 1 });
  expect(faultsOfEdits(tree, { 'node/m2/weight': '30' })).toMatchObject({
    fresh: [{ fault: 'weights', at: 'v', detail: '80' }],
    standing: 0,
  });
  expect(faultsOfEdits(tree, { 'node/m2/weight': '50' })).toEqual({ fresh: [], standing: 0 });
});
