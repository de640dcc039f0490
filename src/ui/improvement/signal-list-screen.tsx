import { useState } from 'preact/hooks';
import { unitShortName } from '../../app/live/names.ts';
import { position } from '../../app/live/position.ts';
import { type SeenSeries, seriesReadings } from '../../app/live/signals.ts';
import type { Verdict } from '../../domain/improvement/series-reading.ts';
import { Button } from '../parts/control/button.tsx';
import { Segmented } from '../parts/control/segmented.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { SectionHeading } from '../parts/section-heading.tsx';
import { AnswerState } from '../parts/state/answer-state.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { useAnswer } from '../parts/state/use-answer.ts';
import { useQuery } from '../parts/use-query.ts';
import { readingNote } from '../parts/value/signal-words.ts';
import { signalHref } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';
import { ImproveTabs } from './improve-tabs.tsx';
import { VerdictMark } from './verdict-mark.tsx';

const GROUPS: readonly Verdict[] = ['signal', 'noise', 'too-few'];

/** `/sinyal?unit=semua`: every series in one word, signals first. Never a class. */
export function SignalListScreen() {
  const { query, set } = useQuery();
  const { value, state } = useAnswer({}, () => seriesReadings());
  const text = words.value.improvement.signals;
  const unit = position.value?.unit ?? '';
  const all = value ?? [];
  const own = all.filter(({ indicator }) => indicator.owner === unit);
  const isOwn = own.length > 0 && query.unit !== 'semua';
  const shown = isOwn ? own : all;
  const signals = shown.filter(({ reading }) => reading.verdict === 'signal').length;
  return (
    <Screen
      title={text.title}
      subtitle={value ? text.subtitle(signals, shown.length) : undefined}
      source={words.value.improvement.chart.legend}
    >
      <StandingNotices />
      <ImproveTabs current="/sinyal" />
      <p class="quiet">{text.what}</p>
      {own.length > 0 && own.length < all.length && (
        <Segmented
          label={text.which}
          value={isOwn ? 'sendiri' : 'semua'}
          choices={[
            { value: 'sendiri', label: text.own },
            { value: 'semua', label: text.all },
          ]}
          onChange={(which) => set({ unit: which === 'semua' ? 'semua' : null })}
        />
      )}
      {value === null ? (
        <AnswerState failed={state === 'failed'} />
      ) : shown.length === 0 ? (
        <EmptyState>{text.none}</EmptyState>
      ) : (
        GROUPS.map((verdict) => <Group key={verdict} verdict={verdict} series={shown} />)
      )}
    </Screen>
  );
}

const STEP = 20;

interface GroupProps {
  readonly verdict: Verdict;
  readonly series: readonly SeenSeries[];
}

function Group({ verdict, series }: GroupProps) {
  const [room, setRoom] = useState(STEP);
  const text = words.value.improvement.signals;
  const group = series.filter(({ reading }) => reading.verdict === verdict);
  if (group.length === 0) return null;
  const left = group.length - room;
  return (
    <section class="stack">
      <SectionHeading count={group.length}>{text.groups[verdict]}</SectionHeading>
      <RowList label={text.groups[verdict]}>
        {group.slice(0, room).map((one) => (
          <SeriesLine key={one.indicator.code} series={one} />
        ))}
      </RowList>
      {left > 0 && (
        <Button kind="quiet" onPress={() => setRoom(room + STEP)}>
          {text.more(Math.min(STEP, left), left)}
        </Button>
      )}
    </section>
  );
}

function SeriesLine({ series: { indicator, area, reading } }: { readonly series: SeenSeries }) {
  const text = words.value.improvement.signals;
  return (
    <ListRow
      href={signalHref(indicator.code, area)}
      title={indicator.name}
      value={<VerdictMark verdict={reading.verdict} />}
      detail={`${unitShortName(indicator.owner)} · ${text.points(reading.points)} · ${readingNote(reading)}`}
    />
  );
}
