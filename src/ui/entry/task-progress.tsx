import { isUnanswered } from '../../app/facts/place.ts';
import type { Task, TaskList } from '../../app/facts/tasks.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import type { TimeZone } from '../../domain/calendar.ts';
import { SegmentProgress, type SegmentState } from '../parts/value/segment-progress.tsx';
import { daysLeftText, momentDayText } from '../words/date.ts';
import { words } from '../words/words.ts';

/** One stroke per task, how many are done, and the nearest deadline. */
export function TaskProgress({ list }: { readonly list: TaskList }) {
  const zone = facts.value?.timeZone;
  const text = words.value.tasks;
  const current = list.tasks.filter((task) => task.group !== 'closed');
  const strokes = [...current].sort((a, b) => ORDER[strokeOf(a)] - ORDER[strokeOf(b)]).map(strokeOf);
  // The moment of closing is the first that is too late; people name the last day that is still in time.
  const last = list.nextDeadline === null ? null : list.nextDeadline - 1;
  return (
    <>
      <SegmentProgress segments={strokes} />
      <div class="spread small">
        <span>{text.progress(list.done, list.of)}</span>
        {last !== null && zone && (
          <span>{text.deadline(dayWithoutYear(last, zone), daysLeftText(last, present.value, zone))}</span>
        )}
      </div>
    </>
  );
}

/** A deadline within days needs no year. */
const dayWithoutYear = (at: number, zone: TimeZone): string =>
  momentDayText(at, zone).replace(/\s\d{4}$/, '');

const ORDER: Readonly<Record<SegmentState, number>> = { arrived: 0, 'on-device': 1, returned: 2, open: 3 };

function strokeOf({ group, seen }: Task): SegmentState {
  if (group === 'returned') return 'returned';
  if (group !== 'filled') return 'open';
  return seen?.pending.some(isUnanswered) ? 'on-device' : 'arrived';
}
