import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageWorking } from '../../src/domain/scoring/coverage-working.ts';
import { plausibilityWorking } from '../../src/domain/scoring/plausibility-working.ts';
import { trendWorking } from '../../src/domain/scoring/trend-working.ts';
import type { Working } from '../../src/domain/working/working.ts';
import { working } from '../../src/ui/words/id/working.ts';
import { treesIn } from '../domain/explained/trees-in.ts';
import { coverageQuestion, plausibilityQuestion, trendQuestion } from '../domain/scoring/any-series.ts';

const nodes = (tree: Working): readonly Working[] => [tree, ...tree.children.flatMap(nodes)];
const isWord = (text: string | null): text is string => text !== null && !/^-?\d/.test(text);

test('everything a shown tree names has a word, so that nobody reads the name of a rule in code', () => {
  const result = fc.oneof(
    trendQuestion.map((question) => trendWorking(question)),
    plausibilityQuestion.map((question) => plausibilityWorking(...question)),
    coverageQuestion.map((lines) => coverageWorking(lines)),
  );
  fc.assert(
    fc.property(result, (found) => {
      const all = treesIn(found).flatMap(nodes);
      const inputs = all.flatMap((node) => node.inputs);
      const leaves = inputs.filter(({ name, child }) => child === null && !name.includes('@'));
      const values = [...all, ...inputs].map(({ value }) => value).filter(isWord);
      expect(Object.keys(working.rules)).toEqual(expect.arrayContaining(all.map(({ rule }) => rule)));
      expect(Object.keys(working.inputs)).toEqual(expect.arrayContaining(leaves.map(({ name }) => name)));
      expect(Object.keys(working.found)).toEqual(expect.arrayContaining(values));
    }),
    { numRuns: 200 },
  );
});
