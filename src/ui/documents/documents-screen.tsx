import { useLocation } from 'preact-iso';
import { now } from '../../app/clock.ts';
import type { SeenDossier } from '../../app/facts/facts.ts';
import { isUnanswered } from '../../app/facts/place.ts';
import { newId } from '../../app/ids.ts';
import { dossiersOf } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { unitShortName } from '../../app/live/names.ts';
import { position } from '../../app/live/position.ts';
import { civilDay } from '../../domain/calendar.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { IconTile } from '../parts/icon-tile.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { LoadingLine } from '../parts/loading-line.tsx';
import { RowList } from '../parts/row-list.tsx';
import { Screen } from '../parts/screen.tsx';
import { SectionHeading } from '../parts/section-heading.tsx';
import { StandingNotices } from '../parts/standing-notices.tsx';
import { dayText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { documentHref, sortWord } from './document-words.ts';

const registered = dossiersOf('plan-document');

/** Roles whose rules let them record a document; the kind decides again at every field. */
const RECORDERS: ReadonlySet<string> = new Set(['officer', 'verifier', 'head', 'planner']);

/** `/dokumen`: the register of planning documents; own unit first, newest on top. */
export function DocumentsScreen() {
  const { route } = useLocation();
  const as = position.value;
  const known = facts.value;
  const text = words.value.documents;
  const add = () => {
    if (!as || !known) return;
    const year = Number(civilDay(now(), known.timeZone).slice(0, 4));
    route(documentHref({ unit: as.unit, year, name: newId(now()) }));
  };
  const list = registered.value;
  const own = list.filter(({ dossier }) => dossier.unit === as?.unit);
  const others = list.filter(({ dossier }) => dossier.unit !== as?.unit);
  return (
    <Screen
      title={text.title}
      subtitle={as ? text.subtitle(unitShortName(as.unit)) : undefined}
      actions={
        as && RECORDERS.has(as.role) ? (
          <Button kind="primary" icon="plus" full onPress={add}>
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
          <Documents label={as ? unitShortName(as.unit) : text.of} list={own} />
          <Documents label={text.of} list={others} />
        </div>
      )}
    </Screen>
  );
}

interface DocumentsProps {
  readonly label: string;
  readonly list: readonly SeenDossier[];
}

function Documents({ label, list }: DocumentsProps) {
  if (list.length === 0) return null;
  const sorted = [...list].sort((a, b) => textOf(b.dossier, 'date').localeCompare(textOf(a.dossier, 'date')));
  return (
    <section class="stack">
      <SectionHeading count={String(list.length)}>{label}</SectionHeading>
      <RowList label={label}>
        {sorted.map((view) => (
          <DocumentLine key={view.id} view={view} />
        ))}
      </RowList>
    </section>
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
