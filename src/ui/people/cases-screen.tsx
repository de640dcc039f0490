import { useLocation } from 'preact-iso';
import type { SeenDossier } from '../../app/facts/facts.ts';
import { isUnanswered } from '../../app/facts/place.ts';
import { cases, coachings, isOver, termToTell, waitsForMe } from '../../app/live/cases.ts';
import { personName, unitShortName } from '../../app/live/names.ts';
import { peopleBelow } from '../../app/live/skp.ts';
import { type Dossier, textOf } from '../../domain/dossier/dossier.ts';
import { caseNumber } from '../../domain/dossier/kinds/personal/case-key.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';
import { CaseDuties } from '../parts/duty/case-duties.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { IconTile } from '../parts/icon-tile.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowGroup } from '../parts/row-group.tsx';
import { RowList } from '../parts/row-list.tsx';
import { SectionHeading } from '../parts/section-heading.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { caseHref, caseState } from '../words/case-words.ts';
import { dayText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { RecognitionFirst } from './case-aside.tsx';
import { NewCase } from './new-case.tsx';

/** `/kasus`: cases the reader may open: what waits for the reader first, with the terms to keep. */
export function CasesScreen() {
  const { query } = useLocation();
  const { cases: text } = words.value;
  const all = cases.value;
  const open = all.filter((seen) => !isOver(seen));
  const waiting = open.filter(waitsForMe);
  const isEmpty = all.length === 0 && coachings.value.length === 0;
  return (
    <Screen
      title={text.title}
      subtitle={text.subtitle}
      source={<span>{text.privacy}</span>}
      actions={
        peopleBelow().length > 0 && <NewCase wanted={query.buat === 'pembinaan' ? 'coaching' : null} />
      }
    >
      <StandingNotices />
      <div class="columns columns--aside">
        <div class="stack">
          <CaseDuties />
          {isEmpty && <EmptyState>{text.empty}</EmptyState>}
          <RowGroup label={text.forYou} list={waiting} tone="warn">
            {caseRow}
          </RowGroup>
          <RowGroup label={text.running} list={open.filter((one) => !waiting.includes(one))}>
            {caseRow}
          </RowGroup>
          <Coachings />
          <RowGroup label={text.done} list={all.filter(isOver)}>
            {caseRow}
          </RowGroup>
        </div>
        {peopleBelow().length > 0 && <RecognitionFirst />}
      </div>
    </Screen>
  );
}

const caseRow = (seen: SeenDossier) => <CaseRow key={seen.id} seen={seen} />;

function CaseRow({ seen: { dossier, pending } }: { readonly seen: SeenDossier }) {
  const { cases: text, papers } = words.value;
  return (
    <ListRow
      href={caseHref(dossier)}
      lead={
        <IconTile icon="folder-kanban" tone={dossier.status.value.state === 'closed' ? 'done' : 'neutral'} />
      }
      title={text.titleOf(caseNumber(dossier), personName(subjectOf(dossier)))}
      detail={`${unitShortName(dossier.unit)} · ${dossier.year} · ${caseState(dossier.status.value.state)}`}
      remark={pending.some(isUnanswered) ? papers.onDevice : nextTerm(dossier)}
    />
  );
}

/** The term to be told of a case, with its day. */
function nextTerm(dossier: Dossier): string | undefined {
  const { cases: text } = words.value;
  const term = termToTell(dossier);
  if (!term?.day) return undefined;
  return term.standing === 'missed'
    ? `${text.terms[term.id]}: ${text.standings.missed}`
    : `${text.terms[term.id]}: ${dayText(term.day)}`;
}

function Coachings() {
  const { cases: text, papers } = words.value;
  const list = coachings.value;
  if (list.length === 0) return null;
  return (
    <section class="stack">
      <SectionHeading count={String(list.length)}>{text.coachings}</SectionHeading>
      <RowList label={text.coachings}>
        {list.map(({ id, dossier, pending }) => {
          const reviewOn = textOf(dossier, 'reviewOn');
          const state = text.coaching.states[dossier.status.value.state] ?? '';
          return (
            <ListRow
              key={id}
              href={caseHref(dossier)}
              lead={<IconTile icon="users" tone="neutral" />}
              title={personName(subjectOf(dossier))}
              detail={`${state}${reviewOn ? ` · ${text.coaching.due(dayText(reviewOn))}` : ''}`}
              remark={pending.some(isUnanswered) ? papers.onDevice : undefined}
            />
          );
        })}
      </RowList>
    </section>
  );
}
