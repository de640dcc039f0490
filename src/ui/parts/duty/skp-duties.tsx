import { facts } from '../../../app/live/facts.ts';
import { personName } from '../../../app/live/names.ts';
import { type SkpDuty, skpDuties } from '../../../app/live/skp-duties.ts';
import type { Appraised } from '../../../domain/dossier/kinds/personal/appraisal.ts';
import { subjectOf } from '../../../domain/dossier/personal.ts';
import { dayText } from '../../words/date.ts';
import { skpHref } from '../../words/dossier-words.ts';
import { words } from '../../words/words.ts';
import { RowList } from '../row-list.tsx';
import { SectionHeading } from '../section-heading.tsx';
import { TaskRow } from './task-row.tsx';

/** What waits for the reader in records of people, by name and never by content; nothing while there is none. */
export function SkpDuties() {
  const duties = skpDuties.value;
  const { skp } = words.value;
  if (duties.length === 0) return null;
  return (
    <section class="stack due-actions" aria-labelledby="menunggu-skp">
      <SectionHeading id="menunggu-skp" count={duties.length}>
        {skp.duties.title}
      </SectionHeading>
      <RowList>
        {duties.map((duty) => (
          <TaskRow
            key={`${duty.sort} ${duty.dossier.unit} ${duty.dossier.name} ${duty.row}`}
            href={hrefOf(duty)}
            icon="id-card"
            tone={duty.sort === 'late' ? 'warn' : 'info'}
            title={titleOf(duty)}
            detail={detailOf(duty)}
          />
        ))}
      </RowList>
    </section>
  );
}

function titleOf({ sort, dossier }: SkpDuty): string {
  const { sorts } = words.value.skp.duties;
  const person = subjectOf(dossier);
  return person === facts.value?.person ? sorts[sort] : `${sorts[sort]}: ${personName(person)}`;
}

function detailOf({ sort, dossier, due }: SkpDuty): string {
  const { cases, skp } = words.value;
  const period = skp.periods[dossier.name.split('/')[1] as Appraised] ?? '';
  if (sort === 'late') return skp.followLate(dayText(due));
  if (sort === 'confirm') return skp.dialogueOn(dayText(due));
  const until = due === '' ? '' : cases.until(dayText(due));
  return [`${period} ${dossier.year}`.trim(), until].filter(Boolean).join(' · ');
}

function hrefOf({ sort, dossier }: SkpDuty): string {
  const part = { answer: 'penilaian', receive: 'penilaian', late: 'dialog', confirm: 'dialog', agree: '' }[
    sort
  ];
  const href = skpHref(subjectOf(dossier), dossier.year, part, dossier.unit);
  return part === 'penilaian' ? `${href}&masa=${dossier.name.split('/')[1] ?? ''}` : href;
}
