import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { overview, plans } from '../../app/live/overview.ts';
import { civilDay } from '../../domain/calendar.ts';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { AnswerState } from '../parts/state/answer-state.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { useAnswer } from '../parts/state/use-answer.ts';
import { useQuery } from '../parts/use-query.ts';
import { Changes } from '../parts/value/changes.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { words } from '../words/words.ts';
import { LIVE_NAMES } from './live-names.ts';
import { OverviewBoard } from './overview-board.tsx';
import { OverviewFilters, type PlanChoice, planText } from './overview-filters.tsx';
import { type OverviewView, overviewView } from './overview-view.ts';
import { ShortcutHelp } from './shortcut-help.tsx';
import { TrendLegend } from './trend-legend.tsx';

/** `/ikhtisar?posisi=2025-12-31&rencana=…` */
export function OverviewScreen() {
  const { plan, day, year, view, isWhole, failed } = useOverview();
  const figures = isWhole && view ? view.rows.flatMap(({ cells }) => cells) : null;
  return (
    <Screen
      title={words.value.overview.title}
      subtitle={[plan && planText(plan), view?.vision].filter(Boolean).join(' · ')}
      tools={<Filters plan={plan} day={day} />}
      source={view && <OverviewSource view={view} />}
    >
      <div class="narrow-tools">
        <Filters plan={plan} day={day} />
      </div>
      <Changes figures={figures} scope={`${plan?.id} ${day}`}>
        {view && <OverviewBoard view={view} year={year} />}
      </Changes>
      {!view && <OverviewMissing noPlan={facts.value !== null && plan === null} failed={failed} />}
      <ShortcutHelp keys={['search', 'list']} />
    </Screen>
  );
}

function useOverview() {
  const { query } = useQuery();
  const known = facts.value;
  const plan = plans.value.find(({ id }) => id === query.rencana) ?? plans.value[0] ?? null;
  const day = /^\d{4}-\d\d-\d\d$/.test(query.posisi ?? '') ? (query.posisi ?? null) : null;
  const { value, state } = useAnswer({ plan: plan?.id ?? null, day }, (asked) =>
    overview(
      () => asked.value.plan,
      () => asked.value.day,
    ),
  );
  const year = known ? Number(civilDay(present.value, known.timeZone).slice(0, 4)) : 0;
  const view = value && known && overviewView(value, known.targets, LIVE_NAMES, year);
  const isWhole = (value?.asOf ?? null) !== null;
  return { plan, day, year, view, isWhole, failed: state === 'failed' };
}

function OverviewMissing({ noPlan, failed }: { readonly noPlan: boolean; readonly failed: boolean }) {
  const { noPlan: said, toTree } = words.value.overview;
  if (noPlan)
    return (
      <EmptyState
        actions={
          <ButtonLink href="/pohon" icon="network">
            {toTree}
          </ButtonLink>
        }
      >
        {said}
      </EmptyState>
    );
  return <AnswerState failed={failed} />;
}

function Filters({ plan, day }: { readonly plan: PlanChoice | null; readonly day: string | null }) {
  const { set } = useQuery();
  const known = facts.value;
  if (!known) return null;
  return (
    <>
      <ButtonLink href="/ringkas" small icon="printer">
        {words.value.brief.open}
      </ButtonLink>
      <OverviewFilters
        plans={plans.value}
        plan={plan?.id ?? ''}
        onPlan={(id) => set({ rencana: id })}
        day={day ?? ''}
        today={civilDay(present.value, known.timeZone)}
        onDay={(chosen) => set({ posisi: chosen })}
      />
    </>
  );
}

function OverviewSource({ view }: { readonly view: OverviewView }) {
  const { sourcesFrom, mappingExample } = words.value.overview;
  return (
    <>
      <span>
        {view.sources > 0 && `${words.value.parts.source}: ${sourcesFrom(view.sources)} `}
        {view.mappingExample && (
          <>
            {mappingExample} <ExampleTag />
          </>
        )}
      </span>
      <TrendLegend />
    </>
  );
}
