import { useEffect, useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { position } from '../../app/live/position.ts';
import { readableUnits } from '../../app/live/readable-units.ts';
import { unitScorecard, yearsOf } from '../../app/live/unit-scorecard.ts';
import { yearStandings } from '../../app/live/year-standings.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';
import { Button } from '../parts/button.tsx';
import { LoadingLine } from '../parts/loading-line.tsx';
import { Screen } from '../parts/screen.tsx';
import { StateCard } from '../parts/state-card.tsx';
import { words } from '../words/words.ts';
import { type CardAddress, cardHref, explainHref, whatIfHref } from './explain-address.ts';
import { ExplainedFigurePanel } from './explained-figure.tsx';
import { ScorecardPage } from './scorecard-page.tsx';
import { scorecardTools } from './scorecard-tools.ts';
import { scorecardView } from './scorecard-view.ts';
import { WhatIf } from './what-if.tsx';
import { YearsCard } from './years-card.tsx';

const BASES: readonly Basis[] = ['approved', 'verified', 'provisional'];

/** Route `/kartu-skor`; unit, year, stage and the explained number stand in the address. */
export function ScorecardScreen() {
  const { query } = useLocation();
  const units = readableUnits();
  const unit = query.unit ?? units[0] ?? position.value?.unit ?? null;
  const years = unit === null ? [] : yearsOf(unit);
  const year = yearIn(query.tahun) ?? years[0] ?? null;
  const basis = BASES.find((one) => one === query.tahap) ?? 'approved';
  if (facts.value && unit === null) return <Stated words={words.value.scorecard.noUnit} />;
  if (unit === null || year === null) return <Loading />;
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

function Loading() {
  return (
    <Screen title={words.value.scorecard.title}>
      <LoadingLine />
    </Screen>
  );
}

interface CardProps {
  readonly address: CardAddress;
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
  const totals = useMemo(() => yearStandings(() => unit), [unit]);
  useEffect(() => totals.stop, [totals]);
  const { state, value } = card.answer.value;
  useExplainKey(explainHref({ ...address, what: 'total' }), route);
  if (state === 'failed' && value === null) return <Stated words={words.value.scorecard.failed} reload />;
  if (!known || value?.year !== year || value.unit !== unit) return <Loading />;
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
  return (
    <ScorecardPage
      view={scorecardView(value, scorecardTools({ known, unit, basis, year, now: present.value }))}
      unit={unit}
      units={units.map((code) => ({ code, name: known.units.get(code)?.shortName ?? code }))}
      years={years}
      onUnit={(next) => go({ unit: next })}
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
      byYear={<YearsCard standings={totals.answer.value.value ?? []} basis={basis} />}
    />
  );
}

const yearIn = (text: string | undefined): number | null =>
  text && /^\d{4}$/.test(text) ? Number(text) : null;

interface StatedProps {
  readonly words: { readonly title: string; readonly body: string };
  readonly reload?: boolean | undefined;
}

function Stated({ words: sentence, reload }: StatedProps) {
  const { scorecard } = words.value;
  return (
    <Screen title={scorecard.title}>
      <StateCard
        icon={reload ? 'octagon-x' : 'circle-dashed'}
        tone={reload ? 'error' : 'neutral'}
        words={sentence}
        actions={reload && <Button onPress={() => location.reload()}>{scorecard.reload}</Button>}
      />
    </Screen>
  );
}

/** `E` explains the total, outside fields. */
function useExplainKey(href: string, route: (href: string) => void): void {
  useEffect(() => {
    if (shortcutsOff()) return;
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      const isTyping = target?.closest?.('input, textarea, select, dialog') ?? null;
      if (event.key.toLowerCase() !== 'e' || isTyping || event.ctrlKey || event.metaKey || event.altKey)
        return;
      event.preventDefault();
      route(href);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [href, route]);
}

// The same switch as on the review screen: whoever turned single keys off means all of them.
const shortcutsOff = (): boolean => {
  try {
    return localStorage.getItem('kinerja.shortcuts') === 'off';
  } catch {
    return false;
  }
};
