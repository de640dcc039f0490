import type { Facts } from '../../app/facts/facts.ts';
import { initiativesOf } from '../../app/facts/initiatives.ts';
import { lineTo } from '../../app/facts/missions.ts';
import { readsEveryUnit } from '../../app/live/readable-units.ts';
import { personOfCard } from '../../domain/scorecard/official-card.ts';
import type { IndicatorLine } from '../../domain/scoring/perspective-score.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';
import { recentText } from '../words/date.ts';
import { missionNumber } from '../words/mission-number.ts';
import { words } from '../words/words.ts';
import type { BasisBarProps } from './basis-bar.tsx';
import type { ScorecardTools } from './scorecard-view.ts';

interface Around {
  readonly known: Facts;
  readonly unit: string;
  readonly basis: Basis;
  readonly now: number;
}

/** Names and facts the card needs besides its figures. */
export function scorecardTools({ known, unit, basis, now }: Around): ScorecardTools {
  const owner = known.units.get(unit);
  const official = personOfCard(unit);
  const person = official === null ? unit : (known.persons.get(official)?.name ?? official);
  return {
    basis,
    unitName: owner?.name ?? person,
    unitShortName: owner?.shortName ?? person,
    indicator: (code) => known.indicators.get(code) ?? null,
    areaName: (code) => known.areas.get(code)?.name ?? code,
    hasFollowUp: (line) => hasFollowUp(known, line),
    objective: (id) => known.planNodes.get(id) ?? null,
    initiatives: (id) => initiativeLinks(known, id),
    dataAt: dataAtText(known, now),
  };
}

/** When the rows of this device were last complete. */
export function dataAtText({ asOf, timeZone }: Facts, now: number): string {
  const { scorecard } = words.value;
  return asOf === null ? scorecard.neverPulled : scorecard.dataAt(recentText(asOf, now, timeZone));
}

/** Cards to choose from: the whole government first, for who holds all of it. */
export function unitChoices(known: Facts, units: readonly string[]): BasisBarProps['units'] {
  const own = units.map((code) => ({ code, name: known.units.get(code)?.shortName ?? code }));
  return readsEveryUnit() ? [{ code: '', name: words.value.scorecard.government.everyUnit }, ...own] : own;
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
