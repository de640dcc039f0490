import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateWorking, type Working } from '../../../src/domain/working/working.ts';
import { IMPROVEMENT_RESULTS } from './improvement-results.ts';
import { PEOPLE_RESULTS } from './people-results.ts';
import { SAKIP_RESULTS } from './sakip-results.ts';
import { SCORING_RESULTS } from './scoring-results.ts';
import { treesIn } from './trees-in.ts';
import { MINISTRY_RESULTS, VALUE_RESULTS } from './value-and-ministry-results.ts';

const RESULTS = {
  ...SAKIP_RESULTS,
  ...MINISTRY_RESULTS,
  ...VALUE_RESULTS,
  ...PEOPLE_RESULTS,
  ...IMPROVEMENT_RESULTS,
  ...SCORING_RESULTS,
};

/** What is exported for other files of the domain and is no result of its own: parts of results, choices, lookups. */
const PARTS = new Set(
  `placeOf penaltyAt penaltyOfLevel nothingProposed penaltiesBetween rankOf penaltiesOf regimeOn overCalendar
  figureOf shareOf peakFinding quotaFinding ground propose
  findingOf conditions threshold banded against counted percentage shown straightLine signalWorking readable
  meanRange xmrLimits signalAtEnd signalsAtEnd commonDenominator scaled totalWorking gainWorking undominated frontier
  leastEffort openCriteria invalidEfforts bestAnswer scoreNow applyingCriteria movesByCriteria roadActions scoreOfGrade bitOf
  roadStages withActions ownValue boundBelow subComponentsOf amountReason firstReason isMore judged classified standing
  part
  attendanceMonths budgetShift closedDays comparablePoints competentRung daysInPost eKinerjaRows isRightUnused judgedBy namedRows normsOf
  planTexts reaches rungAbove rungOf seriesReading standingOf thaw valueBoard valueQuestion wholeYears`.split(
    /\s+/,
  ),
);

const DOMAIN = resolve(import.meta.dirname, '../../../src/domain');
const FOLDERS = ['people', 'improvement', 'sakip', 'sakip/road', 'value-for-money', 'finance-ministry'];

function exportedFunctions(): readonly string[] {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(DOMAIN, folder))
      .filter((name) => name.endsWith('.ts') && !/check|-packs?\.ts$/.test(name))
      .map((name) => readFileSync(join(DOMAIN, folder, name), 'utf8')),
  );
  const shape = /^export (?:function (\w+)|const ([a-z]\w*) =)/gm;
  return files.flatMap((text) => [...text.matchAll(shape)].map((m) => m[1] ?? m[2] ?? ''));
}

test('every public result of the domain is among those whose trees are checked', () => {
  const unchecked = exportedFunctions().filter((name) => !PARTS.has(name) && !Object.hasOwn(RESULTS, name));
  expect(unchecked).toEqual([]);
});

/** A tree and everything under it. */
const nodes = (tree: Working): readonly Working[] => [tree, ...tree.children.flatMap(nodes)];

test.for(Object.entries(RESULTS))('%s: evaluating its trees again gives the result', ([name, results]) => {
  let found = 0;
  fc.assert(
    fc.property(results, (result) => {
      for (const tree of treesIn(result)) {
        found += 1;
        const travelled: Working = JSON.parse(JSON.stringify(tree));
        expect(evaluateWorking(travelled)).toBe(tree.value);
        expect((tree.value === null) === (tree.reason !== null)).toBe(true);
        for (const { pack, inputs, children } of nodes(tree)) {
          expect([pack.id, pack.version, pack.source]).not.toContain('');
          expect(
            inputs.every(
              ({ origin, child }) => (origin === 'computed') === (child !== null && child < children.length),
            ),
          ).toBe(true);
        }
      }
    }),
    { numRuns: 40 },
  );
  expect([name, found > 0]).toEqual([name, true]);
});
