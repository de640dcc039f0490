import type { Facts } from '../../app/facts/facts.ts';
import type { IndicatorLine } from '../../domain/scoring/perspective-score.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';
import { recentText } from '../words/date.ts';
import { words } from '../words/words.ts';
import type { ScorecardTools } from './scorecard-view.ts';

interface Around {
  readonly known: Facts;
  readonly unit: string;
  readonly basis: Basis;
  readonly year: number;
  readonly now: number;
}

/** Names and facts the card needs besides its figures. */
export function scorecardTools({ known, unit, basis, now }: Around): ScorecardTools {
  const { scorecard } = words.value;
  const owner = known.units.get(unit);
  return {
    basis,
    unitName: owner?.name ?? unit,
    unitShortName: owner?.shortName ?? unit,
    indicator: (code) => known.indicators.get(code) ?? null,
    areaName: (code) => known.areas.get(code)?.name ?? code,
    hasFollowUp: (line) => hasFollowUp(known, line),
    dataAt:
      known.asOf === null
        ? scorecard.neverPulled
        : scorecard.dataAt(recentText(known.asOf, now, known.timeZone)),
  };
}

/** Whether any value that made this score carries a written follow-up. */
function hasFollowUp(known: Facts, line: IndicatorLine): boolean {
  return [...known.entries.values()].some(
    ({ entry }) =>
      entry.indicator === line.indicator &&
      entry.area === line.area &&
      line.score.filled.includes(entry.period) &&
      (entry.note.value?.followUp.trim() ?? '') !== '',
  );
}
