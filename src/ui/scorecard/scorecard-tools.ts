import type { Facts } from '../../app/facts/facts.ts';
import { lineTo } from '../../app/facts/missions.ts';
import { initiativesOf } from '../../app/facts/objectives.ts';
import type { IndicatorLine } from '../../domain/scoring/perspective-score.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';
import { recentText } from '../words/date.ts';
import { missionNumber } from '../words/mission-number.ts';
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
    objective: (id) => known.planNodes.get(id) ?? null,
    initiatives: (id) => initiativeLinks(known, id),
    dataAt:
      known.asOf === null
        ? scorecard.neverPulled
        : scorecard.dataAt(recentText(known.asOf, now, known.timeZone)),
  };
}

/** Initiatives of an objective, each where the mission shows it; without a mission there is no such place. */
function initiativeLinks(known: Facts, id: string): ReturnType<ScorecardTools['initiatives']> {
  const line = lineTo(known, id);
  const mission = line.find(({ level }) => level === 'mission');
  const node = line.at(-1);
  if (!mission || !node) return [];
  const query = new URLSearchParams({ rencana: mission.plan, sasaran: node.code });
  const href = `/misi/${missionNumber(mission.code)}?${query}`;
  return initiativesOf(known, id).map(({ id: key, text }) => ({ id: key, name: text, href }));
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
