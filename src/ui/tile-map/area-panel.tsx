import type { AreaFigures } from '../../app/facts/area-figures.ts';
import { areaStanding } from '../../app/facts/area-standing.ts';
import type { Facts } from '../../app/facts/facts.ts';
import { present } from '../../app/live/clock-tick.ts';
import { civilDay } from '../../domain/calendar.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { PeriodId } from '../../domain/period.ts';
import { Spark } from '../parts/chart/spark.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { SidePanel } from '../parts/frame/side-panel.tsx';
import { compactText, targetText } from '../parts/value/figure-text.ts';
import { programmeHref } from '../parts/value/programme-href.ts';
import { periodText } from '../words/date.ts';
import { words } from '../words/words.ts';

interface AreaPanelProps {
  readonly known: Facts;
  readonly indicator: Indicator;
  readonly figures: AreaFigures;
  readonly period: PeriodId;
  /** Code of the chosen part of the government. */
  readonly area: string;
  readonly onClose: () => void;
}

/** Values of as many periods, newest last. */
const SHOWN = 6;

/** The chosen area beside the map: value, target, age, what came before, and the programmes behind it. */
export function AreaPanel({ known, indicator, figures, period, area, onClose }: AreaPanelProps) {
  const { tileMap: say, overview } = words.value;
  const { code } = indicator;
  const today = civilDay(present.value, known.timeZone);
  const { series, target, age, programmes } = areaStanding(known, figures, { code, area, period, today });
  const value = figures.figures.get(period)?.get(area)?.amount;
  const shown = series.slice(-SHOWN);
  const read = (amount: string): string => compactText(indicator, amount);
  return (
    <SidePanel title={known.areas.get(area)?.name ?? area} onClose={onClose}>
      <div class="stack">
        <p class="area-value">{value === undefined ? say.noValue : read(value)}</p>
        <p class="quiet">
          {indicator.name}, {periodText(period)}
        </p>
        <FactList
          facts={[
            { label: overview.page.target, value: target ? targetText(indicator, target) : say.noTarget },
            { label: overview.ageOfFigures, value: age ? overview.freshness[age.freshness] : say.noValue },
          ]}
        />
        {shown.length > 1 && (
          <>
            <h3>{say.trend}</h3>
            <Spark
              values={shown.map(({ amount }) => amount)}
              label={say.fromTo(read(shown[0]?.amount ?? ''), read(shown.at(-1)?.amount ?? ''))}
            />
            <FactList
              facts={shown.map(({ period: when, amount }) => ({
                label: periodText(when),
                value: read(amount),
              }))}
            />
          </>
        )}
        {shown.length < 2 && <p class="quiet">{say.noTrend}</p>}
        <h3>{say.programmes}</h3>
        {programmes.length === 0 && <p class="quiet">{say.noProgrammes}</p>}
        <ul class="area-programmes">
          {programmes.map(({ id, code: programme, text }) => (
            <li key={id}>
              <a href={programmeHref(id)}>
                {programme} {text}
              </a>
            </li>
          ))}
        </ul>
        {programmes.length > 0 && <p class="quiet small">{say.programmesNote}</p>}
        <ButtonLink href={`/indikator/${encodeURIComponent(code)}?wilayah=${encodeURIComponent(area)}`}>
          {say.openFigure}
        </ButtonLink>
      </div>
    </SidePanel>
  );
}
