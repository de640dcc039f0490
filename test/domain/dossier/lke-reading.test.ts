import { expect, test } from 'vitest';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import { blankField } from '../../../src/domain/dossier/dossier.ts';
import { LKE_PACK } from '../../../src/domain/dossier/kinds/lke.ts';
import {
  acceptedPlan,
  plannedActions,
  plannedEfforts,
} from '../../../src/domain/dossier/readings/lke-plan.ts';
import { assessmentOf, lkeReading } from '../../../src/domain/dossier/readings/lke-reading.ts';
import { type SubComponent, subComponentsOf } from '../../../src/domain/sakip/evaluation-pack.ts';

const sheet = (texts: Readonly<Record<string, string>>): Pick<Dossier, 'fields'> => ({
  fields: Object.fromEntries(Object.entries(texts).map(([path, value]) => [path, { ...blankField, value }])),
});
const graded = (column: string, grades: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    subComponentsOf(LKE_PACK).map(({ id }, i) => [`grade/${id}/${column}`, grades.split(' ')[i] as string]),
  );

// Grades of one worksheet: 76.65 and 83.95, added by hand from weight times score.
const EVALUATED = 'A BB B BB BB B A BB BB BB BB B';

test('the three columns stand beside one another, and the gap is between the first and the last', () => {
  const reading = lkeReading(
    sheet({ ...graded('self', 'A A BB BB A BB A BB A A BB BB'), ...graded('evaluator', EVALUATED) }),
    LKE_PACK,
  );
  expect(reading.columns.evaluator).toMatchObject({
    total: { display: '76.65' },
    predicate: { grade: 'BB' },
  });
  expect(reading.columns.self).toMatchObject({ total: { display: '83.95' }, predicate: { grade: 'A' } });
  expect(reading.columns.verifier.total).toBeNull();
  expect(reading.gap.total.gap?.display).toBe('7.30');
  expect(reading.counting).toBe('evaluator');
  expect(reading.columns.evaluator.working.children.length).toBeGreaterThan(0);
});

test('a column only begun does not count before the whole one it follows', () => {
  const whole = graded('verifier', EVALUATED);
  const begun = lkeReading(sheet({ ...whole, 'grade/1.a/evaluator': 'A' }), LKE_PACK);
  expect(begun.counting).toBe('verifier');
  expect(lkeReading(sheet({ ...whole, 'answer/1.a.1/evaluator': 'Y' }), LKE_PACK).counting).toBe('verifier');
  expect(lkeReading(sheet({ 'answer/1.a.1/evaluator': 'Y' }), LKE_PACK).counting).toBe('evaluator');
});

test('what was agreed replaces the answer, and the grade that was given above it', () => {
  const [{ criteria }] = subComponentsOf(LKE_PACK) as [SubComponent];
  const before = {
    ...Object.fromEntries(criteria.map(({ id }) => [`answer/${id}/evaluator`, 'T'])),
    'grade/1.a/evaluator': 'D',
    'grade/1.b/evaluator': 'B',
  };
  const assessment = assessmentOf(sheet({ ...before, 'agreed/1.a.1': 'Y' }), 'evaluator', LKE_PACK);
  expect(assessment.answers).toMatchObject({ '1.a.1': 'Y', '1.a.2': 'T' });
  expect(assessment.grades).toEqual({ '1.b': 'B' });
  expect(assessmentOf(sheet({ ...before, 'agreed/1.a.1': 'T' }), 'evaluator', LKE_PACK).grades).toMatchObject(
    { '1.a': 'D' },
  );
});

test('a grade given without answers beneath stays when one of them is agreed: the rest was not found wanting', () => {
  const won = sheet({ ...graded('evaluator', EVALUATED), 'agreed/1.a.1': 'Y' });
  expect(lkeReading(won, LKE_PACK).columns.evaluator).toMatchObject({ total: { display: '76.65' } });
});

test('a cleared text says nothing', () => {
  expect(assessmentOf(sheet({ 'answer/1.a.1/self': '' }), 'self', LKE_PACK).answers).toEqual({});
});

test('a plan keeps its actions, drops those no longer among them, and takes them back', () => {
  const first = sheet(
    acceptedPlan(
      null,
      [
        { id: '1.c.4', effort: '1' },
        { id: '1.b>BB', effort: '2' },
      ],
      '80.01',
    ),
  );
  expect(plannedActions(first).map(({ action }) => action)).toEqual(['1.c.4', '1.b>BB']);
  expect(plannedEfforts(plannedActions(first))).toEqual({ '1.c.4': '1', '1.b>BB': '2' });
  const dropped = sheet({
    'plan/1.c.4/effort': '1',
    'plan/1.b@BB/effort': '2',
    ...acceptedPlan(first, [{ id: '1.b>BB', effort: '3' }], '80.01'),
  });
  expect(plannedActions(dropped)).toEqual([{ action: '1.b>BB', owner: '', due: '', effort: '3' }]);
  expect(acceptedPlan(dropped, [{ id: '1.c.4', effort: '1' }], '80.01')).toMatchObject({
    'plan/1.c.4/gone': '',
  });
});
