import type { Indicator } from '../../domain/indicator.ts';
import { parsePeriod, periodsOfYear } from '../../domain/period.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { PackProblem } from '../../domain/rule-pack/choice.ts';
import { packName } from '../../domain/rule-pack/frame.ts';
import { unverifiedRules } from '../../domain/scoring/explain.ts';
import { type IndicatorScore, scoreIndicator } from '../../domain/scoring/indicator-score.ts';
import { packOfYear } from '../../domain/scoring/kept-pack.ts';
import type { RulePack } from '../../domain/scoring/rule-pack.ts';
import type { Basis, ScoredEntry } from '../../domain/scoring/scored-entry.ts';
import type { ScoredFacts } from './scored-facts.ts';

/** Numbers are decimals as text, percentages with two digits; null = none, with `reason`. */
export interface Attained {
  readonly basis: Basis;
  readonly realization: string | null;
  readonly operator: string | null;
  readonly target: string | null;
  readonly upper: string | null;
  /** Formula applied: a band target makes it `range`, a grade target `ordinal`. */
  readonly formula: string;
  readonly raw: string | null;
  readonly capped: string | null;
  readonly class: string | null;
  readonly classLabel: string | null;
  readonly reason: string | null;
  /** Whether the target's own operator is satisfied. */
  readonly met: boolean | null;
  readonly periods: readonly string[];
  /** Rules under this result that nobody has read in the regulation itself. */
  readonly unverified: readonly string[];
}

export interface AttainmentRow extends Attained {
  readonly indicator: string;
  readonly name: string;
  readonly measureUnit: string;
  readonly area: string;
  readonly year: number;
  readonly pack: string;
  /** Invented for training. */
  readonly example: boolean;
  /** What is handed in and not approved yet, where that gives another result. */
  readonly provisional: Attained | null;
}

/**
 * One row per indicator and area with a value in the year, in the order of their codes, each under the pack it was
 * scored with; or the first pack that is not at hand.
 */
export function attainmentRows(
  facts: ScoredFacts,
  year: number,
  onlyArea: string | null,
): Result<readonly AttainmentRow[], PackProblem> {
  const byCode = new Map(facts.indicators.map((indicator) => [indicator.code, indicator]));
  const places = new Map<string, readonly [Indicator, string]>();
  for (const { indicator: code, area, scored } of facts.entries) {
    const indicator = byCode.get(code);
    const isOfYear = parsePeriod(scored.period)?.year === year && scored.amount !== null;
    if (!indicator || !isOfYear || (onlyArea !== null && area !== onlyArea)) continue;
    places.set(`${code}\u0000${area}`, [indicator, area]);
  }
  const inForce = packOfYear(year, [], facts.packs);
  if (!inForce.ok) return inForce;
  const rows: AttainmentRow[] = [];
  for (const [, [indicator, area]] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const entries = facts.entries
      .filter((entry) => entry.indicator === indicator.code && entry.area === area)
      .map(({ scored }) => scored);
    const pack = packOfYear(year, entries, facts.packs);
    if (!pack.ok) return pack;
    rows.push(rowOf(facts, { indicator, area, entries, pack: pack.value }, year));
  }
  return ok(rows);
}

interface Place {
  readonly indicator: Indicator;
  readonly area: string;
  readonly entries: readonly ScoredEntry[];
  readonly pack: RulePack;
}

function rowOf(facts: ScoredFacts, { indicator, area, entries, pack }: Place, year: number): AttainmentRow {
  const { scores, example } = scoreIndicator(
    {
      indicator,
      area,
      year,
      expected: periodsOfYear(year, indicator.frequency),
      entries,
      targets: facts.targets,
      worst: null,
    },
    pack,
  );
  const [approved, provisional] = [attained(scores.approved, pack), attained(scores.provisional, pack)];
  const isOther =
    JSON.stringify({ ...provisional, basis: '' }) !== JSON.stringify({ ...approved, basis: '' });
  return {
    indicator: indicator.code,
    name: indicator.name,
    measureUnit: indicator.measureUnit,
    area,
    year,
    ...approved,
    pack: packName(pack),
    example,
    provisional: isOther ? provisional : null,
  };
}

function attained(score: IndicatorScore, pack: RulePack): Attained {
  const { basis, target, raw, capped, classId, reason, met, realization, filled, explanation } = score;
  return {
    basis,
    realization,
    operator: target?.operator ?? null,
    target: target?.amount ?? null,
    upper: target?.upper ?? null,
    formula: explanation.formulaId,
    raw: raw?.display ?? null,
    capped: capped?.display ?? null,
    class: classId,
    classLabel: pack.classes.bounds.find((bound) => bound.id === classId)?.label ?? null,
    reason,
    met,
    periods: filled,
    unverified: [...new Set(unverifiedRules(explanation).map(({ source }) => source))],
  };
}
