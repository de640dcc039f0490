import { type AreaFigures, areaFigures, mappedIndicators } from '../../app/facts/area-figures.ts';
import type { Facts } from '../../app/facts/facts.ts';
import { facts } from '../../app/live/facts.ts';
import type { PeriodId } from '../../domain/period.ts';
import { SelectField } from '../parts/control/select-field.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { useQuery } from '../parts/use-query.ts';
import { words } from '../words/words.ts';
import { areaLine } from './area-line.ts';
import { AreaLineCard } from './area-line-card.tsx';
import { AreaPanel } from './area-panel.tsx';
import { PeriodSlider } from './period-slider.tsx';
import { TileCard } from './tile-card.tsx';
import { TileTable } from './tile-table.tsx';
import { tileMapView } from './tile-view.ts';

/** `/peta-petak?indikator=MISKIN&periode=2024-M03&wilayah=52.08` */
export function TileScreen() {
  const { query, set } = useQuery();
  const { tileMap: say } = words.value;
  const known = facts.value;
  const choices = known ? choicesOf(known) : [];
  const chosen = choices.find(({ value }) => value === query.indikator) ?? fullest(choices);
  const indicator = chosen && known?.indicators.get(chosen.value);
  return (
    <Screen title={say.title} subtitle={say.subtitle} source={say.note}>
      {!known && <LoadingLine />}
      {known && !indicator && <EmptyState>{say.none}</EmptyState>}
      {known && indicator && (
        <>
          <SelectField
            label={say.indicator}
            value={indicator.code}
            choices={choices}
            onChange={(indikator) => set({ indikator })}
          />
          <Periods
            known={known}
            code={indicator.code}
            asked={query.periode}
            onPeriod={(periode) => set({ periode })}
            area={query.wilayah}
            onClose={() => set({ wilayah: null })}
          />
        </>
      )}
    </Screen>
  );
}

/** Indicators with a map, by name. */
const choicesOf = (known: Facts) =>
  [...mappedIndicators(known)]
    .map(([value, filled]) => ({ value, label: known.indicators.get(value)?.name ?? value, filled }))
    .sort((a, b) => a.label.localeCompare(b.label, 'id'));

type Choice = ReturnType<typeof choicesOf>[number];

/** The first of those with most of their map filled: a map of two tiles tells little. */
const fullest = (choices: readonly Choice[]): Choice | undefined =>
  choices.find(({ filled }) => choices.every((other) => other.filled <= filled));

/** The newest of the periods with most of the map filled; what comes in now is still thin. */
function newestFull({ periods, parts, figures }: AreaFigures): PeriodId | undefined {
  const filled = (period: PeriodId): number =>
    parts.filter(({ code }) => figures.get(period)?.has(code)).length;
  const most = Math.max(0, ...periods.map(filled));
  return periods.findLast((period) => filled(period) === most);
}

interface PeriodsProps {
  readonly known: Facts;
  readonly code: string;
  readonly asked: string | undefined;
  readonly onPeriod: (period: string) => void;
  readonly area: string | undefined;
  readonly onClose: () => void;
}

function Periods({ known, code, asked, onPeriod, area, onClose }: PeriodsProps) {
  const indicator = known.indicators.get(code);
  const figures = areaFigures(known, code);
  const period = figures.periods.find((one) => one === asked) ?? newestFull(figures);
  if (!indicator || !period) return null;
  const view = tileMapView(indicator, figures, period);
  const line = areaLine(figures, period, view);
  const wholeName = figures.whole?.name ?? '';
  const chosen = figures.parts.find((one) => one.code === area)?.code ?? null;
  return (
    <>
      <PeriodSlider periods={figures.periods} period={period} onPeriod={onPeriod} />
      <div class={chosen ? 'columns columns--explain' : 'columns'}>
        <div class="stack stack--wide">
          <TileCard indicator={indicator} wholeName={wholeName} period={period} view={view} chosen={chosen} />
          {line && <AreaLineCard line={line} wholeName={wholeName} whole={view.whole} chosen={chosen} />}
          <TileTable indicator={indicator} period={period} view={view} />
        </div>
        {chosen && (
          <AreaPanel
            key={chosen}
            known={known}
            indicator={indicator}
            figures={figures}
            period={period}
            area={chosen}
            onClose={onClose}
          />
        )}
      </div>
    </>
  );
}
