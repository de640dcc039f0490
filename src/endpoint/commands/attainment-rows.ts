import type { Indicator } from '../../domain/indicator.ts';
import { parsePeriod, periodsOfYear } from '../../domain/period.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { PackProblem } from '../../domain/rule-pack/choice.ts';
import { packName } from '../../domain/rule-pack/frame.ts';
import { unverifiedRules } from '../../domain/scoring/explain.ts';
import { type IndicatorScore, scoreIndicator } from '../../domain/scoring/indicator-score.ts';
import type { ScoreItem } from '../../domain/scoring/indicator-working.ts';
import { packOfYear } from '../../domain/scoring/kept-pack.ts';
import type { ScoreFacts } from '../../domain/scoring/questions/score-facts.ts';
import { scoreItem } from '../../domain/scoring/questions/score-item.ts';
import type { RulePack } from '../../domain/scoring/rule-pack.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';

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
  facts: ScoreFacts,
  year: number,
  onlyArea: string | null,
): Result<readonly AttainmentRow[], PackProblem> {
  const places = new Map<string, readonly [Indicator, string]>();
  for (const { entry } of facts.entries.values()) {
    const { area, disaggregation, period } = entry;
    const indicator = facts.indicators.get(entry.indicator);
    const isOfYear = parsePeriod(period)?.year === year && entry.value.value !== null;
    if (!indicator || disaggregation !== '' || !isOfYear) continue;
    if (onlyArea === null || area === onlyArea)
      places.set(`${indicator.code}\u0000${area}`, [indicator, area]);
  }
  const inForce = packOfYear(year, [], facts.packs);
  if (!inForce.ok) return inForce;
  const rows: AttainmentRow[] = [];
  for (const [, [indicator, area]] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const expected = periodsOfYear(year, indicator.frequency);
    const item = { ...scoreItem(facts, indicator, area, year, 0), expected };
    const pack = packOfYear(year, item.entries, facts.packs);
    if (!pack.ok) return pack;
    rows.push(rowOf(item, pack.value));
  }
  return ok(rows);
}

function rowOf(item: ScoreItem, pack: RulePack): AttainmentRow {
  const { indicator, area, year } = item;
  const { scores, example } = scoreIndicator(item, pack);
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
