import { areaFigures, mappedIndicators } from '../../app/facts/area-figures.ts';
import type { Facts } from '../../app/facts/facts.ts';
import { facts } from '../../app/live/facts.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingLine } from '../parts/loading-line.tsx';
import { Screen } from '../parts/screen.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useQuery } from '../parts/use-query.ts';
import { words } from '../words/words.ts';
import { PeriodSlider } from './period-slider.tsx';
import { TileCard } from './tile-card.tsx';
import { TileTable } from './tile-table.tsx';
import { tileMapView } from './tile-view.ts';

/** `/peta-petak?indikator=MISKIN&periode=2024-M03` */
export function TileScreen() {
  const { query, set } = useQuery();
  const { tileMap: say } = words.value;
  const known = facts.value;
  const choices = known ? choicesOf(known) : [];
  const chosen = choices.find(({ value }) => value === query.indikator) ?? choices[0];
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
          />
        </>
      )}
    </Screen>
  );
}

/** Indicators with a map, by name. */
const choicesOf = (known: Facts) =>
  [...mappedIndicators(known)]
    .map((value) => ({ value, label: known.indicators.get(value)?.name ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, 'id'));

interface PeriodsProps {
  readonly known: Facts;
  readonly code: string;
  readonly asked: string | undefined;
  readonly onPeriod: (period: string) => void;
}

function Periods({ known, code, asked, onPeriod }: PeriodsProps) {
  const indicator = known.indicators.get(code);
  const figures = areaFigures(known, code);
  const period = figures.periods.find((one) => one === asked) ?? figures.periods.at(-1);
  if (!indicator || !period) return null;
  const view = tileMapView(indicator, figures, period);
  return (
    <>
      <PeriodSlider periods={figures.periods} period={period} onPeriod={onPeriod} />
      <TileCard indicator={indicator} wholeName={figures.whole?.name ?? ''} period={period} view={view} />
      <TileTable indicator={indicator} period={period} view={view} />
    </>
  );
}
