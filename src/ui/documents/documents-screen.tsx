import { useLocation } from 'preact-iso';
import { now } from '../../app/clock.ts';
import type { SeenDossier } from '../../app/facts/facts.ts';
import { isUnanswered } from '../../app/facts/place.ts';
import { newId } from '../../app/ids.ts';
import { dossiersOf, mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { unitShortName } from '../../app/live/names.ts';
import { position } from '../../app/live/position.ts';
import { civilDay, type TimeZone } from '../../domain/calendar.ts';
import { type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { planDocument } from '../../domain/dossier/kinds/plan-document.ts';
import { Button } from '../parts/control/button.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { IconTile } from '../parts/icon-tile.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowGroup } from '../parts/row-group.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { dayText } from '../words/date.ts';
import { documentHref } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';
import { sortWord } from './document-words.ts';

const registered = dossiersOf(planDocument.name);

/** `/dokumen`: the register of planning documents; own unit first, newest on top. */
export function DocumentsScreen() {
  const { route } = useLocation();
  const as = position.value;
  const known = facts.value;
  const text = words.value.documents;
  const fresh = as && known ? newDocument(as.unit, known.timeZone) : null;
  const list = registered.value;
  const own = list.filter(({ dossier }) => dossier.unit === as?.unit);
  const others = list.filter(({ dossier }) => dossier.unit !== as?.unit);
  return (
    <Screen
      title={text.title}
      subtitle={as ? text.subtitle(unitShortName(as.unit)) : undefined}
      actions={
        fresh && mayWrite(fresh, null, 'title') === 'permitted' ? (
          <Button kind="primary" icon="plus" full onPress={() => route(documentHref(fresh))}>
            {text.add}
          </Button>
        ) : undefined
      }
    >
      <StandingNotices />
      {known === null ? (
        <LoadingLine />
      ) : list.length === 0 ? (
        <EmptyState>{text.empty}</EmptyState>
      ) : (
        <div class="stack">
          <Documents label={as ? unitShortName(as.unit) : text.others} list={own} />
          <Documents label={text.others} list={others} />
        </div>
      )}
    </Screen>
  );
}

const newDocument = (unit: string, zone: TimeZone): DossierKey => ({
  kind: planDocument.name,
  unit,
  year: Number(civilDay(now(), zone).slice(0, 4)),
  name: newId(now()),
});

interface DocumentsProps {
  readonly label: string;
  readonly list: readonly SeenDossier[];
}

function Documents({ label, list }: DocumentsProps) {
  const sorted = [...list].sort((a, b) => textOf(b.dossier, 'date').localeCompare(textOf(a.dossier, 'date')));
  return (
    <RowGroup label={label} list={sorted}>
      {(view) => <DocumentLine key={view.id} view={view} />}
    </RowGroup>
  );
}

function DocumentLine({ view: { dossier, pending } }: { readonly view: SeenDossier }) {
  const text = words.value.documents;
  const [title, number, day] = ['title', 'number', 'date'].map((path) => textOf(dossier, path)) as [
    string,
    string,
    string,
  ];
  const named = number === '' || day === '' ? text.noNumber : text.numberAndDate(number, dayText(day));
  return (
    <ListRow
      href={documentHref(dossier)}
      lead={<IconTile icon="file-text" />}
      title={`${sortWord(textOf(dossier, 'sort'))} · ${title === '' ? text.untitled : title}`}
      detail={`${unitShortName(dossier.unit)} · ${named}`}
      remark={pending.some(isUnanswered) ? text.onDevice : text.states[dossier.status.value.state]}
    />
  );
}
