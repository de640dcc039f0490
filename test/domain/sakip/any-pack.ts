import fc from 'fast-check';
import { AKIP_2021_PACK } from '../../../src/domain/sakip/akip-2021-pack.ts';
import { AKIP_TRENGGALEK_PACK } from '../../../src/domain/sakip/akip-trenggalek-pack.ts';
import type { Assessment } from '../../../src/domain/sakip/assessment.ts';
import {
  DIMENSIONS,
  type EvaluationPack,
  METHODS,
  subComponentsOf,
} from '../../../src/domain/sakip/evaluation-pack.ts';

const subComponent = fc.record({
  dimension: fc.constantFrom(...DIMENSIONS),
  method: fc.constantFrom(...METHODS),
  weight: fc.constantFrom('10', '7.5', '20', '33.3', '0'),
  shares: fc.array(fc.constantFrom(null, '1', '2', '0.5'), { minLength: 1, maxLength: 3 }),
});

/** A small pack of one to three sub-components of any method, with the tables of the real one. */
export const anyPack = fc.array(subComponent, { minLength: 1, maxLength: 3 }).map(
  (list): EvaluationPack => ({
    ...AKIP_2021_PACK,
    answers: AKIP_TRENGGALEK_PACK.answers,
    components: list.map(({ shares, ...one }, i) => ({
      id: `${i + 1}`,
      title: 'K',
      subComponents: [
        {
          ...one,
          id: `${i + 1}.a`,
          title: 'S',
          criteria: shares.map((share, j) => ({ id: `${i + 1}.a.${j + 1}`, text: 'T', share })),
        },
      ],
    })),
  }),
);

const answer = fc.constantFrom('A', 'B', 'C', 'D', 'Y', 'T', 'T', null, 'not-applicable');

/** Any findings on a pack, grades given outright and blanks among them. */
export const anyAssessment = (pack: EvaluationPack): fc.Arbitrary<Assessment> => {
  const subs = subComponentsOf(pack);
  const criteria = subs.flatMap((one) => one.criteria.map(({ id }) => id));
  const grades = fc.constantFrom(null, null, ...pack.grades.rows.map(({ grade }) => grade));
  return fc.record({
    grades: keyed(
      subs.map(({ id }) => id),
      grades,
    ),
    answers: fc.oneof(keyed(criteria, answer), fc.constant({})),
    distinctions: fc
      .array(fc.constantFrom(null, 0, 1), { minLength: subs.length, maxLength: subs.length })
      .map((picks) =>
        Object.fromEntries(
          subs.map(({ id, dimension }, i) => [
            id,
            pack.fulfilment.distinctions[dimension][picks[i] ?? -1]?.id ?? null,
          ]),
        ),
      ),
  });
};

const keyed = <T>(keys: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc
    .array(value, { minLength: keys.length, maxLength: keys.length })
    .map((values) => Object.fromEntries(keys.map((key, i) => [key, values[i] as T])));
