import { expect, test } from 'vitest';
import { objectiveOf } from '../../../src/domain/plan/objective-of.ts';
import type { PlanNode } from '../../../src/domain/strategy.ts';
import { SOURCED } from '../../support/builders.ts';

const node = (
  id: string,
  level: PlanNode['level'],
  parent: string | null,
  indicators: string[],
  change = {},
): PlanNode => ({
  ...{ id, level, parent, indicators, plan: 'R', code: id, text: id, from: 2025, to: 2029, owner: null },
  ...SOURCED,
  ...change,
});

const nodes = new Map(
  [
    node('S', 'objective', 'T', ['HASIL', 'UNGGUL']),
    node('P', 'programme', 'S', ['HASIL']),
    node('K', 'activity', 'P', ['ADUAN']),
    node('U', 'flagship', 'M', []),
    node('PU', 'programme', 'U', ['UNGGUL']),
    node('KU', 'activity', 'PU', ['LATIH']),
    node('OLD', 'objective', null, ['LAMA'], { from: 2019, to: 2023 }),
    node('A', 'activity', 'B', ['PUTAR']),
    node('B', 'programme', 'A', []),
  ].map((one) => [one.id, one]),
);

test.for([
  ['what it measures itself', 'HASIL', 'S'],
  ['the one above its activity', 'ADUAN', 'S'],
  ['that of a programme under a flagship, by what the programme is measured with', 'LATIH', 'S'],
  ['none of a plan that is over', 'LAMA', null],
  ['none on a line that turns in a circle', 'PUTAR', null],
  ['none where no plan names it', 'ASING', null],
] as const)('the objective an indicator serves is %s', ([, indicator, objective]) => {
  expect(objectiveOf(nodes, indicator, 2026)?.id ?? null).toBe(objective);
});
