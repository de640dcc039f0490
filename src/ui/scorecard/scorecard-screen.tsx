import { useEffect, useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { isCardOwner } from '../../app/facts/card-of.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { governmentYears } from '../../app/live/government-scorecard.ts';
import { position } from '../../app/live/position.ts';
import { readableUnits, readsEveryUnit } from '../../app/live/readable-units.ts';
import { unitScorecard, yearsOf } from '../../app/live/unit-scorecard.ts';
import { DirectiveCard } from '../parts/duty/directive-card.tsx';
import { BASES } from '../parts/value/bases.ts';
import { Changes } from '../parts/value/changes.tsx';
import { BesideCard } from './beside-card.tsx';
import { cardFigures } from './card-figures.ts';
import { CardFailed, CardLoading, NoCard } from './card-state.tsx';
import { type CardAddress, cardHref, explainHref, whatIfHref } from './explain-address.ts';
import { ExplainedFigurePanel } from './explained-figure.tsx';
import { GovernmentScreen } from './government-screen.tsx';
import { ScorecardPage } from './scorecard-page.tsx';
import { scorecardTools, unitChoices } from './scorecard-tools.ts';
import { scorecardView } from './scorecard-view.ts';
import { useExplainKey } from './use-explain-key.ts';
import { WhatIf } from './what-if.tsx';

/** Route `/kartu-skor`; unit, year, stage and the explained number stand in the address. */
export function ScorecardScreen() {
  const { query } = useLocation();
  const units = readableUnits();
  const basis = BASES.find((one) => one === query.tahap) ?? 'approved';
  if (query.unit === undefined && readsEveryUnit()) {
    const years = governmentYears();
    const year = yearIn(query.tahun) ?? years[0];
    if (year === undefined) return <CardLoading />;
    return <GovernmentScreen {...{ year, basis, units, years }} explained={query.jelaskan !== undefined} />;
  }
  const unit = query.unit ?? units[0] ?? position.value?.unit ?? null;
  const years = unit === null ? [] : yearsOf(unit);
  const year = yearIn(query.tahun) ?? years[0] ?? null;
  if (isNowhere(unit, years)) return <NoCard isOwn={query.unit === undefined} />;
  if (unit === null || year === null) return <CardLoading />;
  return (
    <Card
      address={{ unit, year, basis }}
      units={units}
      years={years}
      explained={query.jelaskan}
      tried={query.aturan ?? null}
    />
  );
}

/** Nobody has this card, or nothing of it is read here; until everything is here absence says nothing. */
function isNowhere(owner: string | null, years: readonly number[]): boolean {
  const known = facts.value;
  if (!known || known.asOf === null) return false;
  return owner === null || years.length === 0 || !isCardOwner(known, owner);
}

interface CardProps {
  readonly address: CardAddress & { readonly unit: string };
  readonly units: readonly string[];
  readonly years: readonly number[];
  readonly explained: string | undefined;
  /** Rule pack tried in a simulation. */
  readonly tried: string | null;
}

function Card({ address, units, years, explained, tried }: CardProps) {
  const { route } = useLocation();
  const { unit, year, basis } = address;
  const known = facts.value;
  const card = useMemo(
    () =>
      unitScorecard(
        () => unit,
        () => year,
      ),
    [unit, year],
  );
  useEffect(() => card.stop, [card]);
  const { state, value } = card.answer.value;
  useExplainKey(explainHref({ ...address, what: 'total' }), route);
  if (state === 'failed' && value === null) return <CardFailed />;
  if (!known || value?.year !== year || value.unit !== unit) return <CardLoading />;
  const go = (change: Partial<CardAddress>) => route(cardHref({ ...address, ...change }));
  const panel = explained !== undefined && (
    <ExplainedFigurePanel
      key={explained}
      card={value}
      basis={basis}
      what={explained}
      known={known}
      route={route}
    />
  );
  const tools = scorecardTools({ known, unit, basis, now: present.value });
  const view = scorecardView(value, tools);
  const official = known.units.has(unit) ? undefined : { code: unit, name: tools.unitShortName };
  return (
    <Changes figures={known.asOf === null ? null : cardFigures(view)} scope={`${unit} ${year} ${basis}`}>
      <ScorecardPage
        view={view}
        unit={unit}
        units={unitChoices(known, units, official)}
        years={years}
        onUnit={(next) => go({ unit: next === '' ? null : next })}
        onYear={(next) => go({ year: next })}
        onBasis={(next) => go({ basis: next })}
        panel={panel}
        whatIf={
          <WhatIf
            card={value}
            basis={basis}
            known={known}
            chosen={tried}
            onChoose={(pack) => route(whatIfHref(address, pack))}
          />
        }
        directives={<DirectiveCard about={{ about: 'unit', subject: unit }} unit={unit} />}
        beside={
          <BesideCard
            card={value}
            known={known}
            address={address}
            ruleUnverified={view.unverified.length > 0}
          />
        }
      />
    </Changes>
  );
}

const yearIn = (text: string | undefined): number | null =>
  text && /^\d{4}$/.test(text) ? Number(text) : null;
