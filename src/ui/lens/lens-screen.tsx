import { useEffect, useMemo } from 'preact/hooks';
import type { Facts } from '../../app/facts/facts.ts';
import { facts } from '../../app/live/facts.ts';
import { type LensChoice, lens } from '../../app/live/lens.ts';
import { areaName, unitShortName } from '../../app/live/names.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { comparePeriods, parsePeriod } from '../../domain/period.ts';
import { LENS_MODES, type Lens } from '../../domain/strategy-map/lens.ts';
import { Card } from '../parts/card.tsx';
import { ChartScatter, type ScatterPoint } from '../parts/chart/chart-scatter.tsx';
import { Segmented } from '../parts/control/segmented.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { DirectiveCard } from '../parts/duty/directive-card.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { AnswerState } from '../parts/state/answer-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { useQuery } from '../parts/use-query.ts';
import { periodText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { lensChoices } from './lens-choices.ts';
import { usualPair } from './usual-pair.ts';

const LAGS = [0, 1, 2, 3, 4, 5];

/** `/kaitan?satu=TPT&dua=MISKIN&jeda=1&cara=changes` */
export function LensScreen() {
  const { query, set } = useQuery();
  const { lens: say, strategyMap } = words.value;
  const known = facts.value;
  const usual = useMemo(
    () => usualPair([...(known?.entries.values() ?? [])].map(({ entry }) => entry)),
    [known],
  );
  if (!known)
    return (
      <Screen title={say.title}>
        <LoadingLine />
      </Screen>
    );
  const choices = lensChoices(measured(known), unitShortName);
  const codes = choices.map(({ value }) => value);
  const [usualFirst, usualSecond] = usual;
  const first = codes.find((code) => code === query.satu) ?? usualFirst;
  const second =
    codes.find((code) => code === query.dua) ?? (first === usualSecond ? usualFirst : usualSecond);
  const lag = LAGS.find((one) => String(one) === query.jeda) ?? 0;
  const mode = LENS_MODES.find((one) => one === query.cara) ?? 'levels';
  const nameOf = (code: string): string => choices.find(({ value }) => value === code)?.label ?? code;
  return (
    <Screen title={say.title} subtitle={say.subtitle} source={say.notCause}>
      <div class="tree-tools">
        <SelectField label={say.first} value={first} choices={choices} onChange={(satu) => set({ satu })} />
        <SelectField label={say.second} value={second} choices={choices} onChange={(dua) => set({ dua })} />
        <SelectField
          label={say.lag}
          value={String(lag)}
          choices={LAGS.map((one) => ({ value: String(one), label: strategyMap.lagWords(one, '') }))}
          onChange={(jeda) => set({ jeda })}
        />
        <Segmented
          label={say.mode}
          value={mode}
          choices={LENS_MODES.map((value) => ({ value, label: say.modes[value] }))}
          onChange={(cara) => set({ cara })}
        />
      </div>
      <Answer
        key={`${first} ${second} ${lag} ${mode}`}
        choice={{ first, second, lag, mode }}
        names={[nameOf(first), nameOf(second)]}
      />
    </Screen>
  );
}

/** Indicators with any value. */
function measured(known: Facts): readonly Indicator[] {
  const filled = new Set([...known.entries.values()].map(({ entry }) => entry.indicator));
  return [...known.indicators.values()].filter(({ code }) => filled.has(code));
}

interface AnswerProps {
  readonly choice: LensChoice;
  readonly names: readonly [first: string, second: string];
}

function Answer({ choice, names: [first, second] }: AnswerProps) {
  const { lens: say, strategyMap } = words.value;
  const asked = useMemo(() => lens(choice), [choice.first, choice.second, choice.lag, choice.mode]);
  useEffect(() => asked.stop, [asked]);
  const { state, value } = asked.answer.value;
  if (!value) return <AnswerState failed={state === 'failed'} />;
  const { answer, n, rho } = value.test;
  const found = [
    strategyMap.points(n),
    ...(rho === null ? [] : [strategyMap.rho(formatDecimal(rho, 2))]),
    strategyMap.lagWords(choice.lag, strategyMap.step[value.step]),
  ].join(' · ');
  return (
    <>
      <Card title={say.chart(first, second)}>
        <p>
          <strong>{say.answer[answer]}</strong> · {found}
        </p>
        <p>
          <strong>{say.notCause}</strong> {choice.mode === 'levels' && say.levelsNote}
        </p>
        {value.pairs.length === 0 ? (
          <p class="quiet">{say.none}</p>
        ) : (
          <ChartScatter
            title={say.chart(first, second)}
            summary={say.summary(say.answer[answer], n)}
            points={pointsOf(value)}
            xTitle={first}
            yTitle={second}
            axisText={(tick) => formatDecimal(String(tick))}
          />
        )}
        <p class="quiet small">{say.method[choice.mode]}</p>
        <div class="lens-links">
          <a href={`/indikator/${encodeURIComponent(choice.first)}`}>{first}</a>
          <a href={`/indikator/${encodeURIComponent(choice.second)}`}>{second}</a>
        </div>
      </Card>
      <LensDirectives
        choice={choice}
        lens={value}
        sentence={say.sentence(say.chart(first, second), say.answer[answer], found)}
      />
    </>
  );
}

interface LensDirectivesProps {
  readonly choice: LensChoice;
  readonly lens: Lens;
  /** What the lens shows, in words. */
  readonly sentence: string;
}

/** Directives about the second indicator, which is looked at as what follows; a new one begins with what the lens shows. */
function LensDirectives({ choice, lens: { pairs }, sentence }: LensDirectivesProps) {
  const known = facts.value;
  const newest = [...pairs].sort((a, b) => comparePeriods(a.period, b.period)).at(-1);
  if (!newest || !known) return null;
  const whole = pairs.find(({ area }) => (known.areas.get(area)?.parent ?? null) === null);
  return (
    <DirectiveCard
      about={{ about: 'figure', indicator: choice.second, area: (whole ?? newest).area }}
      unit={known.indicators.get(choice.second)?.owner ?? null}
      year={parsePeriod(newest.period)?.year}
      text={sentence}
    />
  );
}

const pointsOf = ({ pairs }: Lens): readonly ScatterPoint[] =>
  pairs.map(({ area, period, first, second }) => {
    const isWhole = (facts.value?.areas.get(area)?.parent ?? null) === null;
    return {
      key: `${area} ${period}`,
      name: `${areaName(area)}, ${periodText(period)}`,
      x: first,
      y: second,
      shownX: formatDecimal(first),
      shownY: formatDecimal(second),
      shape: isWhole ? 'rhomb' : 'circle',
      kind: isWhole ? words.value.lens.whole : words.value.lens.part,
    };
  });
