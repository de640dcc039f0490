import { useEffect, useRef } from 'preact/hooks';
import { indicatorList } from '../../app/live/indicator-list.ts';
import { Segmented } from '../parts/control/segmented.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { AnswerState } from '../parts/state/answer-state.tsx';
import { useAnswer } from '../parts/state/use-answer.ts';
import { useQuery } from '../parts/use-query.ts';
import { words } from '../words/words.ts';
import { indicatorRowView, matching } from './indicator-row-view.ts';
import { IndicatorTable } from './indicator-table.tsx';
import { LIVE_NAMES } from './live-names.ts';
import { ShortcutHelp } from './shortcut-help.tsx';
import { TrendLegend } from './trend-legend.tsx';

/** `/indikator?q=jalan&utama=ya`; `?cari` puts the cursor into the search. */
export function IndicatorListScreen() {
  const { query, set } = useQuery();
  const { value, state } = useAnswer({}, () => indicatorList());
  const place = useRef<HTMLDivElement>(null);
  const focus = (): void => place.current?.querySelector('input')?.focus();
  useEffect(() => {
    if ('cari' in query) focus();
  }, []);
  const { list } = words.value.overview;
  const all = (value ?? []).map((reading) => indicatorRowView(reading, LIVE_NAMES));
  const kept = query.utama === 'ya' ? all.filter(({ key }) => key) : all;
  const rows = matching(kept, query.q ?? '');
  const filters = [
    query.utama === 'ya' ? list.onlyKey : list.all,
    query.q ? `${list.search}: ${query.q}` : '',
    list.found(rows.length, all.length),
  ]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <Screen
      title={list.title}
      subtitle={value && list.found(rows.length, all.length)}
      source={<TrendLegend />}
    >
      <div class="list-tools" ref={place}>
        <TextField
          label={list.search}
          labelHidden
          type="search"
          placeholder={list.hint}
          value={query.q ?? ''}
          onInput={(q) => set({ q, cari: null })}
        />
        <Segmented
          label={list.which}
          value={query.utama === 'ya' ? 'ya' : 'semua'}
          choices={[
            { value: 'semua', label: list.all },
            { value: 'ya', label: list.onlyKey },
          ]}
          onChange={(which) => set({ utama: which === 'ya' ? 'ya' : null })}
        />
      </div>
      {value ? <IndicatorTable rows={rows} filters={filters} /> : <AnswerState failed={state === 'failed'} />}
      <ShortcutHelp keys={['search', 'list']} onSearch={focus} />
    </Screen>
  );
}
