import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  compare,
  fromDecimal,
  type Rational,
  sub,
  sum,
  toDecimal,
  toFraction,
  ZERO,
} from '../../../src/domain/decimal.ts';
import { AKIP_2021_PACK } from '../../../src/domain/sakip/akip-2021-pack.ts';
import { AKIP_TRENGGALEK_PACK } from '../../../src/domain/sakip/akip-trenggalek-pack.ts';
import { type Assessment, NOTHING_ASSESSED } from '../../../src/domain/sakip/assessment.ts';
import { evaluateSakip } from '../../../src/domain/sakip/evaluation.ts';
import { type EvaluationPack, subComponentsOf } from '../../../src/domain/sakip/evaluation-pack.ts';
import { boundBelow } from '../../../src/domain/sakip/predicate.ts';
import { withActions } from '../../../src/domain/sakip/road/applied-actions.ts';
import { gainTogether } from '../../../src/domain/sakip/road/gain-together.ts';
import {
  type Efforts,
  type RoadAction,
  roadActions,
  scoreNow,
} from '../../../src/domain/sakip/road/road-action.ts';
import { type Road, roadToGrade, type Wanted } from '../../../src/domain/sakip/road/road-to-grade.ts';
import { exactly } from '../../../src/domain/scoring/figure.ts';
import { evaluateWorking, type Working } from '../../../src/domain/working/working.ts';
import { quickest } from '../../support/quickest.ts';
import { anyAssessment, anyPack } from './any-pack.ts';

const totalOf = (assessment: Assessment, pack: EvaluationPack): Rational => {
  const { total } = evaluateSakip(assessment, pack);
  return (total && exactly(total)) ?? ZERO;
};
const effortOf = (actions: readonly RoadAction[]): Rational =>
  sum(actions.map(({ effort }) => fromDecimal(effort) as Rational));
const ids = (actions: readonly RoadAction[] | null): readonly string[] | null =>
  actions?.map(({ id }) => id) ?? null;
const road = (...question: Parameters<typeof roadToGrade>): Road => {
  const found = roadToGrade(...question);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
};
const answered = (pack: EvaluationPack, answer: (id: string) => string | null): Assessment => ({
  ...NOTHING_ASSESSED,
  answers: Object.fromEntries(
    subComponentsOf(pack).flatMap((one) => one.criteria.map(({ id }) => [id, answer(id)])),
  ),
});

const again = (tree: Working): string | null => evaluateWorking(JSON.parse(JSON.stringify(tree)));

/** Tries every set of actions there is. */
function tryAll(assessment: Assessment, wanted: Wanted, pack: EvaluationPack, efforts: Efforts) {
  const actions = roadActions(assessment, pack, efforts);
  const bound = 'predicate' in wanted ? boundBelow(wanted.predicate, pack) : fromDecimal(wanted.total);
  const isReached = (total: Rational): boolean =>
    bound === null || bound === undefined || compare(total, bound) > ('predicate' in wanted ? 0 : -1);
  const graded = new Set(
    subComponentsOf(pack)
      .filter(({ method }) => method === 'grade')
      .map(({ id }) => id),
  );
  const sets = Array.from({ length: 2 ** actions.length }, (_, set) => {
    const taken = actions.filter((_action, i) => (set >> (actions.length - 1 - i)) & 1);
    const met = taken.filter(({ kind, subComponent }) => kind === 'criterion' && graded.has(subComponent));
    return {
      set,
      taken,
      effort: effortOf(taken),
      total: totalOf(withActions(assessment, taken, pack), pack),
      progress: met.reduce(
        (whole, { id }) => add(whole, { n: 100n - hundredths(scoreNow(id, assessment, pack)), d: 1n }),
        ZERO,
      ),
    };
  });
  const reaching = sets
    .filter(({ total }) => isReached(total))
    .sort(
      (a, b) =>
        compare(a.effort, b.effort) ||
        compare(b.total, a.total) ||
        compare(b.progress, a.progress) ||
        b.set - a.set,
    );
  const [best, second] = reaching;
  return {
    best,
    isTied: best !== undefined && second !== undefined && compare(best.effort, second.effort) === 0,
    most: sets.map(({ total }) => total).reduce((a, b) => (compare(a, b) > 0 ? a : b), ZERO),
  };
}
const hundredths = ({ n, d }: Rational): bigint => (n * 100n) / d;

const effort = fc.constantFrom('1', '1', '2', '0.5', '1.25', null);
const wantedTotal = fc.oneof(
  fc.constantFrom('AA', 'A', 'BB', 'CC', 'D', 'E').map((predicate): Wanted => ({ predicate })),
  fc.integer({ min: 0, max: 70 }).map((total): Wanted => ({ total: `${total}` })),
);
const question = anyPack.chain((pack) =>
  anyAssessment(pack).chain((assessment) => {
    const all = roadActions(assessment, pack);
    return fc.record({
      pack: fc.constant(pack),
      assessment: fc.constant(assessment),
      wanted: wantedTotal,
      efforts: fc
        .array(effort, { minLength: all.length, maxLength: all.length })
        .map((list): Efforts => Object.fromEntries(all.map(({ id }, i) => [id, list[i] ?? null]))),
    });
  }),
);

test('the road is what trying every set of actions finds: effort, set, whether it is the only one, and the best total', () => {
  fc.assert(
    fc.property(question, ({ pack, assessment, wanted, efforts }) => {
      fc.pre(roadActions(assessment, pack, efforts).length <= 9);
      const found = road(assessment, wanted, pack, efforts);
      const tried = tryAll(assessment, wanted, pack, efforts);
      expect(found.outcome === 'impossible').toBe(tried.best === undefined);
      expect(found.best.exact).toBe(toFraction(tried.most));
      const { effort: effortTree, gain, best } = found.workings;
      expect(best.value ?? toFraction(ZERO)).toBe(found.best.exact);
      for (const tree of [effortTree, gain, best]) expect(again(tree)).toBe(tree.value);
      if (!tried.best) return;
      expect(found.effort).toBe(toDecimal(tried.best.effort));
      expect(ids(found.actions)).toEqual(ids(tried.best.taken));
      expect(found.reached.exact).toBe(toFraction(tried.best.total));
      expect(effortTree.value).toBe(toFraction(tried.best.effort));
      expect(gain.value).toBe(toFraction(sub(tried.best.total, totalOf(assessment, pack))));
      expect(found.alternative !== null).toBe(tried.isTied);
    }),
    { numRuns: 250 },
  );
}, 180_000);

test('an alternative costs the same, differs, and reaches the wanted total too', () => {
  fc.assert(
    fc.property(question, ({ pack, assessment, wanted, efforts }) => {
      const found = road(assessment, wanted, pack, efforts);
      if (!found.alternative) return;
      expect(toDecimal(effortOf(found.alternative))).toBe(found.effort);
      expect(ids(found.alternative)).not.toEqual(ids(found.actions));
      const total = totalOf(withActions(assessment, found.alternative, pack), pack);
      const bound = 'predicate' in wanted ? boundBelow(wanted.predicate, pack) : fromDecimal(wanted.total);
      expect(compare(total, bound ?? ZERO)).toBeGreaterThanOrEqual('predicate' in wanted && bound ? 1 : 0);
    }),
    { numRuns: 300 },
  );
});

test('from B everywhere the shortest way to A lifts the heaviest sub-components, and is the only one', () => {
  const grades = Object.fromEntries(subComponentsOf(AKIP_2021_PACK).map(({ id }) => [id, 'B']));
  const found = road({ ...NOTHING_ASSESSED, grades }, { predicate: 'A' }, AKIP_2021_PACK);
  expect(found.now.display).toBe('70.00');
  expect(found.outcome).toBe('reachable');
  expect(compare(exactly(found.reached) as Rational, fromDecimal('80') as Rational)).toBe(1);
  expect(found.after.predicate?.grade).toBe('A');
  // Every step lifts a tenth of a weight: three of 15, three of 15 and one of 12.5 are 10.25; no other seven pass 10.
  expect(found.effort).toBe('7');
  expect(found.reached.display).toBe('80.25');
  expect(ids(found.actions)).toEqual(['1.c>BB', '1.c:example', '2.c>BB', '2.c:example', '4.c>BB']);
  expect(found.alternative).toBeNull();
});

test('exactly eighty is not yet A, and what is there already needs nothing', () => {
  const pack = AKIP_TRENGGALEK_PACK;
  const start = answered(pack, (id) =>
    id.startsWith('2.') || id.startsWith('4.') || id.startsWith('1.c') || id.startsWith('1.b') ? 'Y' : 'T',
  );
  expect(road(start, { total: '79' }, pack)).toMatchObject({
    outcome: 'already-there',
    effort: '0',
    actions: [],
    alternative: null,
  });
  expect(road(start, { total: '79' }, pack).now.display).toBe('79.00');
  const one = road(start, { predicate: 'A' }, pack, { '1.a.1': '5' });
  expect(one.reached.display).toBe('80.07');
});

test('what cannot be reached is said with the best total that can', () => {
  const pack = AKIP_2021_PACK;
  const none = answered(pack, () => 'T');
  const found = road(none, { predicate: 'AA' }, pack);
  expect(found).toMatchObject({ outcome: 'reachable' });
  const barred = Object.fromEntries(
    roadActions(none, pack)
      .filter(({ kind }) => kind === 'distinction')
      .map(({ id }) => [id, null]),
  );
  expect(road(none, { predicate: 'A' }, pack, barred)).toMatchObject({
    outcome: 'impossible',
    best: { display: '80.00' },
    actions: [],
  });
});

test('an effort that is no number above zero is refused with every id, an unknown predicate too', () => {
  const efforts = { '1.a.1': '0', '1.a.2': 'x', '1.a.3': '-1', '1.a.4': '2', '1.a.5': null };
  expect(roadToGrade(NOTHING_ASSESSED, { predicate: 'A' }, AKIP_2021_PACK, efforts)).toEqual({
    ok: false,
    problem: { code: 'effort-invalid', actions: ['1.a.1', '1.a.2', '1.a.3'] },
  });
  expect(roadToGrade(NOTHING_ASSESSED, { predicate: 'Z' }, AKIP_2021_PACK)).toMatchObject({
    problem: { code: 'unknown-predicate' },
  });
  expect(roadToGrade(NOTHING_ASSESSED, { total: '100.5' }, AKIP_2021_PACK)).toMatchObject({
    problem: { code: 'not-a-total' },
  });
});

test('an action alone is worth what the evaluation gains by it, the most first', () => {
  const start = answered(AKIP_TRENGGALEK_PACK, () => 'D');
  const gains = roadActions(start, AKIP_TRENGGALEK_PACK)
    .map((action) => ({ action, ...gainTogether([action], start, AKIP_TRENGGALEK_PACK) }))
    .sort((a, b) => Number(b.points.display) - Number(a.points.display));
  expect(gains).toHaveLength(83);
  for (const { working, points } of gains) expect(again(working)).toBe(points.exact);
  expect(gains[0]).toMatchObject({ action: { id: '4.d.1' }, points: { display: '2.50' } });
  expect(gains.at(-1)).toMatchObject({ action: { id: '3.b.9' }, points: { display: '0.50' } });
});

/** Efforts with many digits and nothing in common, the worst for a search by effort. */
const awkward = (pack: EvaluationPack, assessment: Assessment): Efforts =>
  Object.fromEntries(
    roadActions(assessment, pack).map(({ id }, i) => [
      id,
      `${1 + ((i * 7919) % 97)}.${((i * 104729) % 899) + 100}`,
    ]),
  );

test.for([
  ['grade', AKIP_2021_PACK],
  ['average', AKIP_TRENGGALEK_PACK],
] as const)('eighty criteria under %s, also with awkward efforts, take less than 50 ms', ([, pack]) => {
  const start = answered(pack, (id) => (id.endsWith('1') ? 'Y' : 'T'));
  const ways = [{}, awkward(pack, start)];
  for (const efforts of ways) {
    for (const predicate of ['B', 'BB', 'A']) {
      const once = () => road(start, { predicate }, pack, efforts);
      once();
      expect(quickest(once, 50)).toBeLessThan(50);
    }
  }
});
