import fc from 'fast-check';
import { KMK_127 } from '../../../src/domain/finance-ministry/kmk-127-pack.ts';
import {
  CONTROLS,
  SANCTIONS,
  TIERS,
  VALIDITIES,
} from '../../../src/domain/finance-ministry/ministry-pack.ts';
import {
  indicatorLimit,
  organizationPredicate,
  organizationScore,
  scoreStatus,
  strategyScore,
} from '../../../src/domain/finance-ministry/organization-score.ts';
import { personalScore } from '../../../src/domain/finance-ministry/personal-score.ts';
import {
  calibrated,
  conductScore,
  resultsScore,
} from '../../../src/domain/finance-ministry/results-score.ts';
import {
  countingSanction,
  sanctionCut,
  sanctionStanding,
  subordinateImpact,
} from '../../../src/domain/finance-ministry/sanction-cut.ts';
import {
  indicatorQuality,
  qualityCoefficient,
  qualityWord,
  targetQuality,
} from '../../../src/domain/finance-ministry/target-quality.ts';
import { budgetEfficiency } from '../../../src/domain/value-for-money/budget-efficiency.ts';
import { DEFAULT_VALUE_FOR_MONEY_PACK } from '../../../src/domain/value-for-money/default-value-for-money-pack.ts';
import { outcomeCost } from '../../../src/domain/value-for-money/outcome-cost.ts';
import { reportEfficiency } from '../../../src/domain/value-for-money/report-efficiency.ts';
import {
  classOfPercent,
  economy,
  effectiveness,
  efficiency,
} from '../../../src/domain/value-for-money/three-e.ts';
import { quadrantOf, unitCost } from '../../../src/domain/value-for-money/unit-cost.ts';
import { workUnitScore } from '../../../src/domain/value-for-money/work-unit-score.ts';
import { indicator } from '../../support/builders.ts';
import { amount, decimal, from, maybe } from './arbitraries.ts';

const pack = fc.constant(DEFAULT_VALUE_FOR_MONEY_PACK);

/** Section 5 of the rules. */
export const VALUE_RESULTS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  economy: from(economy, amount, amount, pack),
  efficiency: from(efficiency, amount, amount, pack),
  effectiveness: from(effectiveness, amount, amount, pack),
  classOfPercent: from(
    classOfPercent,
    fc.constantFrom('efficiency' as const, 'effectiveness' as const),
    amount,
    pack,
  ),
  budgetEfficiency: from(
    budgetEfficiency,
    fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c'),
        ceiling: amount,
        attainment: amount,
        realized: amount,
      }),
      { maxLength: 3 },
    ),
    pack,
  ),
  workUnitScore: from(
    workUnitScore,
    fc.record({ absorption: amount, consistency: amount, output: amount, efficiency: amount }),
    pack,
  ),
  reportEfficiency: from(reportEfficiency, amount, amount, pack),
  unitCost: from(unitCost, amount, amount, pack),
  outcomeCost: from(
    outcomeCost,
    amount,
    fc.array(
      fc.record({
        indicator: fc
          .constantFrom('higher' as const, 'lower' as const)
          .map((polarity) => indicator('IK-1', { polarity })),
        realized: fc.integer({ min: -5, max: 999 }).map(String),
      }),
      { maxLength: 2 },
    ),
    pack,
  ),
  quadrantOf: from(
    quadrantOf,
    fc.tuple(amount, amount).map(([a, b]) => unitCost(a, b, DEFAULT_VALUE_FOR_MONEY_PACK)),
    amount,
    amount,
    pack,
  ),
};

const kmk = fc.constant(KMK_127);
const quality = fc
  .record({
    validity: fc.constantFrom(...VALIDITIES),
    control: fc.constantFrom(...CONTROLS),
    mapOwner: fc.boolean(),
  })
  .map((one) => indicatorQuality(one, KMK_127));
const near = maybe(fc.constantFrom('95', '100', '105', '110'));
const question = fc.record({
  polarity: fc.constantFrom('higher' as const, 'lower' as const, 'steady' as const),
  target: near,
  lastTarget: near,
  lastRealization: near,
  mandatory: fc.boolean(),
  maximal: fc.boolean(),
});
const target = question.map((one) => targetQuality(one, KMK_127));
const k3 = fc.tuple(quality, target).map(([a, b]) => qualityCoefficient(a, b, KMK_127));
const parts = fc.array(
  fc.record({ id: fc.constantFrom('a', 'b', 'c'), weight: fc.constantFrom('0', '25', '15'), value: amount }),
  { maxLength: 3 },
);
const quarter = fc.integer({ min: 1, max: 4 });
const year = fc.integer({ min: 2025, max: 2027 });
const sanction = fc.record({ level: fc.constantFrom(...SANCTIONS), score: decimal, year, quarter });
const items = fc.array(
  fc.record({
    id: fc.constant('i'),
    attainment: amount,
    k3: maybe(fc.constantFrom('1', '1.2')),
    days: fc.constant(null),
  }),
  { maxLength: 4 },
);

/** Section 4.2 of the rules. */
export const MINISTRY_RESULTS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  indicatorQuality: quality,
  targetQuality: target,
  qualityCoefficient: k3,
  qualityWord: from(qualityWord, k3, kmk),
  indicatorLimit: from(
    indicatorLimit,
    fc.constantFrom('UPK-One', 'UPK-Two', 'x'),
    fc.integer({ min: 0, max: 30 }),
    kmk,
  ),
  organizationScore: from(organizationScore, parts, kmk),
  strategyScore: from(
    strategyScore,
    fc.array(
      fc.record({
        id: fc.constantFrom('p', 'q'),
        weight: fc.constantFrom('40', '60'),
        objectives: fc.array(fc.record({ id: fc.constantFrom('o', 'n'), indicators: parts }), {
          maxLength: 2,
        }),
      }),
      { maxLength: 2 },
    ),
    kmk,
  ),
  scoreStatus: from(scoreStatus, amount, kmk),
  'finance-ministry organizationPredicate': from(organizationPredicate, amount, kmk),
  resultsScore: from(resultsScore, items, kmk),
  conductScore: from(conductScore, fc.array(amount, { maxLength: 7 }), kmk),
  calibrated: from(
    calibrated,
    items.map((list) => resultsScore(list, KMK_127).score),
    kmk,
  ),
  personalScore: from(
    personalScore,
    fc.record({
      results: amount,
      conduct: amount,
      organization: amount,
      tier: fc.constantFrom(...TIERS),
      sanction: decimal,
      impact: decimal,
      correction: decimal,
    }),
    kmk,
  ),
  sanctionCut: from(sanctionCut, sanction, kmk),
  sanctionStanding: from(sanctionStanding, sanction, year, quarter, kmk),
  countingSanction: from(
    (cases: Parameters<typeof countingSanction>[0]) => countingSanction(cases, KMK_127),
    fc.array(sanction, { maxLength: 4 }),
  ),
  subordinateImpact: from(subordinateImpact, fc.array(decimal, { maxLength: 3 }), kmk),
};
