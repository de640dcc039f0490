import { agendaToday } from '../../app/live/improvement.ts';
import { indicatorName, unitShortName } from '../../app/live/names.ts';
import type { SeenSeries } from '../../app/live/signals.ts';
import type { Matter } from '../../domain/dossier/readings/agenda.ts';
import { Card } from '../parts/card.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { readingSentence } from '../parts/value/signal-words.ts';
import { dayText, periodShortText } from '../words/date.ts';
import { dossierHref, signalHref } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';

interface AgendaCardProps {
  readonly series: readonly SeenSeries[];
  /** Null = every unit. */
  readonly unit: string | null;
}

/** What a meeting is about today: signals and promises that were not kept, and nothing else. */
export function AgendaCard({ series, unit }: AgendaCardProps) {
  const text = words.value.improvement.agenda;
  const matters = agendaToday(series, unit);
  return (
    <Card title={text.title} gold>
      {matters.length === 0 ? (
        <EmptyState>{text.none}</EmptyState>
      ) : (
        <RowList flush label={text.title}>
          {matters.slice(0, ROOM).map((matter) => (
            <MatterLine key={matter.id} matter={matter} />
          ))}
        </RowList>
      )}
      {matters.length > ROOM && <p class="small quiet">{text.shown(ROOM, matters.length)}</p>}
    </Card>
  );
}

/** A meeting cannot deal with more. */
const ROOM = 12;

function MatterLine({ matter }: { readonly matter: Matter }) {
  const { matters } = words.value.improvement.agenda;
  const { sort, unit, indicator, area, when, subject, dossier, reading } = matter;
  const day = /^\d{4}-\d\d-\d\d$/.test(when) ? dayText(when) : periodShortText(when);
  const said = reading ? readingSentence(reading) : '';
  return (
    <ListRow
      href={(dossier ? dossierHref(dossier) : null) ?? signalHref(indicator, area)}
      title={subject || indicatorName(indicator)}
      // Several activities serve one figure, and one activity several.
      detail={[
        matters[sort],
        subject && indicator && indicatorName(indicator),
        unitShortName(unit),
        day,
        said,
      ]
        .filter((part) => part !== '')
        .join(' · ')}
    />
  );
}
