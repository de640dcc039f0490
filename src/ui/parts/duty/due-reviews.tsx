import { myReviews } from '../../../app/live/improvement.ts';
import { textOf } from '../../../domain/dossier/dossier.ts';
import { dayText } from '../../words/date.ts';
import { dossierHref, kindWord } from '../../words/dossier-words.ts';
import { words } from '../../words/words.ts';
import { RowList } from '../row-list.tsx';
import { SectionHeading } from '../section-heading.tsx';
import { TaskRow } from './task-row.tsx';

/** Procedures, services and improvements that the reader promised to look at again; nothing while nothing is due. */
export function DueReviews() {
  const due = myReviews.value;
  const text = words.value.improvement;
  if (due.length === 0) return null;
  return (
    <section class="stack due-actions" aria-labelledby="tinjauan-jatuh-tempo">
      <SectionHeading id="tinjauan-jatuh-tempo" count={due.length}>
        {text.reviews.title}
      </SectionHeading>
      <RowList>
        {due.map(({ dossier, until, isOverdue }) => (
          <TaskRow
            key={`${dossier.kind}/${dossier.unit}/${dossier.name}`}
            href={dossierHref(dossier) ?? '/perbaikan'}
            icon="activity"
            tone={isOverdue ? 'warn' : 'info'}
            title={textOf(dossier, 'title') || text.cycles.untitled}
            detail={(isOverdue ? text.reviews.late : text.reviews.until)(
              kindWord(dossier.kind),
              dayText(until),
            )}
          />
        ))}
      </RowList>
    </section>
  );
}
