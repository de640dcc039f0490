import { useEffect, useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { position } from '../../app/live/position.ts';
import { unitScorecard, yearsOf } from '../../app/live/unit-scorecard.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';
import { Button } from '../parts/button.tsx';
import { LoadingLine } from '../parts/loading-line.tsx';
import { Screen } from '../parts/screen.tsx';
import { StateCard } from '../parts/state-card.tsx';
import { words } from '../words/words.ts';
import { cardHref } from './explain-address.ts';
import { ExplainedFigurePanel } from './explained-figure.tsx';
import { ScorecardPage } from './scorecard-page.tsx';
import { scorecardTools } from './scorecard-tools.ts';
import { scorecardView } from './scorecard-view.ts';

const BASES: readonly Basis[] = ['approved', 'verified', 'provisional'];

/** Route `/kartu-skor`; year, stage and the explained number stand in the address. */
export function ScorecardScreen() {
  const { query, route } = useLocation();
  const { tahun, tahap, jelaskan: explained } = query;
  const { scorecard } = words.value;
  const known = facts.value;
  const unit = position.value?.unit ?? null;
  const years = unit === null ? [] : yearsOf(unit);
  const year = yearIn(tahun) ?? years[0] ?? null;
  const basis = BASES.find((one) => one === tahap) ?? 'approved';
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
  useExplainKey(year === null ? null : `${cardHref(year, basis)}&jelaskan=total`, route);
  if (known && unit === null) return <Stated words={scorecard.noUnit} />;
  if (state === 'failed' && value === null) return <Stated words={scorecard.failed} reload />;
  if (!known || !value || unit === null || year === null || value.year !== year || value.unit !== unit) {
    return (
      <Screen title={scorecard.title}>
        <LoadingLine />
      </Screen>
    );
  }
  const view = scorecardView(value, scorecardTools({ known, unit, basis, year, now: present.value }));
  return (
    <ScorecardPage
      view={view}
      years={years}
      onYear={(next) => route(cardHref(next, basis))}
      onBasis={(next) => route(cardHref(year, next))}
      panel={
        explained !== undefined && (
          <ExplainedFigurePanel
            key={explained}
            card={value}
            basis={basis}
            what={explained}
            known={known}
            route={route}
          />
        )
      }
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
function useExplainKey(href: string | null, route: (href: string) => void): void {
  useEffect(() => {
    if (href === null || shortcutsOff()) return;
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
