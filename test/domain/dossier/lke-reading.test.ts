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
import { subComponentsOf } from '../../../src/domain/sakip/evaluation-pack.ts';

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

test('what was agreed replaces the answer, and the grade that was given above it', () => {
  const before = { 'answer/1.a.1/evaluator': 'T', 'grade/1.a/evaluator': 'D', 'grade/1.b/evaluator': 'B' };
  const assessment = assessmentOf(sheet({ ...before, 'agreed/1.a.1': 'Y' }), 'evaluator');
  expect(assessment.answers).toEqual({ '1.a.1': 'Y' });
  expect(assessment.grades).toEqual({ '1.b': 'B' });
  expect(assessmentOf(sheet({ ...before, 'agreed/1.a.1': 'T' }), 'evaluator').grades).toMatchObject({
    '1.a': 'D',
  });
});

test('a cleared text says nothing', () => {
  expect(assessmentOf(sheet({ 'answer/1.a.1/self': '' }), 'self').answers).toEqual({});
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
