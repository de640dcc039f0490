import { today } from '../../app/live/directives.ts';
import { dossiersOf, mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { unitName, unitShortName } from '../../app/live/names.ts';
import { position } from '../../app/live/position.ts';
import { type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { meeting } from '../../domain/dossier/kinds/meeting.ts';
import { meetingPeriod } from '../../domain/dossier/readings/meetings.ts';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { IconTile } from '../parts/icon-tile.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { dayText, periodText } from '../words/date.ts';
import { meetingHref } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';

const written = dossiersOf(meeting.name);

/** `/rapat`: minutes one reads, the newest on top. */
export function MeetingsScreen() {
  const text = words.value.meetings;
  const list = [...written.value].sort((a, b) =>
    textOf(b.dossier, 'day').localeCompare(textOf(a.dossier, 'day')),
  );
  const fresh = freshMinutes().filter((key) => mayWrite(key, null, 'day') === 'permitted');
  return (
    <Screen
      title={text.title}
      subtitle={text.subtitle}
      actions={
        fresh.length > 0 && (
          <div class="cluster">
            {fresh.map((key) => (
              <ButtonLink key={key.name} href={meetingHref(key)} icon="plus">
                {text.of(periodText(meetingPeriod(key)))}
              </ButtonLink>
            ))}
          </div>
        )
      }
    >
      <StandingNotices />
      {facts.value === null ? (
        <LoadingLine />
      ) : list.length === 0 ? (
        <EmptyState>{text.empty}</EmptyState>
      ) : (
        <RowList label={text.title}>
          {list.map(({ id, dossier }) => (
            <ListRow
              key={id}
              href={meetingHref(dossier)}
              lead={<IconTile icon="users" />}
              title={`${text.of(periodText(meetingPeriod(dossier)))} · ${unitShortName(dossier.unit)}`}
              detail={[
                textOf(dossier, 'day') === '' ? unitName(dossier.unit) : dayText(textOf(dossier, 'day')),
                text.states[dossier.status.value.state],
              ].join(' · ')}
            />
          ))}
        </RowList>
      )}
    </Screen>
  );
}

/** Minutes of this month and this quarter that nobody has begun, of the own unit; a planner writes those of the government. */
function freshMinutes(): readonly DossierKey[] {
  const [known, as, day] = [facts.value, position.value, today.value];
  if (!known || !as) return [];
  const root = [...known.units.values()].find(({ parent }) => parent === null)?.code;
  const unit = as.role === 'planner' && root ? root : as.unit;
  const month = day.slice(5, 7);
  const year = Number(day.slice(0, 4));
  return [`m${month}`, `q${Math.ceil(Number(month) / 3)}`]
    .map((name) => ({ kind: meeting.name, unit, year, name }))
    .filter((key) => !known.dossiers.has(known.world.dossierId(key)));
}
