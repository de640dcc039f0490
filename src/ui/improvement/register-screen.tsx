import { useLocation, useRoute } from 'preact-iso';
import { now } from '../../app/clock.ts';
import type { SeenDossier } from '../../app/facts/facts.ts';
import { isUnanswered } from '../../app/facts/place.ts';
import { newId } from '../../app/ids.ts';
import { dossiersOf, mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { today } from '../../app/live/improvement.ts';
import { unitShortName } from '../../app/live/names.ts';
import { position } from '../../app/live/position.ts';
import { type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { kindOf } from '../../domain/dossier/kinds.ts';
import { promisedDay } from '../../domain/dossier/readings/reviews.ts';
import { Button } from '../parts/control/button.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowGroup } from '../parts/row-group.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { dayText } from '../words/date.ts';
import { REGISTERS, registerHref } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';
import { ImproveTabs } from './improve-tabs.tsx';
import { recordDetail, recordTitle } from './record-words.ts';

/** `/register/:sort`: one register, own unit first. */
export function RegisterScreen() {
  const { params } = useRoute();
  const { route } = useLocation();
  const slug = params.sort ?? '';
  const kind = REGISTERS[slug] ?? '';
  const text = words.value.improvement;
  const named = text.registers[kind];
  const [as, known] = [position.value, facts.value];
  const fresh = as && known ? newRecord(kind, as.unit, Number(today(known).slice(0, 4))) : null;
  const list = dossiersOf(kind).value;
  return (
    <Screen
      title={named?.title ?? text.title}
      subtitle={as ? text.subtitle(unitShortName(as.unit)) : undefined}
      actions={
        fresh && named && mayWrite(fresh, null, firstField(kind)) === 'permitted' ? (
          <Button kind="primary" icon="plus" full onPress={() => route(registerHref(fresh))}>
            {named.add}
          </Button>
        ) : undefined
      }
    >
      <StandingNotices />
      <ImproveTabs current={`/register/${slug}`} />
      {known === null ? (
        <LoadingLine />
      ) : list.length === 0 || !named ? (
        <EmptyState>{named?.none ?? text.cycles.none}</EmptyState>
      ) : (
        <div class="stack stack--wide">
          <Records
            label={text.cycles.own}
            list={list.filter(({ dossier }) => dossier.unit === as?.unit)}
            day={today(known)}
          />
          <Records
            label={text.cycles.others}
            list={list.filter(({ dossier }) => dossier.unit !== as?.unit)}
            day={today(known)}
          />
        </div>
      )}
    </Screen>
  );
}

const firstField = (kind: string): string => kindOf(kind)?.fields[0]?.path ?? '';

/** Competence has one record a year for each unit; of the others there are as many as people write down. */
const newRecord = (kind: string, unit: string, year: number): DossierKey =>
  kindOf(kind)?.isYearly ? { kind, unit, year, name: '' } : { kind, unit, year: 0, name: newId(now()) };

interface RecordsProps {
  readonly label: string;
  readonly list: readonly SeenDossier[];
  readonly day: string;
}

function Records({ label, list, day }: RecordsProps) {
  const text = words.value.improvement;
  const sorted = [...list].sort((a, b) => recordTitle(a.dossier).localeCompare(recordTitle(b.dossier), 'id'));
  return (
    <RowGroup label={label} list={sorted}>
      {({ id, dossier, pending }) => {
        const review = promisedDay(dossier);
        const isLate = review !== '' && review < day && textOf(dossier, 'owner') !== '';
        return (
          <ListRow
            key={id}
            href={registerHref(dossier)}
            title={recordTitle(dossier)}
            detail={`${unitShortName(dossier.unit)} · ${recordDetail(dossier)}`}
            remark={
              pending.some(isUnanswered)
                ? text.cycles.onDevice
                : isLate
                  ? text.cycles.late(dayText(review))
                  : undefined
            }
          />
        );
      }}
    </RowGroup>
  );
}
