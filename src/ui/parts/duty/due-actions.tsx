import { myDueActions } from '../../../app/live/due-actions.ts';
import { QUARTERS } from '../../../domain/dossier/kinds/action-plan.ts';
import { dayText } from '../../words/date.ts';
import { words } from '../../words/words.ts';
import { RowList } from '../row-list.tsx';
import { SectionHeading } from '../section-heading.tsx';
import { TaskRow } from './task-row.tsx';

/** What the action plan asks of the reader today, on top of the work; nothing while nothing is due. */
export function DueActions() {
  const due = myDueActions.value;
  const text = words.value.papers.actionPlan;
  if (due.length === 0) return null;
  return (
    <section class="stack due-actions" aria-labelledby="rencana-aksi-jatuh-tempo">
      <SectionHeading id="rencana-aksi-jatuh-tempo" count={due.length}>
        {text.due}
      </SectionHeading>
      <RowList>
        {due.map(({ plan, row, quarter, until, isOverdue, activity }) => {
          const name = text.quarter(QUARTERS.indexOf(quarter) + 1);
          const say = isOverdue ? text.overdue : text.dueUntil;
          return (
            <TaskRow
              key={`${plan.unit}/${row}/${quarter}`}
              href={`/rencana-aksi?unit=${encodeURIComponent(plan.unit)}&tahun=${plan.year}`}
              icon="calendar"
              tone={isOverdue ? 'warn' : 'info'}
              title={activity}
              detail={say(name, dayText(until))}
            />
          );
        })}
      </RowList>
    </section>
  );
}
