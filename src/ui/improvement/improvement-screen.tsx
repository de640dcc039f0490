import { useLocation } from 'preact-iso';
import { newCycleKey } from '../../app/commands/begin-cycle.ts';
import type { SeenDossier } from '../../app/facts/facts.ts';
import { isUnanswered } from '../../app/facts/place.ts';
import { dossiersOf, mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { today } from '../../app/live/improvement.ts';
import { indicatorName, unitShortName } from '../../app/live/names.ts';
import { position } from '../../app/live/position.ts';
import { seriesReadings } from '../../app/live/signals.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import { improvement } from '../../domain/dossier/kinds/improvement.ts';
import { Button } from '../parts/control/button.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { IconTile } from '../parts/icon-tile.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowGroup } from '../parts/row-group.tsx';
import { AnswerState } from '../parts/state/answer-state.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { useAnswer } from '../parts/state/use-answer.ts';
import { dayText } from '../words/date.ts';
import { improvementHref } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';
import { AgendaCard } from './agenda-card.tsx';
import { CultureCard } from './culture-card.tsx';
import { ImproveTabs } from './improve-tabs.tsx';

const cycles = dossiersOf(improvement.name);

/** `/perbaikan`: cycles by state, own unit first; beside them what a meeting is about and how the institution learns. */
export function ImprovementScreen() {
  const { route } = useLocation();
  const { value, state } = useAnswer({}, () => seriesReadings());
  const as = position.value;
  const known = facts.value;
  const text = words.value.improvement;
  const fresh = as ? newCycleKey(as.unit) : null;
  return (
    <Screen
      title={text.title}
      subtitle={as ? text.subtitle(unitShortName(as.unit)) : undefined}
      actions={
        fresh && mayWrite(fresh, null, 'title') === 'permitted' ? (
          <Button kind="primary" icon="plus" full onPress={() => route(improvementHref(fresh))}>
            {text.cycles.add}
          </Button>
        ) : undefined
      }
    >
      <StandingNotices />
      <ImproveTabs current="/perbaikan" />
      {known === null || !as ? (
        <LoadingLine />
      ) : (
        <div class="columns columns--aside">
          <Cycles unit={as.unit} day={today(known)} />
          <div class="stack stack--wide">
            {value ? (
              <>
                <AgendaCard series={value} unit={isLeading(as.role) ? null : as.unit} />
                <CultureCard series={value} />
              </>
            ) : (
              <AnswerState failed={state === 'failed'} />
            )}
          </div>
        </div>
      )}
    </Screen>
  );
}

/** Whose meetings are about every unit. */
const isLeading = (role: string): boolean => ['governor', 'planner', 'evaluator'].includes(role);

interface CyclesProps {
  readonly unit: string;
  readonly day: string;
}

function Cycles({ unit, day }: CyclesProps) {
  const text = words.value.improvement;
  const all = cycles.value;
  if (all.length === 0) return <EmptyState>{text.cycles.none}</EmptyState>;
  const own = all.filter(({ dossier }) => dossier.unit === unit);
  const others = all.filter(({ dossier }) => dossier.unit !== unit);
  return (
    <div class="stack stack--wide">
      <CyclesOf label={text.cycles.own} list={own} day={day} />
      <CyclesOf label={text.cycles.others} list={others} day={day} />
    </div>
  );
}

interface CyclesOfProps {
  readonly label: string;
  readonly list: readonly SeenDossier[];
  readonly day: string;
}

/** The running ones first, then the planned, then what was decided. */
const RANK: Readonly<Record<string, number>> = { running: 0, planned: 1 };
const rankOf = ({ dossier }: SeenDossier): number => RANK[dossier.status.value.state] ?? 2;

function CyclesOf({ label, list, day }: CyclesOfProps) {
  const sorted = [...list].sort(
    (a, b) => rankOf(a) - rankOf(b) || textOf(a.dossier, 'review').localeCompare(textOf(b.dossier, 'review')),
  );
  return (
    <RowGroup label={label} list={sorted}>
      {(view) => <CycleLine key={view.id} view={view} day={day} />}
    </RowGroup>
  );
}

function CycleLine({
  view: { dossier, pending },
  day,
}: {
  readonly view: SeenDossier;
  readonly day: string;
}) {
  const { cycles: text, states } = words.value.improvement;
  const { state } = dossier.status.value;
  const review = textOf(dossier, 'review');
  const isLate = state === 'running' && review !== '' && review < day;
  const indicator = textOf(dossier, 'indicator');
  const parts = [
    unitShortName(dossier.unit),
    indicator && indicatorName(indicator),
    state === 'running' && review !== '' && !isLate && text.review(dayText(review)),
    pending.some(isUnanswered) && text.onDevice,
  ];
  return (
    <ListRow
      href={improvementHref(dossier)}
      lead={<IconTile icon="activity" tone={isLate ? 'warn' : 'info'} />}
      title={textOf(dossier, 'title') || text.untitled}
      detail={parts.filter(Boolean).join(' · ')}
      remark={isLate ? text.late(dayText(review)) : undefined}
    >
      <span class="small">{states[state]}</span>
    </ListRow>
  );
}
