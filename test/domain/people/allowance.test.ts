import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AllowanceQuestion,
  allowanceBase,
  allowanceProposal,
} from '../../../src/domain/people/allowance.ts';
import {
  ALLOWANCE_60_40,
  ALLOWANCE_70_30,
  ALLOWANCE_PACKS,
} from '../../../src/domain/people/allowance-packs.ts';
import { readAllowancePack } from '../../../src/domain/people/pack-checks.ts';
import { evaluateWorking } from '../../../src/domain/working/working.ts';

const paid = (question: Partial<AllowanceQuestion>, pack = ALLOWANCE_60_40) => {
  const { factor, amount } = allowanceProposal(
    { base: '5000000', performance: '100', counts: {}, ...question },
    pack,
  );
  return [factor.display, amount.display, factor.reason];
};

test('ASN-10: one day absent and two short delays leave 0.984 of the allowance', () => {
  expect(paid({ counts: { absent: 1, 'late-1': 2 } })).toEqual(['0.9840', '4920000', null]);
});

test('cuts never touch the performance share, however many there are', () => {
  expect(paid({ counts: { absent: 40 } })).toEqual(['0.6000', '3000000', null]);
});

test('other shares are another pack, not other code', () => {
  expect(paid({ performance: '50', counts: { absent: 1 } }, ALLOWANCE_70_30)).toEqual([
    '0.6410',
    '3205000',
    null,
  ]);
});

test('rupiah are rounded once, from the unrounded factor', () => {
  expect(paid({ base: '3333333', performance: '33.333' })).toEqual(['0.6000', '1999993', null]);
});

test('performance above the cap of the pack counts as the cap; a pack without a cap lets it through', () => {
  expect(paid({ performance: '120' })[0]).toBe('1.0000');
  expect(paid({ performance: '120' }, { ...ALLOWANCE_60_40, performanceCap: null })[0]).toBe('1.1200');
});

test.for([
  ['no-base', { base: null }],
  ['no-performance', { performance: null }],
  ['not-a-number', { performance: '-1' }],
  ['not-a-number', { base: 'x' }],
  ['cut-unknown', { counts: { sleepy: 1 } }],
  ['count-invalid', { counts: { absent: 0.5 } }],
  ['count-invalid', { counts: { absent: -1 } }],
] as const)('%s is a named reason and proposes no amount', ([reason, question]) => {
  expect(paid(question)).toEqual([null, null, reason]);
});

test('the base is the product of class amount and the three indices', () => {
  const factors = { classAmount: '10000000', fiscal: '0.4', price: '0.9', administration: '0.85' };
  expect(allowanceBase(factors, ALLOWANCE_60_40).display).toBe('3060000');
});

test('the tree of a proposal gives the proposal, and the factor stays between the performance part and one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 30 }),
      (performance, absent, late) => {
        const { factor, amount, isProposal } = allowanceProposal(
          { base: '7654321', performance: String(performance), counts: { absent, 'late-3': late } },
          ALLOWANCE_60_40,
        );
        for (const tree of [factor, amount]) {
          expect(evaluateWorking(JSON.parse(JSON.stringify(tree)))).toBe(tree.value);
        }
        expect(isProposal).toBe(true);
        expect(Number(factor.display)).toBeGreaterThanOrEqual(Number((0.006 * performance).toFixed(4)));
        expect(Number(factor.display)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('a malformed pack is refused with every fault', () => {
  const broken = {
    ...ALLOWANCE_60_40,
    title: '',
    shares: { ...ALLOWANCE_60_40.shares, discipline: '0.5' },
    cuts: { ...ALLOWANCE_60_40.cuts, rates: [{ id: 'a', label: 'a', rate: '3' }] },
  };
  const read = readAllowancePack(broken);
  expect(!read.ok && read.problem.map((one) => one.path).sort()).toEqual([
    'cuts.rates.0.rate',
    'shares',
    'title',
  ]);
  expect(ALLOWANCE_PACKS.map((pack) => readAllowancePack(JSON.parse(JSON.stringify(pack))).ok)).toEqual([
    true,
    true,
  ]);
});
