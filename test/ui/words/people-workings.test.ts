import { expect, test } from 'vitest';
import { type Conduct, caseProposal } from '../../../src/domain/people/discipline-case.ts';
import { absenceProposal, impactProposal } from '../../../src/domain/people/discipline-proposal.ts';
import { eligibilities } from '../../../src/domain/people/recognition.ts';
import { RECOGNITION_2026 } from '../../../src/domain/people/recognition-packs.ts';
import { REGIME_PP94 } from '../../../src/domain/people/regime-pp94.ts';
import type { Working } from '../../../src/domain/working/working.ts';
import { working } from '../../../src/ui/words/id/working.ts';

const isWord = (value: string | null): value is string => value !== null && !/^-?\d/.test(value);

/** Names in a tree that the page would show as they stand in the code. */
function wordless({ rule, value, inputs, children }: Working): readonly string[] {
  const leaves = inputs.filter(({ child }) => child === null);
  return [
    ...(Object.hasOwn(working.rules, rule) ? [] : [rule]),
    ...leaves.map(({ name }) => name).filter((name) => !Object.hasOwn(working.inputs, name)),
    ...[value, ...leaves.map((one) => one.value)]
      .filter(isWord)
      .filter((word) => !Object.hasOwn(working.found, word)),
    ...children.flatMap(wordless),
  ];
}

const IMPACTS = (['unit', 'agency', 'state'] as const).map(
  (impact): Conduct => ({ id: impact, nature: '3.a', proposal: impactProposal(impact, REGIME_PP94) }),
);
const ABSENCES = [3, 5, 8, 12, 15, 18, 22, 26, 40].flatMap((days) =>
  [0, 10].map(
    (consecutive): Conduct => ({
      id: 'absent',
      nature: '4.f',
      proposal: absenceProposal({ days, consecutive }, REGIME_PP94),
    }),
  ),
);

test('where a proposal of discipline comes from is said in words, not in names of the code', () => {
  const cases = [IMPACTS, ...ABSENCES.flatMap((one) => [[one], [one, ...IMPACTS]])];
  const trees = cases.flatMap((conducts) => {
    const { workings } = caseProposal(conducts, [], REGIME_PP94);
    return workings ? [workings.lightest, workings.heaviest] : [];
  });
  expect(trees.length).toBeGreaterThan(10);
  expect([...new Set(trees.flatMap(wordless))]).toEqual([]);
});

test('so are the conditions of a recognition', () => {
  const person = {
    serviceFrom: '1990-01-01',
    rankFrom: '2015-01-01',
    predicates: [],
    organisation: 'good' as const,
  };
  const found = eligibilities(
    { ...person, penalties: ['light'], barred: [], received: [] },
    '2026-11-27',
    RECOGNITION_2026,
  );
  const trees = found.flatMap(({ conditions }) => conditions.map((one) => one.working));
  expect([...new Set(trees.flatMap(wordless))]).toEqual([]);
});
