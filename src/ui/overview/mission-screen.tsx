import { useRoute } from 'preact-iso';
import type { MissionOverview } from '../../app/facts/overview-of.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { indicatorDetail } from '../../app/live/indicator-detail.ts';
import { overview, plans } from '../../app/live/overview.ts';
import { Screen } from '../parts/frame/screen.tsx';
import { AnswerState } from '../parts/state/answer-state.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { useAnswer } from '../parts/state/use-answer.ts';
import { addressOf, useQuery } from '../parts/use-query.ts';
import { missionNumber } from '../words/mission-number.ts';
import { words } from '../words/words.ts';
import { LIVE_NAMES } from './live-names.ts';
import { MissionBody } from './mission-body.tsx';
import { chooseInMission } from './mission-choice.ts';
import { type MissionView, missionView } from './mission-view.ts';
import { planText } from './overview-filters.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { SourceLinks } from './source-links.tsx';
import { TrendLegend } from './trend-legend.tsx';

/** `/misi/:n?sasaran=S3.1.1&indikator=JALAN-MANTAP` */
export function MissionScreen() {
  const { n, plan, view, state } = useMission();
  const { query } = useQuery();
  const { title, mission } = words.value.overview;
  return (
    <Screen
      title={view?.title ?? mission(n)}
      subtitle={plan && planText(plan)}
      back="/ikhtisar"
      crumbs={[
        { label: title, href: addressOf('/ikhtisar', { rencana: query.rencana }) },
        { label: mission(n) },
      ]}
      source={view && <MissionSource view={view} />}
    >
      {view ? <MissionBody view={view} /> : <MissionMissing state={state} />}
      <ShortcutHelp keys={['search', 'list']} />
    </Screen>
  );
}

function useMission() {
  const { params } = useRoute();
  const { query } = useQuery();
  const n = params.n ?? '';
  const plan = plans.value.find(({ id }) => id === query.rencana) ?? plans.value[0] ?? null;
  const answer = useAnswer({ plan: plan?.id ?? null }, (asked) =>
    overview(
      () => asked.value.plan,
      () => null,
    ),
  );
  const mission = answer.value?.missions.find(({ node }) => missionNumber(node.code) === n) ?? null;
  const asked = { node: query.sasaran ?? null, indicator: query.indikator ?? null };
  const { value: detail } = useAnswer({ code: mission && codeIn(mission, asked) }, (which) =>
    indicatorDetail(
      () => which.value.code,
      () => null,
    ),
  );
  const known = facts.value;
  const href = (node: string, indicator: string | null): string =>
    addressOf(`/misi/${n}`, { rencana: query.rencana, sasaran: node, indikator: indicator });
  const view =
    mission && known
      ? missionView(mission, detail, known, LIVE_NAMES, { ...asked, at: present.value, href })
      : null;
  const state: MissingState = answer.value ? 'unknown' : answer.state === 'failed' ? 'failed' : 'asking';
  return { n, plan, view, state };
}

type MissingState = 'asking' | 'failed' | 'unknown';

const codeIn = (mission: MissionOverview, asked: Parameters<typeof chooseInMission>[1]): string | null =>
  chooseInMission(mission, asked).reading?.indicator.code ?? null;

function MissionMissing({ state }: { readonly state: MissingState }) {
  if (state === 'unknown') return <EmptyState>{words.value.overview.missionPage.notFound}</EmptyState>;
  return <AnswerState failed={state === 'failed'} />;
}

function MissionSource({ view }: { readonly view: MissionView }) {
  return (
    <>
      <SourceLinks sources={view.sources} />
      <TrendLegend />
    </>
  );
}
