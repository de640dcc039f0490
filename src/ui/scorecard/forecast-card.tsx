import { facts } from '../../app/live/facts.ts';
import { roundHalfUp } from '../../domain/decimal.ts';
import type { IndicatorForecast } from '../../domain/scorecard/card-forecast.ts';
import { numberOf, type Working } from '../../domain/working/working.ts';
import { Card } from '../parts/card.tsx';
import { WorkingDetails } from '../parts/explain/working-details.tsx';
import { periodText } from '../words/date.ts';
import { amountText } from '../words/number.ts';
import { words } from '../words/words.ts';

/** Where the monthly figures of a card would end; nothing for a card without any. */
export function ForecastCard({ forecasts }: { readonly forecasts: readonly IndicatorForecast[] }) {
  const say = words.value.cardBeside;
  if (forecasts.length === 0) return null;
  const told = forecasts.flatMap(({ forecast }) => (forecast?.reason === null ? [forecast] : []));
  return (
    <Card title={say.forecast}>
      <ul class="coverage">
        {forecasts.map((one) => (
          <li key={`${one.indicator} ${one.area}`}>
            {facts.value?.indicators.get(one.indicator)?.name ?? one.indicator}:{' '}
            <strong>{estimateText(one)}</strong>
            {one.isCumulative && <span class="quiet small"> · {say.cumulativeNote}</span>}
          </li>
        ))}
      </ul>
      <p class="quiet small">{say.forecastNote}</p>
      {told.length > 0 && <WorkingDetails title={say.working} trees={() => told.map(({ value }) => value)} />}
    </Card>
  );
}

function estimateText({ indicator, missing, forecast }: IndicatorForecast): string {
  const say = words.value.cardBeside;
  if (forecast === null) return say.monthMissing(periodText(missing ?? ''));
  if (forecast.reason !== null) return say.tooFew(forecast.points, forecast.least);
  const measureUnit = facts.value?.indicators.get(indicator)?.measureUnit ?? '';
  const shown = (working: Working | undefined): string => {
    const number = working && numberOf(working);
    return number ? amountText(roundHalfUp(number, 2), measureUnit, 2) : '–';
  };
  const [first] = forecast.intervals;
  const range = say.estimate(
    shown(forecast.value),
    shown(first?.low),
    shown(first?.high),
    first?.percent ?? 0,
  );
  return `${range} · ${say.points(forecast.points)}`;
}
