import { useState } from 'preact/hooks';
import { present } from '../../app/live/clock-tick.ts';
import { dossierHere } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { personName, unitShortName } from '../../app/live/names.ts';
import { position } from '../../app/live/position.ts';
import {
  appraisalKey,
  objectionsForMe,
  peopleBelow,
  planKey,
  plansForMe,
  type Subject,
  unitsOf,
} from '../../app/live/skp.ts';
import { civilDay } from '../../domain/calendar.ts';
import type { Appraised } from '../../domain/dossier/kinds/personal/appraisal.ts';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowGroup } from '../parts/row-group.tsx';
import { RowList } from '../parts/row-list.tsx';
import { SectionHeading } from '../parts/section-heading.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { useQuery } from '../parts/use-query.ts';
import { yearsAround } from '../parts/years.ts';
import { skpHref } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';
import { GapCard } from './gap-card.tsx';
import { LateFollowUps } from './late-follow-ups.tsx';
import { stateOf } from './skp-words.ts';
import { SpreadCard } from './spread-card.tsx';
import { TablesCard } from './tables-card.tsx';

/** `/skp`: the own record of a year, and those of the people one looks after, by name. */
export function SkpScreen() {
  const { query, set } = useQuery();
  const known = facts.value;
  const text = words.value.skp;
  if (!known)
    return (
      <Screen title={text.title}>
        <LoadingLine />
      </Screen>
    );
  const thisYear = Number(civilDay(present.value, known.timeZone).slice(0, 4));
  const year = /^\d{4}$/.test(query.tahun ?? '') ? Number(query.tahun) : thisYear;
  const own = unitsOf(known.person, year).map((unit) => ({ person: known.person, unit }));
  const people = peopleBelow();
  const as = position.value;
  const isForAll = as?.role === 'personnel';
  const heading = isForAll ? text.everybody : text.people;
  return (
    <Screen title={text.title} subtitle={text.subtitle(year)}>
      <StandingNotices />
      <div class="stack">
        <div class="cluster basis-bar">
          <SelectField
            label={words.value.papers.year}
            value={String(year)}
            choices={yearsAround(thisYear, year).map((one) => ({ value: String(one), label: String(one) }))}
            onChange={(next) => set({ tahun: next })}
          />
        </div>
        <Objections />
        <Plans />
        <LateFollowUps />
        <RowList label={text.mine}>
          {own.map((one) => (
            <Line
              key={one.unit}
              of={one}
              year={year}
              title={own.length > 1 ? `${text.mine}: ${unitShortName(one.unit)}` : text.mine}
            />
          ))}
        </RowList>
        {own.length === 0 && people.length === 0 && <EmptyState>{text.noUnit}</EmptyState>}
        {/* What personnel come for would lie below the names of everybody. */}
        {isForAll && (
          <>
            <TablesCard year={year} own={own} people={people} />
            <GapCard people={people} year={year} />
          </>
        )}
        {people.length > 0 && (
          <section class="stack">
            <People label={heading} of={people} year={year} />
            {!isForAll && <GapCard people={people} year={year} />}
            {as?.role === 'head' && <SpreadCard unit={as.unit} year={year} />}
          </section>
        )}
        {!isForAll && <TablesCard year={year} own={own} people={people} />}
      </div>
    </Screen>
  );
}

interface PeopleProps {
  readonly label: string;
  readonly of: readonly Subject[];
  readonly year: number;
}

/** Those in care by name, found by name or unit: in a whole government there are thousands. */
function People({ label, of, year }: PeopleProps) {
  const [wanted, setWanted] = useState('');
  const text = words.value.skp;
  const word = wanted.trim().toLowerCase();
  const shown = of.filter(({ person, unit }) =>
    `${personName(person)} ${unitShortName(unit)}`.toLowerCase().includes(word),
  );
  return (
    <>
      <SectionHeading count={String(shown.length)}>{label}</SectionHeading>
      <p class="small quiet">{text.peopleWhy}</p>
      {of.length > MANY && <TextField label={text.findPerson} value={wanted} onInput={setWanted} />}
      <RowList label={label}>
        {shown.map((one) => (
          <Line key={`${one.unit} ${one.person}`} of={one} year={year} title={personName(one.person)} />
        ))}
      </RowList>
    </>
  );
}

/** More names than are found at a glance. */
const MANY = 12;

/** Whoever answers need not be above the person, and then finds the rating nowhere else. */
function Objections() {
  const { skp } = words.value;
  return (
    <RowGroup label={skp.objections} list={objectionsForMe()} tone="warn">
      {({ id, dossier }) => {
        const [person = '', part = ''] = dossier.name.split('/');
        return (
          <ListRow
            key={id}
            href={`${skpHref(person, dossier.year, 'penilaian', dossier.unit)}&masa=${part}`}
            title={personName(person)}
            detail={`${unitShortName(dossier.unit)} · ${skp.periods[part as Appraised]} ${dossier.year}`}
          />
        );
      }}
    </RowGroup>
  );
}

/** Whoever leads many finds here what people wait for. */
function Plans() {
  return (
    <RowGroup label={words.value.skp.plansForYou} list={plansForMe()} tone="warn">
      {({ id, dossier }) => (
        <ListRow
          key={id}
          href={skpHref(dossier.name, dossier.year, '', dossier.unit)}
          title={personName(dossier.name)}
          detail={`${unitShortName(dossier.unit)} · ${dossier.year}`}
        />
      )}
    </RowGroup>
  );
}

interface LineProps {
  readonly of: Subject;
  readonly year: number;
  readonly title: string;
}

function Line({ of, year, title }: LineProps) {
  const { skp } = words.value;
  const [plan, rating] = [planKey(of, year), appraisalKey(of, year, 'annual')];
  return (
    <ListRow
      href={skpHref(of.person, year, '', of.unit)}
      title={title}
      detail={[
        unitShortName(of.unit),
        `${skp.parts.plan}: ${stateOf(plan, dossierHere(plan))}`,
        `${skp.parts.appraisal}: ${stateOf(rating, dossierHere(rating))}`,
      ].join(' · ')}
    />
  );
}
