import type { Facts } from '../../app/facts/facts.ts';
import { initiativesOf } from '../../app/facts/initiatives.ts';
import { readsEveryUnit } from '../../app/live/readable-units.ts';
import { personOfCard } from '../../domain/scorecard/official-card.ts';
import type { IndicatorLine } from '../../domain/scoring/perspective-score.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';
import { programmeHref } from '../parts/value/programme-href.ts';
import { recentText } from '../words/date.ts';
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
    shortNameOf: (code) => known.units.get(code)?.shortName ?? code,
    indicator: (code) => known.indicators.get(code) ?? null,
    areaName: (code) => known.areas.get(code)?.name ?? code,
    hasFollowUp: (line) => hasFollowUp(known, line),
    objective: (id) => known.planNodes.get(id) ?? null,
    initiatives: (id) => initiativeLinks(known, id, unit),
    dataAt: dataAtText(known, now),
  };
}

/** When the rows of this device were last complete. */
export function dataAtText({ asOf, timeZone }: Facts, now: number): string {
  const { scorecard } = words.value;
  return asOf === null ? scorecard.neverPulled : scorecard.dataAt(recentText(asOf, now, timeZone));
}

/** Cards to choose from: the whole government first, for who holds all of it. `official`: whose card is open. */
export function unitChoices(
  known: Facts,
  units: readonly string[],
  official?: { readonly code: string; readonly name: string },
): BasisBarProps['units'] {
  const all = units.map((code) => ({ code, name: known.units.get(code)?.shortName ?? code }));
  const own = official ? [...all, official] : all;
  return readsEveryUnit() ? [{ code: '', name: words.value.scorecard.government.everyUnit }, ...own] : own;
}

/** Initiatives of an objective: of a unit those it answers for, and those nobody is named for. */
const initiativeLinks = (known: Facts, id: string, unit: string): ReturnType<ScorecardTools['initiatives']> =>
  initiativesOf(known, id)
    .filter(({ owner }) => owner === null || owner === unit || !known.units.has(unit))
    .map(({ id: key, text }) => ({ id: key, name: text, href: programmeHref(key) }));

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
