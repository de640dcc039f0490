import { myCaseDuties } from '../../../app/live/cases.ts';
import { personName } from '../../../app/live/names.ts';
import { subjectOf } from '../../../domain/dossier/personal.ts';
import { caseHref } from '../../words/case-words.ts';
import { dayText } from '../../words/date.ts';
import { words } from '../../words/words.ts';
import { RowList } from '../row-list.tsx';
import { SectionHeading } from '../section-heading.tsx';
import { TaskRow } from './task-row.tsx';

/** Terms of cases that are the reader's to keep, with what follows from a missed one; nothing while there is none. */
export function CaseDuties() {
  const duties = myCaseDuties.value;
  const { cases } = words.value;
  if (duties.length === 0) return null;
  return (
    <section class="stack due-actions" aria-labelledby="tenggat-kasus">
      <SectionHeading id="tenggat-kasus" count={duties.length}>
        {cases.duties}
      </SectionHeading>
      <RowList>
        {duties.map(({ dossier, term: { id, day, standing } }) => (
          <TaskRow
            key={`${dossier.unit} ${dossier.name} ${id}`}
            href={caseHref(dossier)}
            icon="calendar"
            tone={standing === 'missed' ? 'warn' : 'info'}
            title={`${cases.terms[id]}: ${personName(subjectOf(dossier))}`}
            detail={
              standing === 'missed'
                ? `${cases.until(dayText(day ?? ''))}. ${cases.consequences[id]}`
                : cases.until(dayText(day ?? ''))
            }
          />
        ))}
      </RowList>
    </section>
  );
}
