import { useMemo } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { dossierAt, mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { unitName } from '../../app/live/names.ts';
import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import { meeting } from '../../domain/dossier/kinds/meeting.ts';
import { meetingPeriod } from '../../domain/dossier/readings/meetings.ts';
import { Card } from '../parts/card.tsx';
import { permittedSteps, StepButtons } from '../parts/control/step-buttons.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { DossierFiles } from '../parts/paper/dossier-files.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { FieldConflicts } from '../parts/paper/field-conflicts.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { periodText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { Agenda } from './agenda.tsx';
import { Attendance, Chair } from './attendance.tsx';
import { closeMeeting } from './close-meeting.ts';
import { Decisions } from './decisions.tsx';
import { GivenDirectives } from './given-directives.tsx';
import { fieldWord, type MinutesProps } from './minutes-words.ts';

/** `/rapat/:unit/:year/:name`: minutes; every field is kept as soon as it is left. */
export function MeetingScreen() {
  const { params } = useRoute();
  const { unit = '', year = '', name = '' } = params;
  const key = useMemo(
    (): DossierKey => ({ kind: meeting.name, unit: decodeURIComponent(unit), year: Number(year), name }),
    [unit, year, name],
  );
  const dossier = useMemo(() => dossierAt(() => key), [key]).value?.dossier ?? null;
  const text = words.value.meetings;
  return (
    <Screen
      title={text.of(periodText(meetingPeriod(key)))}
      subtitle={unitName(key.unit)}
      back="/rapat"
      actions={dossier && <Steps of={key} dossier={dossier} />}
    >
      <StandingNotices />
      <Body of={key} dossier={dossier} />
    </Screen>
  );
}

function Steps({ of, dossier }: MinutesProps & { readonly dossier: Dossier }) {
  const text = words.value.meetings;
  if (permittedSteps(of, dossier, meeting).length === 0)
    return <p class="quiet">{text.states[dossier.status.value.state]}</p>;
  return (
    <StepButtons
      of={of}
      dossier={dossier}
      kind={meeting}
      primary="close"
      wordOf={(step) => text.steps[step] ?? step}
      stateWord={(state) => (state === 'closed' ? text.closed : (text.states[state] ?? state))}
      missing={(paths) => text.missing([...new Set(paths.map(fieldWord))].join(', '))}
      take={(step, seen, reason) => closeMeeting(dossier, step, seen, reason)}
    />
  );
}

function Body({ of, dossier }: MinutesProps) {
  const text = words.value.meetings;
  const known = facts.value;
  if (known === null) return <LoadingLine />;
  const may = mayWrite(of, dossier, 'day') === 'permitted';
  if (!dossier && !may) return <EmptyState>{known.asOf === null ? text.notFound : text.mayNot}</EmptyState>;
  const field = { of, dossier };
  return (
    <div class="columns columns--aside">
      <div class="stack stack--wide">
        {dossier && <FieldConflicts of={of} dossier={dossier} labelOf={fieldWord} />}
        <Agenda {...field} />
        <Decisions {...field} />
        {dossier && <GivenDirectives dossier={dossier} />}
      </div>
      <div class="stack stack--wide">
        <Card title={text.one}>
          <div class="stack">
            <DossierText {...field} path="day" type="date" label={fieldWord('day')} />
            <DossierText {...field} path="place" label={fieldWord('place')} maxLength={200} />
            <Chair {...field} />
          </div>
        </Card>
        <Attendance {...field} />
        <DossierFiles {...field} id={known.world.dossierId(of)} none={text.noFile} />
      </div>
    </div>
  );
}
