import type { SeenDossier } from '../../app/facts/facts.ts';
import { isUnanswered } from '../../app/facts/place.ts';
import { mayStep } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { personName, unitShortName } from '../../app/live/names.ts';
import { position } from '../../app/live/position.ts';
import { awards, eligibleInCare } from '../../app/live/recognitions.ts';
import { peopleBelow } from '../../app/live/skp.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';
import type { RecognitionSort } from '../../domain/people/recognition.ts';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { IconTile } from '../parts/icon-tile.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowGroup } from '../parts/row-group.tsx';
import { RowList } from '../parts/row-list.tsx';
import { SectionHeading } from '../parts/section-heading.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { awardHref, meritHref } from '../words/case-words.ts';
import { words } from '../words/words.ts';

const LEADING = ['propose', 'review', 'award'];

const waits = ({ dossier }: SeenDossier): boolean =>
  LEADING.some((step) => mayStep(dossier, dossier, step) === 'permitted');

/** `/penghargaan`: who meets the conditions of what, proposals on their way, and what was given. By name, never by rank. */
export function RecognitionScreen() {
  const { recognition: text } = words.value;
  const as = position.value;
  const all = awards.value;
  const isRunning = ({ dossier }: SeenDossier) =>
    ['draft', 'proposed', 'reviewed'].includes(dossier.status.value.state);
  const waiting = all.filter(waits);
  const isCaring = peopleBelow().length > 0;
  return (
    <Screen title={text.title} subtitle={text.subtitle}>
      <StandingNotices />
      <div class="stack">
        {!facts.value && <LoadingLine />}
        {as && (
          <div>
            <ButtonLink icon="award" href={meritHref(as.unit, as.person)}>
              {text.own}
            </ButtonLink>
          </div>
        )}
        <Awards label={text.forYou} list={waiting} tone="warn" />
        {isCaring && <Eligible />}
        <Awards label={text.running} list={all.filter((one) => isRunning(one) && !waiting.includes(one))} />
        <Awards label={text.given} list={all.filter((one) => !isRunning(one))} />
        {isCaring ? <Everybody /> : all.length === 0 && <EmptyState>{text.empty}</EmptyState>}
      </div>
    </Screen>
  );
}

function Eligible() {
  const { recognition: text } = words.value;
  const list = eligibleInCare.value;
  return (
    <section class="stack">
      <SectionHeading count={String(list.length)}>{text.eligible}</SectionHeading>
      <p class="small quiet">{text.proposes}</p>
      {list.length === 0 ? (
        <EmptyState>{text.nobody}</EmptyState>
      ) : (
        <RowList label={text.eligible}>
          {list.map(({ person, unit, sorts }) => (
            <ListRow
              key={`${unit} ${person}`}
              href={meritHref(unit, person)}
              lead={<IconTile icon="award" tone="done" />}
              title={personName(person)}
              detail={`${unitShortName(unit)} · ${text.meets(sorts.map((sort) => text.sorts[sort]).join(', '))}`}
            />
          ))}
        </RowList>
      )}
    </section>
  );
}

/** Everybody in care, to write down since when they serve and to see what is still missing. */
function Everybody() {
  const { recognition: text } = words.value;
  return (
    <details>
      <summary>{text.everybody}</summary>
      <RowList label={text.everybody}>
        {peopleBelow().map(({ person, unit }) => (
          <ListRow
            key={`${unit} ${person}`}
            href={meritHref(unit, person)}
            title={personName(person)}
            detail={unitShortName(unit)}
          />
        ))}
      </RowList>
    </details>
  );
}

interface AwardsProps {
  readonly label: string;
  readonly list: readonly SeenDossier[];
  readonly tone?: 'plain' | 'warn';
}

export function Awards({ label, list, tone }: AwardsProps) {
  const { recognition: text, papers } = words.value;
  return (
    <RowGroup label={label} list={list} tone={tone}>
      {({ id, dossier, pending }) => {
        const { state } = dossier.status.value;
        return (
          <ListRow
            key={id}
            href={awardHref(dossier)}
            lead={<IconTile icon="award" tone={state === 'awarded' ? 'done' : 'neutral'} />}
            title={`${personName(subjectOf(dossier))}: ${text.sorts[textOf(dossier, 'sort') as RecognitionSort] ?? ''}`}
            detail={`${unitShortName(dossier.unit)} · ${dossier.year} · ${text.states[state] ?? state}`}
            remark={pending.some(isUnanswered) ? papers.onDevice : undefined}
          />
        );
      }}
    </RowGroup>
  );
}
