import { expect, test } from 'vitest';
import { AKIP_2021_PACK } from '../../../src/domain/sakip/akip-2021-pack.ts';
import { AKIP_TRENGGALEK_PACK } from '../../../src/domain/sakip/akip-trenggalek-pack.ts';
import { subComponentsOf } from '../../../src/domain/sakip/evaluation-pack.ts';
import { readEvaluationPack } from '../../../src/domain/sakip/evaluation-pack-check.ts';

const copy = (): Record<string, never> => JSON.parse(JSON.stringify(AKIP_2021_PACK));
const faultsOf = (pack: unknown): readonly string[] => {
  const read = readEvaluationPack(pack);
  return read.ok ? [] : read.problem.map(({ path, reason }) => `${path} ${reason}`);
};

test('the packs that ship are sound, plain data', () => {
  for (const pack of [AKIP_2021_PACK, AKIP_TRENGGALEK_PACK]) {
    expect(readEvaluationPack(pack)).toEqual({ ok: true, value: pack });
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
  }
});

test('eighty criteria, none worded twice, and the count says that it is not certain', () => {
  const criteria = subComponentsOf(AKIP_2021_PACK).flatMap((one) => one.criteria);
  expect(subComponentsOf(AKIP_2021_PACK).map((one) => one.criteria.length)).toEqual([
    6, 11, 8, 3, 7, 10, 6, 9, 7, 3, 5, 5,
  ]);
  expect(criteria).toHaveLength(80);
  expect(new Set(criteria.map(({ text }) => text.toLowerCase())).size).toBe(80);
  expect(AKIP_2021_PACK.criteriaCount).toMatchObject({ count: 80, verified: false });
  expect(AKIP_2021_PACK.criteriaCount.note).toContain('79 atau 80');
});

test('a malformed pack is refused with every fault, not only the first', () => {
  const broken = {
    ...copy(),
    from: '2021-02-30',
    predicates: {
      rows: [
        { grade: 'A', title: 'A', above: '80' },
        { grade: 'B', title: 'B', above: '85' },
      ],
      source: 's',
      verified: 'no',
      note: null,
    },
    answers: {
      ...AKIP_2021_PACK.answers,
      rows: [
        { answer: 'Y', score: 1 },
        { answer: 'T', score: '2' },
      ],
    },
    gradeSteps: 1,
  };
  expect(faultsOf(broken)).toEqual([
    'from not-a-day',
    'predicates.verified not-yes-or-no',
    'predicates.rows.1.above last-bound-not-open',
    'predicates.rows.1.above bounds-not-falling',
    'answers.rows.0.score not-a-decimal',
    'answers.rows.1.score above-1',
    'gradeSteps unknown-field',
  ]);
  expect(faultsOf(null)).toEqual([' not-a-record']);
});

test('what only shows across the parts is found too: weights, ids, the count, grades', () => {
  const [first, ...rest] = AKIP_2021_PACK.components;
  const [sub, ...others] = first?.subComponents ?? [];
  const broken = {
    ...AKIP_2021_PACK,
    components: [{ ...first, subComponents: [{ ...sub, id: '1.b', weight: '7' }, ...others] }, ...rest],
    criteriaCount: { ...AKIP_2021_PACK.criteriaCount, count: 79 },
    fulfilment: { ...AKIP_2021_PACK.fulfilment, full: 'E' },
  };
  expect(faultsOf(broken)).toEqual([
    'components twice:1.b',
    'components weights-are-not-100',
    'criteriaCount.count counted:80',
    'fulfilment.full.1.grade scores-not-falling',
  ]);
});
