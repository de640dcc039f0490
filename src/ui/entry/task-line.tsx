import type { Task } from '../../app/facts/tasks.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { placeOf } from '../../app/live/my-submissions.ts';
import { TaskRow } from '../parts/duty/task-row.tsx';
import type { IconName } from '../parts/icons.ts';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { ReceiptChain } from '../parts/value/receipt-chain.tsx';
import { daysLeftText, momentDayText, periodShortText } from '../words/date.ts';
import { amountText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { valueText } from './amount-words.ts';

interface TaskLineProps {
  readonly task: Task;
  /** Said once by the page; only other periods are named in the row. */
  readonly commonPeriod: string | null;
}

/** One task as a row: what is known of it, and where its value is once it is filled in. */
export function TaskLine({ task, commonPeriod }: TaskLineProps) {
  const { indicator, group, key } = task;
  const isProvince = facts.value?.areas.get(key.area)?.parent == null;
  const href = group === 'returned' ? `/tugas/${task.id}/kembali` : `/tugas/${task.id}/isi`;
  return (
    <TaskRow
      href={href}
      icon={group === 'filled' ? undefined : iconOf(task)}
      tone={group === 'returned' ? 'warn' : 'info'}
      title={
        <>
          {indicator.name}
          {!isProvince && ` · ${task.areaName}`}
          {key.period !== commonPeriod && <span class="quiet"> {periodShortText(key.period)}</span>}
          {indicator.example && (
            <>
              {' '}
              <ExampleTag />
            </>
          )}
        </>
      }
      detail={group === 'filled' ? undefined : <Detail task={task} />}
    >
      {group === 'filled' && task.seen && <Chain task={task} />}
    </TaskRow>
  );
}

function Chain({ task }: { readonly task: Task }) {
  const where = task.seen && placeOf(task.seen);
  return where && <ReceiptChain step={where.place} stuck={where.stuck ?? undefined} />;
}

function Detail({ task }: { readonly task: Task }) {
  const { group, seen, last, indicator, reopening } = task;
  const zone = facts.value?.timeZone;
  const text = words.value.tasks;
  if (group === 'returned' && seen && zone) {
    return (
      <>
        <b class="warn-text">{text.returned(daysLeftText(seen.entry.status.at, present.value, zone))}</b> “
        {seen.entry.status.value.reason}”{task.hasDraft && <b> {text.draftKept}</b>}
      </>
    );
  }
  if (group === 'closed' && zone) {
    if (reopening === 'requested') return text.reopeningAsked;
    if (reopening === 'refused') return text.reopeningRefused;
    return text.closedOn(momentDayText(task.window.closesAt - 1, zone));
  }
  if (task.hasDraft) return <b>{text.draftKept}</b>;
  if (reopening === 'granted' && zone) return text.reopenedUntil(momentDayText(task.deadline - 1, zone));
  // Taken back or reopened: it must not look as if what was filled in were gone.
  if (seen?.entry.value.value)
    return <b>{text.stands(valueText(seen.entry.value.value, indicator.measureUnit))}</b>;
  if (!last) return text.noLastValue;
  return text.lastValue(periodShortText(last.period), amountText(last.amount, indicator.measureUnit));
}

function iconOf({ group, indicator }: Task): IconName {
  if (group === 'returned') return 'undo-2';
  if (group === 'closed') return 'lock-keyhole';
  return indicator.measureUnit === '%' || indicator.measureUnit === 'persen' ? 'percent' : 'pencil';
}
