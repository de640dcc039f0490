import fc from 'fast-check';
import { expect, test } from 'vitest';
import { branchOf, type Chain, childrenIn, isInCircle } from '../../../src/domain/plan/chain.ts';
import { chainProblems } from '../../../src/domain/plan/chain-problems.ts';
import { draftedChain, TOP } from '../../../src/domain/plan/drafted-chain.ts';
import { draftedAddition, draftedMove } from '../../../src/domain/plan/edits.ts';
import { planName, planYears } from '../../../src/domain/plan/plan-years.ts';
import { bigPlan, chainOf, PLAN, planNode, smallPlan } from '../../support/plans.ts';
import { quickest } from '../../support/quickest.ts';

const before = chainOf(smallPlan());

function drafted(texts: Readonly<Record<string, string>>, on: Chain = before): Chain {
  const facet = { by: '', as: '', capacity: 'definitive' as const, at: 0, v: 1, mut: '' };
  const fields = Object.fromEntries(
    Object.entries(texts).map(([path, value]) => [path, { ...facet, value }]),
  );
  return draftedChain(on, { name: `${PLAN}~1`, fields });
}

const broken = (texts: Readonly<Record<string, string>>) => chainProblems(before, drafted(texts));

test('an empty draft changes and breaks nothing', () => {
  expect(drafted({}).nodes).toEqual(before.nodes);
  expect(broken({})).toEqual([]);
});

test('a plan nothing stands in yet begins with its vision, for the years of its name', () => {
  const name = planName('Renstra Dinkes', { from: 2025, to: 2029 });
  const facet = { by: '', as: '', capacity: 'definitive' as const, at: 0, v: 1, mut: '' };
  const texts = draftedAddition({ id: 'n-1', level: 'vision', parent: null, text: 'Sehat', owner: 'disdik' });
  const fields = Object.fromEntries(
    Object.entries(texts).map(([path, value]) => [path, { ...facet, value }]),
  );
  const after = draftedChain(before, { name: `${name}~1`, fields });
  expect(after.nodes.get('n-1')).toMatchObject({
    plan: 'RENSTRA-DINKES-2025-2029',
    from: 2025,
    to: 2029,
    parent: null,
  });
  expect(chainProblems(before, after)).toEqual([]);
  expect(planYears('Rencana lama')).toBeNull();
});

test('programmes that hang nowhere yet stand below the vision, whatever their codes', () => {
  const nodes = chainOf([planNode('1.02', 'programme', null), planNode('V', 'vision', null)]).nodes;
  expect(
    childrenIn(nodes)
      .get(null)
      ?.map(({ id }) => id),
  ).toEqual(['V', '1.02']);
});

test('a branch that moves takes everything under it', () => {
  const { nodes } = drafted({ 'node/g1/parent': 'm2' });
  expect(nodes.get('g1')?.parent).toBe('m2');
  expect([...branchOf(nodes, 'm2')]).toEqual(expect.arrayContaining(['g1', 'o1', 'o2', 'p1', 'a1']));
  expect(broken({ 'node/g1/parent': 'm2' })).toEqual([]);
});

test('what is taken away goes with its branch, and the indicator that measured it is named', () => {
  const texts = { 'node/o1/gone': 'yes' };
  expect([...drafted(texts).nodes.keys()]).toEqual(['v', 'm1', 'm2', 'g1', 'g2', 'o2']);
  expect(broken(texts)).toEqual([{ fault: 'indicator-without-node', at: 'IK-1', detail: '' }]);
  expect(broken({ ...texts, 'indicator/IK-1/node': 'o2' })).toEqual([]);
});

test.each([
  ['a circle', { 'node/m1/parent': 'o1' }, ['circle', 'm1']],
  ['a wrong order of levels', { 'node/o1/parent': 'm1' }, ['level-order', 'o1']],
  ['a node that hangs on nothing', { 'node/g1/parent': 'nowhere' }, ['orphan', 'g1']],
  ['a goal at the top', { 'node/g1/parent': TOP }, ['level-order', 'g1']],
  ['weights that do not sum', { 'node/m2/weight': '30' }, ['weights', 'v']],
  ['a weight beside none', { 'node/o1/weight': '100', 'node/o2/weight': '1' }, ['weights', 'g1']],
  [
    'a new node nobody answers for',
    { 'node/x/level': 'goal', 'node/x/parent': 'm1', 'node/x/text': 'X' },
    ['no-owner', 'x'],
  ],
  [
    'a new node without text',
    { 'node/x/level': 'goal', 'node/x/parent': 'm1', 'node/x/owner': 'disdik' },
    ['no-text', 'x'],
  ],
  [
    'an indicator without its essentials',
    { 'indicator/N/name': 'Baru', 'indicator/N/node': 'o1' },
    ['indicator-incomplete', 'N'],
  ],
] as const)('%s is named with its place', (_what, texts, [fault, at]) => {
  expect(broken(texts).map((one) => [one.fault, one.at])).toContainEqual([fault, at]);
});

test('faults that stood already do not hold up a correction elsewhere', () => {
  const crooked = chainOf(
    [...smallPlan()].map((node) => (node.id === 'g2' ? { ...node, owner: null } : node)),
  );
  expect(chainProblems(crooked, drafted({ 'node/o1/text': 'Lebih jelas' }, crooked))).toEqual([]);
});

test('a draft changes nodes of its own plan alone', () => {
  const other = chainOf([{ ...(smallPlan()[0] as never as object), plan: 'RENSTRA' } as never]);
  expect(drafted({ 'node/v/text': 'Lain', 'node/v/gone': 'yes' }, other).nodes).toEqual(other.nodes);
});

test('what an indicator is and says is drafted like the rest', () => {
  const { indicators } = drafted({
    'indicator/IK-1/definition': 'Banyaknya',
    'indicator/IK-1/polarity': 'lower',
  });
  expect(indicators.get('IK-1')).toMatchObject({ polarity: 'lower', manual: { definition: 'Banyaknya' } });
});

test('after any moves of any people the plan is a forest, and nothing has disappeared', () => {
  const plan = chainOf(bigPlan(60), []);
  const ids = [...plan.nodes.keys()];
  const anyId = fc.constantFrom(...ids);
  fc.assert(
    fc.property(fc.array(fc.tuple(anyId, fc.option(anyId)), { maxLength: 30 }), (moves) => {
      let texts: Readonly<Record<string, string>> = {};
      for (const [id, to] of moves) texts = { ...texts, ...draftedMove(drafted(texts, plan), id, to) };
      const { nodes } = drafted(texts, plan);
      expect([...nodes.keys()]).toEqual(ids);
      expect(ids.filter((id) => isInCircle({ nodes }, id))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('moves drafted apart may meet in a circle, which is named and still ends', () => {
  const texts = { 'node/g1/parent': 'g2', 'node/g2/parent': 'g1' };
  expect(
    broken(texts)
      .filter(({ fault }) => fault === 'circle')
      .map(({ at }) => at),
  ).toEqual(['g1', 'g2']);
  expect([...branchOf(drafted(texts).nodes, 'g1')]).toContain('g2');
});

test('5,000 nodes are checked within a frame or few', () => {
  const plan = chainOf(bigPlan(5000), []);
  const once = () => chainProblems(plan, drafted({ 'node/n7/parent': 'n1' }, plan));
  expect(quickest(once, 1500)).toBeLessThan(1500);
});
