import { personName } from '../../app/live/names.ts';
import { lateFollowUps } from '../../app/live/skp.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';
import { ListRow } from '../parts/list-row.tsx';
import { RowGroup } from '../parts/row-group.tsx';
import { dayText } from '../words/date.ts';
import { skpHref } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';

/** What was agreed in a dialogue and is over its day, for the person and for whoever leads. */
export function LateFollowUps() {
  const { skp } = words.value;
  return (
    <RowGroup label={skp.followsLate} list={lateFollowUps()} tone="warn">
      {({ id, what, who, due, dossier }) => {
        const person = subjectOf(dossier);
        return (
          <ListRow
            key={`${dossier.name} ${id}`}
            href={skpHref(person, dossier.year, 'dialog', dossier.unit)}
            title={what}
            detail={`${personName(person)} · ${skp.fields.who} ${(skp.doers as Readonly<Record<string, string>>)[who] ?? '—'}`}
            remark={skp.followLate(dayText(due))}
          />
        );
      }}
    </RowGroup>
  );
}
