import { useEffect, useMemo } from 'preact/hooks';
import type { Facts } from '../../app/facts/facts.ts';
import { forecasts, unitStandings } from '../../app/live/card-beside.ts';
import { present } from '../../app/live/clock-tick.ts';
import { yearStandings } from '../../app/live/year-standings.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { ComparisonCard } from './comparison-card.tsx';
import type { CardAddress } from './explain-address.ts';
import { ForecastCard } from './forecast-card.tsx';
import { OfficialsCard } from './officials-card.tsx';
import { TemplatesCard } from './templates-card.tsx';
import { YearsCard } from './years-card.tsx';

interface BesideCardProps {
  readonly card: Scorecard;
  readonly known: Facts;
  readonly address: CardAddress & { readonly unit: string };
  readonly ruleUnverified: boolean;
}

/** What stands beside the figures of a card: other years, where they would end, other units, officials, and what is not measured. */
export function BesideCard({ card, known, address, ruleUnverified }: BesideCardProps) {
  const { unit, year, basis } = address;
  const others = useMemo(() => unitStandings(year, basis), [year, basis]);
  useEffect(() => others.stop, [others]);
  const ends = useMemo(() => forecasts(unit, year, basis), [unit, year, basis]);
  useEffect(() => ends.stop, [ends]);
  const totals = useMemo(() => yearStandings(() => unit), [unit]);
  useEffect(() => totals.stop, [totals]);
  return (
    <>
      <YearsCard standings={totals.answer.value.value ?? []} basis={basis} ruleUnverified={ruleUnverified} />
      <div class="scorecard-foot__whole stack">
        <ForecastCard forecasts={ends.answer.value.value ?? []} />
        <ComparisonCard
          standings={others.answer.value.value ?? []}
          unit={unit}
          basis={basis}
          ruleUnverified={ruleUnverified}
        />
      </div>
      <OfficialsCard known={known} address={address} now={present.value} />
      <TemplatesCard card={card} basis={basis} />
    </>
  );
}
