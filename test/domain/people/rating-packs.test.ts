import { expect, test } from 'vitest';
import { APPRAISAL_SCORE_2019 } from '../../../src/domain/people/appraisal-score-pack.ts';
import {
  DISTRIBUTION_2019,
  DISTRIBUTION_2022,
  DISTRIBUTION_LOCAL_EXAMPLE,
} from '../../../src/domain/people/distribution-packs.ts';
import { PLAN_2021, PLAN_PACKS } from '../../../src/domain/people/plan-packs.ts';
import {
  readAppraisalScorePack,
  readDistributionPack,
  readPlanPack,
} from '../../../src/domain/people/rating-pack-checks.ts';
import { packOn } from '../../../src/domain/rule-pack/choice.ts';

const travelled = (pack: object): unknown => JSON.parse(JSON.stringify(pack));

test('the built-in packs are sound after travelling as text', () => {
  const distributions = [DISTRIBUTION_2019, DISTRIBUTION_2022, DISTRIBUTION_LOCAL_EXAMPLE];
  expect(distributions.map((pack) => readDistributionPack(travelled(pack)).ok)).toEqual([true, true, true]);
  expect(PLAN_PACKS.map((pack) => readPlanPack(travelled(pack)).ok)).toEqual([true, true]);
  expect(readAppraisalScorePack(travelled(APPRAISAL_SCORE_2019)).ok).toBe(true);
});

test('a plan of 2021 keeps its graded score, one of 2022 has none', () => {
  const graded = (day: string) => packOn(day, PLAN_PACKS)?.graded !== null;
  expect([graded('2021-12-31'), graded('2022-12-31')]).toEqual([true, false]);
});

test('points that do not rise and a share above a hundred are refused with their paths', () => {
  const points = [
    { at: '0', gives: '0' },
    { at: '60', gives: '50' },
    { at: '60', gives: 'x' },
  ];
  expect(readPlanPack({ ...PLAN_2021, graded: { ...PLAN_2021.graded, points } })).toMatchObject({
    problem: [{ path: 'graded.points.2.gives', reason: 'not-a-decimal' }],
  });
  const falling = [...points.slice(0, 2), { at: '59', gives: '49' }];
  expect(readPlanPack({ ...PLAN_2021, graded: { ...PLAN_2021.graded, points: falling } })).toMatchObject({
    problem: [{ path: 'graded.points.2.at', reason: 'not-rising' }],
  });
  const shares = [{ predicates: ['good', 'superb'], atLeast: '-1', atMost: '101' }];
  const read = readDistributionPack({
    ...DISTRIBUTION_2019,
    quotas: { ...DISTRIBUTION_2019.quotas, shares },
  });
  expect(!read.ok && read.problem.map((one) => one.path)).toEqual([
    'quotas.shares.0.predicates.1',
    'quotas.shares.0.atLeast',
    'quotas.shares.0.atMost',
  ]);
});
