import { expect, test } from 'vitest';
import { whyNotUnder } from '../../../src/domain/plan/places.ts';
import { chainOf, planNode, smallPlan } from '../../support/plans.ts';

const chain = chainOf([...smallPlan(), planNode('x', 'goal', null, { plan: 'LAIN' })]);

test.for<readonly [says: string, id: string, to: string, why: string | null]>([
  ['a branch may hang under a node one level up', 'o1', 'g2', null],
  ['not under itself', 'g1', 'g1', 'itself'],
  ['not under what stands below it', 'g1', 'o1', 'itself'],
  ['not where it hangs already', 'o1', 'g1', 'there-already'],
  ['not under a level that does not carry it', 'p1', 'g2', 'level'],
  ['not under a node of another plan', 'o1', 'x', 'other-plan'],
  ['not under a node that is gone', 'o1', 'nowhere', 'unknown'],
])('%s', ([, id, to, why]) => expect(whyNotUnder(chain, id, to)).toBe(why));
