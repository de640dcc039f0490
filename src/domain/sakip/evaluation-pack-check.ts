import { compare, fromDecimal, type Rational, sum } from '../decimal.ts';
import type { Result } from '../result.ts';
import {
  also,
  type Check,
  decimal,
  distinct,
  listOf,
  nullable,
  oneOf,
  type PackFault,
  readPack,
  record,
  recordOfEach,
  text,
  whole,
} from '../rule-pack/check.ts';
import { packOf, ruleOf } from '../rule-pack/frame-check.ts';
import { DIMENSIONS, type EvaluationPack, METHODS, subComponentsOf } from './evaluation-pack.ts';

const criterion = record({ id: text, text, share: nullable(decimal('0')) });

const subComponent = record({
  id: text,
  title: text,
  dimension: oneOf(DIMENSIONS),
  weight: decimal('0'),
  method: oneOf(METHODS),
  criteria: listOf(criterion),
});

const component = record({ id: text, title: text, subComponents: listOf(subComponent, 1) });

const distinction = record({ id: text, grade: text, title: text, effort: nullable(decimal('0')) });

const bounds = (fields: Readonly<Record<string, Check>>): Check =>
  also<readonly { readonly above: string | null }[]>(
    listOf(record({ ...fields, above: nullable(decimal('0', '100')) }), 1),
    (rows, path) =>
      rows.flatMap((row, i) =>
        boundFault(row.above, rows[i - 1]?.above, i === rows.length - 1, `${path}.${i}.above`),
      ),
  );

/** Bounds fall from row to row and only the last is open: otherwise a value has two classes or none. */
function boundFault(
  above: string | null,
  before: string | null | undefined,
  isLast: boolean,
  path: string,
): readonly PackFault[] {
  const open = isLast === (above === null);
  const [here, previous] = [fromDecimal(above ?? ''), fromDecimal(before ?? '')];
  const isFalling = !here || !previous || compare(here, previous) < 0;
  return [
    ...(open ? [] : [{ path, reason: isLast ? 'last-bound-not-open' : 'only-the-last-is-open' }]),
    ...(isFalling ? [] : [{ path, reason: 'bounds-not-falling' }]),
  ];
}

const scored = (name: string, most: string): Check =>
  distinct<Readonly<Record<string, string>>>(
    listOf(record({ [name]: text, score: decimal('0', most) }), 1),
    (row) => row[name] as string,
  );

const form = packOf({
  components: listOf(component, 1),
  criteriaCount: ruleOf({ count: whole(0) }),
  grades: ruleOf({ rows: scored('grade', '100') }),
  predicates: ruleOf({ rows: bounds({ grade: text, title: text }) }),
  fulfilment: ruleOf({
    full: text,
    rows: bounds({ grade: text }),
    distinctions: recordOfEach(DIMENSIONS, listOf(distinction)),
  }),
  answers: ruleOf({ rows: scored('answer', '1') }),
  gradeStep: ruleOf({ effort: decimal('0') }),
});

/** What only shows across the parts: ids, weights of 100, the stated count, grades that every table knows. */
function crossFaults(pack: EvaluationPack): readonly PackFault[] {
  const subs = subComponentsOf(pack);
  const criteria = subs.flatMap((one) => one.criteria);
  const weights = subs.map((one) => fromDecimal(one.weight) as Rational);
  return [
    ...twice(
      pack.components.map((one) => one.id),
      'components',
    ),
    ...twice(
      subs.map((one) => one.id),
      'components',
    ),
    ...twice(
      criteria.map((one) => one.id),
      'components',
    ),
    ...(compare(sum(weights), { n: 100n, d: 1n }) === 0
      ? []
      : [{ path: 'components', reason: 'weights-are-not-100' }]),
    ...(criteria.length === pack.criteriaCount.count
      ? []
      : [{ path: 'criteriaCount.count', reason: `counted:${criteria.length}` }]),
    ...emptyAverages(pack),
    ...unknownGrades(pack),
    ...scoresNotFalling(pack),
  ];
}

const twice = (ids: readonly string[], path: string): readonly PackFault[] =>
  [...new Set(ids.filter((id, i) => ids.indexOf(id) < i))].map((id) => ({ path, reason: `twice:${id}` }));

const emptyAverages = (pack: EvaluationPack): readonly PackFault[] =>
  pack.components.flatMap((component, i) =>
    component.subComponents.flatMap((one, j) =>
      one.method !== 'grade' && one.criteria.length === 0
        ? [{ path: `components.${i}.subComponents.${j}.criteria`, reason: 'fewer-than-1' }]
        : [],
    ),
  );

function unknownGrades({ grades, fulfilment }: EvaluationPack): readonly PackFault[] {
  const known = new Set(grades.rows.map((row) => row.grade));
  const used: readonly (readonly [path: string, grade: string])[] = [
    ['fulfilment.full', fulfilment.full],
    ...fulfilment.rows.map((row, i) => [`fulfilment.rows.${i}.grade`, row.grade] as const),
    ...DIMENSIONS.flatMap((dimension) =>
      fulfilment.distinctions[dimension].map(
        (one, i) => [`fulfilment.distinctions.${dimension}.${i}.grade`, one.grade] as const,
      ),
    ),
  ];
  return used.flatMap(([path, grade]) =>
    known.has(grade) ? [] : [{ path, reason: `unknown-grade:${grade}` }],
  );
}

/** Meeting more must never give less: grades run from the best down, in every table that leads to one. */
function scoresNotFalling({ grades, fulfilment }: EvaluationPack): readonly PackFault[] {
  const scoreOf = (grade: string): Rational | null => {
    const row = grades.rows.find((one) => one.grade === grade);
    return row ? fromDecimal(row.score) : null;
  };
  const falling = (path: string, list: readonly string[]): readonly PackFault[] =>
    list.flatMap((grade, i) => {
      const [here, before] = [scoreOf(grade), scoreOf(list[i - 1] ?? '')];
      return here && before && compare(here, before) >= 0
        ? [{ path: `${path}.${i}.grade`, reason: 'scores-not-falling' }]
        : [];
    });
  const earned = fulfilment.rows.map(({ grade }) => grade);
  return [
    ...falling(
      'grades.rows',
      grades.rows.map(({ grade }) => grade),
    ),
    ...falling('fulfilment.rows', earned),
    ...falling('fulfilment.full', [fulfilment.full, ...earned.slice(0, 1)]),
    ...DIMENSIONS.flatMap((dimension) =>
      falling(`fulfilment.distinctions.${dimension}`, [
        ...fulfilment.distinctions[dimension].map(({ grade }) => grade),
        fulfilment.full,
      ]),
    ),
  ];
}

const check: Check = also<EvaluationPack>(form, crossFaults);

/** The value as an evaluation pack, or every fault in it. Faults across parts show once each part is sound. */
export const readEvaluationPack = (value: unknown): Result<EvaluationPack, readonly PackFault[]> =>
  readPack(check, value);
