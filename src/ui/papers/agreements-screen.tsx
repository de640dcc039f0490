import type { SeenDossier } from '../../app/facts/facts.ts';
import { isUnanswered } from '../../app/facts/place.ts';
import { present } from '../../app/live/clock-tick.ts';
import { dossiersOf, mayStep } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { unitShortName } from '../../app/live/names.ts';
import { position } from '../../app/live/position.ts';
import { civilDay } from '../../domain/calendar.ts';
import type { DossierKey } from '../../domain/dossier/dossier.ts';
import { agreement, agreementOf } from '../../domain/dossier/kinds/agreement.ts';
import { SelectField } from '../parts/control/select-field.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { IconTile } from '../parts/icon-tile.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowGroup } from '../parts/row-group.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { useQuery } from '../parts/use-query.ts';
import { officialText } from '../parts/value/office.ts';
import { yearsAround } from '../parts/years.ts';
import { agreementHref } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';
import { agreementState } from './agreement-words.ts';
import { NewAgreement } from './new-agreement.tsx';

const kept = dossiersOf(agreement.name);

/** `/perjanjian`: the agreements of a year, one line for each official, newest revision; what waits for the reader first. */
export function AgreementsScreen() {
  const { query, set } = useQuery();
  const known = facts.value;
  const { papers } = words.value;
  const text = papers.agreement;
  if (!known)
    return (
      <Screen title={text.title}>
        <LoadingLine />
      </Screen>
    );
  const thisYear = Number(civilDay(present.value, known.timeZone).slice(0, 4));
  const year = /^\d{4}$/.test(query.tahun ?? '') ? Number(query.tahun) : thisYear;
  const list = newestOf(kept.value.filter(({ dossier }) => dossier.year === year));
  return (
    <Screen title={text.title} subtitle={text.subtitle(year)} actions={<NewAgreement year={year} />}>
      <StandingNotices />
      <div class="stack">
        <div class="cluster basis-bar">
          <SelectField
            label={papers.year}
            value={String(year)}
            choices={yearsAround(thisYear, year).map((one) => ({ value: String(one), label: String(one) }))}
            onChange={(next) => set({ tahun: next })}
          />
        </div>
        {list.length === 0 ? <EmptyState>{text.empty}</EmptyState> : <Groups list={list} />}
      </div>
    </Screen>
  );
}

/** One for each official: the newest revision. */
function newestOf(all: readonly SeenDossier[]): readonly SeenDossier[] {
  const newest = new Map<string, SeenDossier>();
  for (const view of all) {
    const { first, revision } = agreementOf(view.dossier.name);
    const key = `${view.dossier.unit} ${first}`;
    const known = newest.get(key);
    if (!known || agreementOf(known.dossier.name).revision < revision) newest.set(key, view);
  }
  return [...newest.values()].sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
}

const orderOf = ({ dossier }: SeenDossier): string =>
  `${unitShortName(dossier.unit)} ${officialText(agreementOf(dossier.name).first)}`;

const SIGNING = ['offer', 'agree', 'declare'];

function Groups({ list }: { readonly list: readonly SeenDossier[] }) {
  const as = position.value;
  const text = words.value.papers.agreement;
  const waits = ({ dossier }: SeenDossier) =>
    SIGNING.some((step) => mayStep(dossier satisfies DossierKey, dossier, step) === 'permitted');
  const forYou = list.filter(waits);
  const rest = list.filter((one) => !forYou.includes(one));
  const own = rest.filter(({ dossier }) => dossier.unit === as?.unit);
  return (
    <>
      <RowGroup label={text.forYou} list={forYou} tone="warn">
        {agreementLine}
      </RowGroup>
      <RowGroup label={as ? unitShortName(as.unit) : ''} list={own}>
        {agreementLine}
      </RowGroup>
      <RowGroup label={text.others} list={rest.filter((one) => !own.includes(one))}>
        {agreementLine}
      </RowGroup>
    </>
  );
}

const agreementLine = (view: SeenDossier) => <AgreementLine key={view.id} view={view} />;

function AgreementLine({ view: { dossier, pending } }: { readonly view: SeenDossier }) {
  const { papers } = words.value;
  const { first, revision } = agreementOf(dossier.name);
  return (
    <ListRow
      href={agreementHref(dossier)}
      lead={
        <IconTile icon="fingerprint" tone={dossier.status.value.state === 'agreed' ? 'done' : 'neutral'} />
      }
      title={officialText(first)}
      detail={`${unitShortName(dossier.unit)} · ${papers.agreement.revision(revision)} · ${agreementState(dossier.status.value.state)}`}
      remark={pending.some(isUnanswered) ? papers.onDevice : undefined}
    />
  );
}
