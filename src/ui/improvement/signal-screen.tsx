import { useRoute } from 'preact-iso';
import { areaName } from '../../app/live/names.ts';
import { type SeenChart, seriesChart } from '../../app/live/signals.ts';
import { Card } from '../parts/card.tsx';
import { axisText } from '../parts/chart/axis-text.ts';
import { Chart } from '../parts/chart/chart.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { WorkingDetails } from '../parts/explain/working-details.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { AnswerState } from '../parts/state/answer-state.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { useAnswer } from '../parts/state/use-answer.ts';
import { useQuery } from '../parts/use-query.ts';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { readingSentence, readingTitle } from '../parts/value/signal-words.ts';
import { words } from '../words/words.ts';
import { controlFacts, controlLimits, controlPoints, controlTrees } from './control-view.ts';
import { CyclesCard } from './cycles-card.tsx';
import { LimitsCard } from './limits-card.tsx';

/** `/sinyal/:indicator?wilayah=52`: the control chart of one series, read in words. */
export function SignalScreen() {
  const { params } = useRoute();
  const { query } = useQuery();
  const code = decodeURIComponent(params.indicator ?? '');
  const area = query.wilayah;
  const { value, state } = useAnswer({ code, area }, (asked) =>
    seriesChart(
      () => asked.value.code,
      () => asked.value.area,
    ),
  );
  const { chart: text, signals } = words.value.improvement;
  return (
    <Screen
      title={value?.indicator.name ?? code}
      subtitle={value ? `${text.question} · ${areaName(value.area)}` : text.question}
      back="/sinyal"
      crumbs={[{ label: signals.title, href: '/sinyal' }, { label: code }]}
      source={text.legend}
    >
      <StandingNotices />
      {value ? (
        <div class="columns columns--aside">
          <Reading series={value} />
          <div class="stack stack--wide">
            <CyclesCard series={value} />
            <LimitsCard series={value} />
            <ButtonLink href={`/indikator/${encodeURIComponent(code)}`}>{text.indicator}</ButtonLink>
          </div>
        </div>
      ) : state === 'answered' ? (
        <EmptyState>{text.unknown(code)}</EmptyState>
      ) : (
        <AnswerState failed={state === 'failed'} />
      )}
    </Screen>
  );
}

/** The word first, then the drawing, then the numbers behind it. */
function Reading({ series }: { readonly series: SeenChart }) {
  const { indicator, reading, chart, asked } = series;
  const text = words.value.improvement.chart;
  const isSignal = reading.verdict === 'signal';
  const why = { signal: text.cause, noise: text.noiseWhy, 'too-few': text.tooFewWhy }[reading.verdict];
  const isShort = chart.notes.includes('short-baseline');
  return (
    <div class="stack stack--wide">
      <Notice tone={isSignal ? 'done' : 'neutral'} icon="activity" title={readingTitle(reading)}>
        {isSignal && `${readingSentence(reading)} `}
        {why} {isShort && text.short}
      </Notice>
      <Card>
        {indicator.example && <ExampleTag />}
        <Chart
          title={`${indicator.name}, ${indicator.measureUnit}`}
          summary={text.summary(chart.points, chart.signals.length)}
          points={controlPoints(series)}
          limits={controlLimits(series)}
          axisText={axisText}
          height={340}
        />
        {asked.points.some(({ value }) => value === null) && <p class="quiet small">{text.gaps}</p>}
      </Card>
      {chart.limits && (
        <Card>
          <FactList facts={controlFacts(series)} />
          {asked.frozen?.reason && <p class="small quiet">{text.reason(asked.frozen.reason)}</p>}
          <WorkingDetails title={text.how} trees={() => controlTrees(series)} />
        </Card>
      )}
    </div>
  );
}
