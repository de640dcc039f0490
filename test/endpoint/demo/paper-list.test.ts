import { expect, test } from 'vitest';
import { latihanPapers } from '../../../src/endpoint/demo/latihan/paper-list.ts';
import { latihanUnits } from '../../../src/endpoint/demo/latihan/unit-list.ts';

const papers = latihanPapers(latihanUnits(), '2026-11-27');

test('this year agreements and action plans stand in every state, last year everything was signed', () => {
  const now = papers.filter(({ year }) => year === 2026);
  expect(new Set(now.map(({ agreement }) => agreement))).toEqual(
    new Set(['none', 'drafted', 'offered', 'agreed', 'revised', 'being-revised']),
  );
  expect(new Set(now.map(({ actionPlan }) => actionPlan))).toEqual(new Set(['none', 'drafted', 'approved']));
  const past = papers.filter(({ year }) => year === 2025);
  expect(past.every(({ agreement, actionPlan }) => agreement === 'agreed' && actionPlan === 'approved')).toBe(
    true,
  );
});

test('where the demonstration accounts work something is signed and something waits for the head', () => {
  const own = papers.find(({ unit, year }) => unit === 'LAT-DINKES' && year === 2026);
  expect(own).toMatchObject({ agreement: 'agreed', actionPlan: 'approved', waitsForHead: true });
});
