import { myFigures } from '../../app/live/my-figures.ts';
import { unitShortName } from '../../app/live/names.ts';
import { position } from '../../app/live/position.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { Reading } from '../../domain/readings/reading.ts';
import { Spark } from '../parts/chart/spark.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { StateChip } from '../parts/value/state-chip.tsx';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { periodShortText } from '../words/date.ts';
import { amountText } from '../words/number.ts';
import { words } from '../words/words.ts';

/** `/angka`: the newest figures of one's own unit, with state and age; provisional ones say so. */
export function FiguresScreen() {
  const list = myFigures.value;
  const as = position.value;
  const text = words.value.figures;
  return (
    <Screen title={text.title} subtitle={as ? text.subtitle(unitShortName(as.unit)) : undefined}>
      <StandingNotices />
      {list === null ? (
        <LoadingLine />
      ) : list.length === 0 ? (
        <EmptyState>{text.empty}</EmptyState>
      ) : (
        <List list={list} />
      )}
    </Screen>
  );
}

function List({ list }: { readonly list: readonly Reading[] }) {
  return (
    <RowList>
      {list.map((reading) => (
        <FigureLine key={reading.indicator.code} reading={reading} />
      ))}
    </RowList>
  );
}

function FigureLine({ reading }: { readonly reading: Reading }) {
  const { indicator, latest, series, target } = reading;
  const text = words.value.figures;
  const previous = series.at(-2);
  return (
    <ListRow
      href={`/indikator/${indicator.code}`}
      title={
        <>
          {indicator.name}
          {indicator.example && (
            <>
              {' '}
              <ExampleTag />
            </>
          )}
          {latest && !latest.verified && (
            <>
              {' '}
              <UnverifiedTag />
            </>
          )}
        </>
      }
      value={latest ? formatDecimal(latest.amount) : text.noValue}
      unit={latest ? indicator.measureUnit : undefined}
      detail={[
        latest ? periodShortText(latest.period) : '',
        target ? text.target(amountText(target.amount, indicator.measureUnit)) : text.noTarget,
        previous ? text.previous(formatDecimal(previous.amount), periodShortText(previous.period)) : '',
      ]
        .filter((part) => part !== '')
        .join(' · ')}
    >
      {latest && (
        <span class="cluster">
          <StateChip state={latest.state} />
          {series.length > 1 && (
            <Spark
              values={series.slice(-8).map((point) => point.amount)}
              label={`${formatDecimal(series[0]?.amount ?? '')} … ${formatDecimal(latest.amount)}`}
            />
          )}
        </span>
      )}
    </ListRow>
  );
}
