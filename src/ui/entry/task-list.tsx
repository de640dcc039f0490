import { isOpenTask, type Task } from '../../app/facts/tasks.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { myTasks } from '../../app/live/my-tasks.ts';
import { unitShortName } from '../../app/live/names.ts';
import { position } from '../../app/live/position.ts';
import { connection } from '../../app/live/sync-status.ts';
import { civilDay } from '../../domain/calendar.ts';
import type { TaskGroup } from '../../domain/tasks/task-group.ts';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { CaseDuties } from '../parts/duty/case-duties.tsx';
import { DirectiveTasks } from '../parts/duty/directive-tasks.tsx';
import { DueActions } from '../parts/duty/due-actions.tsx';
import { DueReviews } from '../parts/duty/due-reviews.tsx';
import { SkpDuties } from '../parts/duty/skp-duties.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { RowList } from '../parts/row-list.tsx';
import { SectionHeading } from '../parts/section-heading.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { StateCard } from '../parts/state/state-card.tsx';
import { dayText, periodShortText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { TaskLine } from './task-line.tsx';
import { TaskProgress } from './task-progress.tsx';

/** `/tugas`: what came back first, then the figures that are open, other things that are due, and what is done. */
export function TaskList() {
  const list = myTasks.value;
  const as = position.value;
  const text = words.value.tasks;
  const common = list && commonPeriod(list.tasks);
  const place = [common ? periodShortText(common) : '', as ? unitShortName(as.unit) : ''];
  const subtitle = place.filter((part) => part !== '').join(' · ');
  return (
    <Screen
      title={text.title}
      subtitle={subtitle}
      extra={list && list.of > 0 ? <TaskProgress list={list} /> : undefined}
    >
      <StandingNotices />
      {list && <Group tasks={list.tasks} group="returned" />}
      <DirectiveTasks />
      {isWorthGrid(list?.tasks ?? []) && (
        <div class="cluster entry-grid-link">
          <ButtonLink href="/isian" icon="table">
            {words.value.grid.open}
          </ButtonLink>
        </div>
      )}
      {list ? <Group tasks={list.tasks} group="open" /> : <Nothing />}
      {list && !list.tasks.some(isOpenTask) && <NoTask nextOpening={list.nextOpening} />}
      <DueActions />
      <DueReviews />
      <CaseDuties />
      <SkpDuties />
      {list && <Group tasks={list.tasks} group="filled" />}
      {list && <Group tasks={list.tasks} group="closed" />}
    </Screen>
  );
}

const isWorthGrid = (tasks: readonly Task[]): boolean => tasks.filter(isOpenTask).length > 1;

/** The period most open tasks are about; null when there is no task. */
function commonPeriod(tasks: readonly Task[]): string | null {
  const counts = new Map<string, number>();
  for (const { key, group } of tasks)
    if (group !== 'closed') counts.set(key.period, (counts.get(key.period) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

interface GroupProps {
  readonly tasks: readonly Task[];
  readonly group: TaskGroup;
}

function Group({ tasks, group }: GroupProps) {
  const text = words.value.tasks;
  const titles = { returned: text.toRepair, open: text.notFilled, filled: text.filled, closed: text.closed };
  const common = commonPeriod(tasks);
  const own = tasks.filter((task) => task.group === group);
  if (own.length === 0) return null;
  return (
    <section class="stack" aria-labelledby={`kelompok-${group}`}>
      <SectionHeading id={`kelompok-${group}`} count={own.length}>
        {titles[group]}
      </SectionHeading>
      <RowList tone={group === 'returned' ? 'warn' : 'plain'}>
        {own.map((task) => (
          <TaskLine key={task.id} task={task} commonPeriod={common} />
        ))}
      </RowList>
    </section>
  );
}

/** Before the facts are there: opening, never downloaded, or no position that fills in figures. */
function Nothing() {
  const known = facts.value;
  if (!known) return <LoadingLine />;
  if (known.asOf === null) {
    return (
      <>
        {connection.value !== 'connected' && <Notice tone="offline">{words.value.tasks.notPulledYet}</Notice>}
        <LoadingLine />
      </>
    );
  }
  return <EmptyState>{words.value.tasks.noPosition}</EmptyState>;
}

function NoTask({ nextOpening }: { readonly nextOpening: number | null }) {
  const known = facts.value;
  if (!known) return null;
  if (known.asOf === null) return <Nothing />;
  const day =
    nextOpening === null ? null : dayText(civilDay(Math.max(nextOpening, present.value), known.timeZone));
  return <StateCard icon="list-checks" words={words.value.states.empty(day)} />;
}
