import fc from 'fast-check';
import { AKIP_2021_PACK } from '../../../src/domain/sakip/akip-2021-pack.ts';
import { assessmentGap } from '../../../src/domain/sakip/assessment-gap.ts';
import { sumComponents } from '../../../src/domain/sakip/component-sum.ts';
import { evaluateSakip } from '../../../src/domain/sakip/evaluation.ts';
import { DIMENSIONS, subComponentsOf } from '../../../src/domain/sakip/evaluation-pack.ts';
import { gradeFromFulfilment } from '../../../src/domain/sakip/fulfilment.ts';
import { predicateWorking } from '../../../src/domain/sakip/predicate.ts';
import { gainTogether } from '../../../src/domain/sakip/road/gain-together.ts';
import { roadActions } from '../../../src/domain/sakip/road/road-action.ts';
import { roadToGrade } from '../../../src/domain/sakip/road/road-to-grade.ts';
import { fulfilmentOf, scoreSubComponent } from '../../../src/domain/sakip/sub-component-score.ts';
import { anyAssessment, anyPack } from '../sakip/any-pack.ts';
import { amount, from } from './arbitraries.ts';

const ground = anyPack.chain((pack) => fc.tuple(anyAssessment(pack), anyAssessment(pack), fc.constant(pack)));
const percent = fc.integer({ min: -50, max: 1100 }).map((n) => ({ n: BigInt(n), d: 10n }));
const akip = fc.constant(AKIP_2021_PACK);

/** Section 2 of the rules. */
export const SAKIP_RESULTS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  evaluateSakip: ground.map(([one, , pack]) => evaluateSakip(one, pack)),
  scoreSubComponent: ground.map(([one, , pack]) =>
    subComponentsOf(pack).map((sub) => scoreSubComponent(sub, one, pack)),
  ),
  fulfilmentOf: ground.map(([one, , pack]) =>
    subComponentsOf(pack).map((sub) => fulfilmentOf(sub, one, pack)),
  ),
  assessmentGap: ground.map(([one, other, pack]) => assessmentGap(one, other, pack)),
  sumComponents: from(sumComponents, fc.array(amount, { maxLength: 4 }), akip),
  gradeFromFulfilment: from(
    gradeFromFulfilment,
    percent,
    fc.constantFrom(...DIMENSIONS),
    fc.constantFrom(null, '5y', 'effort'),
    akip,
  ),
  predicateWorking: from(predicateWorking, percent, akip),
  roadToGrade: ground.map(([one, , pack]) => roadToGrade(one, { predicate: 'BB' }, pack)),
  gainTogether: ground.map(([one, , pack]) => gainTogether(roadActions(one, pack).slice(0, 3), one, pack)),
};
