import fc from 'fast-check';
import { absenceCount } from '../../../src/domain/people/absence-count.ts';
import { allowanceBase, allowanceProposal } from '../../../src/domain/people/allowance.ts';
import { ALLOWANCE_PACKS } from '../../../src/domain/people/allowance-packs.ts';
import { appealRoute } from '../../../src/domain/people/appeal-route.ts';
import { APPRAISAL_2022, APPRAISAL_LOCAL_EXAMPLE } from '../../../src/domain/people/appraisal-pack.ts';
import { appraisalScore } from '../../../src/domain/people/appraisal-score.ts';
import { APPRAISAL_SCORE_2019 } from '../../../src/domain/people/appraisal-score-pack.ts';
import { barredActs } from '../../../src/domain/people/barred-acts.ts';
import { CASE_EVENTS, caseTerms, inForceOn } from '../../../src/domain/people/case-terms.ts';
import { IMPACTS, LEVELS, TEAM_PARTS } from '../../../src/domain/people/discipline.ts';
import { caseProposal } from '../../../src/domain/people/discipline-case.ts';
import {
  absenceProposal,
  impactProposal,
  proposalOn,
} from '../../../src/domain/people/discipline-proposal.ts';
import { distribution, organizationPredicate } from '../../../src/domain/people/distribution.ts';
import {
  DISTRIBUTION_2019,
  DISTRIBUTION_2022,
  DISTRIBUTION_LOCAL_EXAMPLE,
} from '../../../src/domain/people/distribution-packs.ts';
import { HOLIDAY_PACKS } from '../../../src/domain/people/holidays-pack.ts';
import { gradedScore, rangeAttainment } from '../../../src/domain/people/plan-attainment.ts';
import { PLAN_PACKS } from '../../../src/domain/people/plan-packs.ts';
import { attainmentByDays, meanAttainment } from '../../../src/domain/people/plan-parts.ts';
import {
  creditOf,
  PREDICATES,
  predicateOf,
  RATINGS,
  ratingOf,
} from '../../../src/domain/people/predicate.ts';
import { eligibilities, RECOGNITION_SORTS } from '../../../src/domain/people/recognition.ts';
import { RECOGNITION_2026 } from '../../../src/domain/people/recognition-packs.ts';
import { REGIMES } from '../../../src/domain/people/regime-archive.ts';
import { superiorProposal } from '../../../src/domain/people/superior-proposal.ts';
import { teamFindings } from '../../../src/domain/people/team-findings.ts';
import { TERMS_2021 } from '../../../src/domain/people/term-packs.ts';
import { workingDayAfter, workingDaysBetween } from '../../../src/domain/people/working-days.ts';
import { dayAt, dayIndex } from '../../../src/domain/working/civil-day.ts';
import { amount, from, maybe } from './arbitraries.ts';

const day = fc
  .integer({ min: dayIndex('2023-12-01') as number, max: dayIndex('2028-01-31') as number })
  .map(dayAt);
const calendar = fc.record({
  week: fc.constantFrom(5 as const, 6 as const),
  packs: fc.constant(HOLIDAY_PACKS),
});
const days = fc.dictionary(fc.constantFrom(...CASE_EVENTS), day);
const regime = fc.constantFrom(...REGIMES);
const count = fc.integer({ min: -1, max: 40 });
const absence = fc.record({ days: count, consecutive: fc.integer({ min: 0, max: 15 }) });
const conduct = fc.oneof(
  absence.map((one) => ({ kind: 'absence' as const, ...one })),
  fc.constantFrom(...IMPACTS).map((impact) => ({ kind: 'impact' as const, impact })),
);
const proposal = fc.tuple(conduct, regime).map(([one, under]) => proposalOn(under.from, one, REGIMES));
const acts = fc.array(
  fc.record({ id: fc.constantFrom('a', 'b', 'c'), nature: fc.constantFrom('x', 'y'), proposal }),
  { maxLength: 4 },
);
const earlier = fc.array(
  fc.record({
    conducts: fc.subarray(['a', 'b']),
    nature: fc.constantFrom('x', 'y'),
    penalty: fc.constantFrom(...REGIMES.flatMap((one) => one.penalties.map(({ id }) => id))),
    decidedOn: day,
  }),
  { maxLength: 2 },
);
const rank = maybe(fc.integer({ min: 1, max: 17 }));
const predicate = fc.constantFrom(...PREDICATES);
const counts = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 })
  .map(
    (list) =>
      Object.fromEntries(PREDICATES.map((one, i) => [one, list[i] ?? 0])) as Record<
        (typeof PREDICATES)[number],
        number
      >,
  );
const spread = fc.constantFrom(DISTRIBUTION_2019, DISTRIBUTION_2022, DISTRIBUTION_LOCAL_EXAMPLE);
const plan = fc.constantFrom(...PLAN_PACKS);
const allowance = fc.constantFrom(...ALLOWANCE_PACKS);

/** Section 6 of the rules: appraisal, discipline, allowance. */
export const PEOPLE_RESULTS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  absenceCount: from(absenceCount, fc.array(day, { maxLength: 8 }), fc.constantFrom(2025, 2026), calendar),
  workingDayAfter: from(workingDayAfter, day, fc.integer({ min: -40, max: 70 }), calendar),
  workingDaysBetween: from(workingDaysBetween, day, day, calendar),
  caseTerms: from(caseTerms, days, maybe(fc.boolean()), fc.constant(TERMS_2021), calendar),
  inForceOn: from(inForceOn, day, fc.constant(TERMS_2021), calendar),
  appealRoute: from(appealRoute, days, fc.boolean(), fc.constant(TERMS_2021), calendar),
  absenceProposal: from(absenceProposal, absence, regime),
  impactProposal: from(impactProposal, fc.constantFrom(...IMPACTS), regime),
  proposalOn: from(proposalOn, day, conduct, fc.constant(REGIMES)),
  caseProposal: from(caseProposal, acts, earlier, regime),
  superiorProposal: from(
    superiorProposal,
    fc.record({ hasSummoned: fc.boolean(), hasReported: maybe(fc.boolean()) }),
    proposal,
    regime,
  ),
  teamFindings: from(
    teamFindings,
    fc.constantFrom(...LEVELS),
    fc.array(fc.record({ part: fc.constantFrom(...TEAM_PARTS), rank }), { maxLength: 4 }),
    rank,
    regime,
  ),
  barredActs: from(barredActs, fc.record({ isExamined: fc.boolean(), isServing: fc.boolean() }), regime),
  distribution: from(distribution, predicate, counts, spread),
  organizationPredicate: from(organizationPredicate, amount, spread),
  predicateOf: from(
    predicateOf,
    maybe(fc.constantFrom(...RATINGS)),
    maybe(fc.constantFrom(...RATINGS)),
    fc.constant(APPRAISAL_2022),
  ),
  ratingOf: from(ratingOf, amount, fc.constantFrom(APPRAISAL_2022, APPRAISAL_LOCAL_EXAMPLE)),
  creditOf: from(creditOf, amount, maybe(predicate), fc.constant(APPRAISAL_2022)),
  rangeAttainment: from(
    rangeAttainment,
    fc.record({ low: fc.constantFrom('0', '80'), high: fc.constantFrom('10', '90'), realization: amount }),
    fc.constantFrom('normal' as const, 'special' as const),
    plan,
  ),
  gradedScore: from(gradedScore, amount, plan),
  appraisalScore: from(
    appraisalScore,
    fc.record({
      plan: amount,
      behaviour: amount,
      weights: fc.constantFrom('70-30', '60-40', 'x'),
      hasNewIdea: fc.boolean(),
    }),
    fc.constant(APPRAISAL_SCORE_2019),
  ),
  allowanceProposal: from(
    allowanceProposal,
    fc.record({
      base: amount,
      performance: amount,
      counts: fc.dictionary(fc.constantFrom('absent', 'late-1'), count),
    }),
    allowance,
  ),
  meanAttainment: from(meanAttainment, fc.array(amount, { maxLength: 5 })),
  attainmentByDays: from(
    attainmentByDays,
    fc.array(fc.record({ days: fc.integer({ min: 0, max: 366 }), attainment: amount }), { maxLength: 3 }),
  ),
  eligibilities: from(
    eligibilities,
    fc.record({
      serviceFrom: maybe(fc.constantFrom('1994-03-01', '2010-12-01', '2025-01-02')),
      rankFrom: maybe(fc.constantFrom('2019-04-01', '2026-04-01')),
      predicates: fc.dictionary(fc.constantFrom('2023', '2024', '2025'), predicate),
      organisation: maybe(predicate),
      penalties: fc.array(fc.constantFrom(...LEVELS), { maxLength: 2 }),
      barred: fc.array(fc.constantFrom('promotion', 'allowance'), { maxLength: 1 }),
      received: fc.array(fc.constantFrom(...RECOGNITION_SORTS), { maxLength: 2 }),
    }),
    fc.constant('2026-11-27'),
    fc.constant(RECOGNITION_2026),
  ),
  allowanceBase: from(
    allowanceBase,
    fc.record({
      classAmount: fc.constantFrom('1', '2.5'),
      fiscal: fc.constant('0.4'),
      price: fc.constant('1'),
      administration: fc.constant('0.9'),
    }),
    allowance,
  ),
};
