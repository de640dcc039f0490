import { type PackStamp, stamp } from '../rule-pack/frame.ts';
import { given, type Working, work } from '../working/working.ts';
import { type Coverage, type CoveredLine, standingOf } from './coverage.ts';
import { READING_PACK } from './reading-pack.ts';

/** How each count of a coverage came about, indicator by indicator. Plain JSON. */
export interface CoverageWorking {
  readonly counted: Working;
  readonly outOfScope: Working;
  readonly missing: Working;
  readonly entriesExpected: Working;
  readonly entriesMissing: Working;
}

/** The trees of the coverage of these indicators; made when somebody asks. The inputs carry the indicators' codes. */
export function coverageWorking(lines: readonly CoveredLine[]): CoverageWorking {
  const pack = stamp(READING_PACK, READING_PACK.coverage);
  const named = [...lines].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const counted = standingCount('counted', named, pack);
  const outOfScope = standingCount('out-of-scope', named, pack);
  const inScope = named.filter((line) => standingOf(line) !== 'out-of-scope');
  return {
    counted,
    outOfScope,
    missing: work({
      rule: 'missing-indicators',
      operation: 'difference',
      inputs: [given('indicators', String(lines.length)), ['counted', counted], ['out-of-scope', outOfScope]],
      digits: 0,
      pack,
    }),
    entriesExpected: total('entries-expected', inScope, ({ score }) => score.expected, pack),
    entriesMissing: total('entries-missing', inScope, ({ score }) => score.missing.length, pack),
  };
}

/** The trees of the coverage of a whole government: each count is the sum of those of its units. */
export function unitsCoverageWorking(units: readonly CoveredUnit[]): CoverageWorking {
  const pack = stamp(READING_PACK, READING_PACK.coverage);
  const named = [...units].sort((a, b) => (a.unit < b.unit ? -1 : 1));
  const summed = (rule: string, of: (coverage: Coverage) => number): Working =>
    sumOf(
      rule,
      named.map(({ unit, coverage }) => [`${unit}@`, of(coverage)]),
      pack,
    );
  return {
    counted: summed('counted', ({ counted }) => counted),
    outOfScope: summed('out-of-scope', ({ outOfScope }) => outOfScope),
    missing: summed('missing-indicators', ({ missing }) => missing),
    entriesExpected: summed('entries-expected', ({ entriesExpected }) => entriesExpected),
    entriesMissing: summed('entries-missing', ({ entriesMissing }) => entriesMissing),
  };
}

export interface CoveredUnit {
  readonly unit: string;
  readonly coverage: Coverage;
}

const nameOf = ({ indicator, area }: CoveredLine): string => `${indicator}@${area}`;

const standingCount = (
  wanted: 'counted' | 'out-of-scope',
  lines: readonly CoveredLine[],
  pack: PackStamp,
): Working =>
  work({
    rule: wanted,
    operation: 'times',
    inputs: [given('wanted', wanted), ...lines.map((line) => given(nameOf(line), standingOf(line)))],
    digits: 0,
    pack,
  });

const total = (
  rule: string,
  lines: readonly CoveredLine[],
  of: (line: CoveredLine) => number,
  pack: PackStamp,
): Working =>
  sumOf(
    rule,
    lines.map((line) => [nameOf(line), of(line)]),
    pack,
  );

const sumOf = (rule: string, parts: readonly (readonly [name: string, count: number])[], pack: PackStamp) =>
  work({
    rule,
    operation: 'sum',
    inputs:
      parts.length === 0
        ? [given('indicators', '0')]
        : parts.map(([name, count]) => given(name, String(count))),
    digits: 0,
    pack,
  });
