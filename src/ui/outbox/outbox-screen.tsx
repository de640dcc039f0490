import { useState } from 'preact/hooks';
import { refusedActs } from '../../app/facts/refused-acts.ts';
import type { Submission } from '../../app/facts/unsent.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { mySubmissions, unsent } from '../../app/live/my-submissions.ts';
import { refusals } from '../../app/live/refusals.ts';
import { isSending, syncStatus } from '../../app/live/sync-status.ts';
import { Button } from '../parts/control/button.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { RowList } from '../parts/row-list.tsx';
import { SectionHeading } from '../parts/section-heading.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { ExportRescue } from '../parts/state/export-rescue.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { lookNow } from '../parts/state/look-now.ts';
import { StatCounts } from '../parts/value/stat-counts.tsx';
import { ageText, recentText, zoneLabel } from '../words/date.ts';
import { words } from '../words/words.ts';
import { AnsweredList } from './answered-list.tsx';
import { DossierLine } from './dossier-line.tsx';
import { ProtectedCard } from './protected-card.tsx';
import { RefusedCard } from './refused-card.tsx';
import { SubmissionLine } from './submission-line.tsx';

/** Lines that come with each press; a year of work is hundreds. */
const MORE = 25;

/** `/kiriman`: where everything is that the person made, in five words, with receipts. */
export function OutboxScreen() {
  const known = mySubmissions.value;
  const text = words.value.outbox;
  return (
    <Screen title={text.title} subtitle={lastReceived()}>
      <StandingNotices />
      {known ? <Submissions /> : <LoadingLine />}
    </Screen>
  );
}

function Submissions() {
  const known = mySubmissions.value;
  const text = words.value.outbox;
  if (!known) return null;
  const here = known.list.filter(({ place }) => place === 'on-device' || place === 'sent');
  const there = known.list.filter(({ place }) => place !== 'on-device' && place !== 'sent');
  return (
    <>
      <StatCounts counts={known.counts} />
      {refusedActs(refusals.value).map((act) => (
        <RefusedCard key={act.lead.mutation.id} act={act} />
      ))}
      {here.length > 0 && (
        <section class="stack">
          <div class="spread">
            <SectionHeading>{text.notArrived}</SectionHeading>
            <Button kind="quiet" small busy={isSending.value} onPress={lookNow}>
              {text.sendNow}
            </Button>
          </div>
          {unsent.value.since !== null && (
            <p class="small quiet">{text.oldest(ageText(unsent.value.since, present.value))}</p>
          )}
          <Lines list={here} />
          <div class="stack">
            <p class="small quiet">{text.rescue.why}</p>
            <ExportRescue />
          </div>
        </section>
      )}
      {there.length > 0 && (
        <section class="stack">
          <SectionHeading count={there.length}>{text.withReceipt}</SectionHeading>
          <Received list={there} />
        </section>
      )}
      <AnsweredList now={present.value} />
      {known.list.length === 0 && refusals.value.length === 0 && <EmptyState>{text.empty}</EmptyState>}
      <ProtectedCard />
    </>
  );
}

function Received({ list }: { readonly list: readonly Submission[] }) {
  const [shown, setShown] = useState(MORE);
  const left = list.length - shown;
  return (
    <>
      <Lines list={list.slice(0, shown)} />
      {left > 0 && (
        <Button onPress={() => setShown(shown + MORE)}>
          {words.value.outbox.more(Math.min(MORE, left), left)}
        </Button>
      )}
    </>
  );
}

const Lines = ({ list }: { readonly list: readonly Submission[] }) => (
  <RowList>
    {list.map((submission) =>
      submission.of === 'entry' ? (
        <SubmissionLine key={submission.id} submission={submission} />
      ) : (
        <DossierLine key={submission.id} submission={submission} />
      ),
    )}
  </RowList>
);

function lastReceived(): string {
  const text = words.value.outbox;
  const zone = facts.value?.timeZone;
  const at = syncStatus.value.lastContactAt ?? facts.value?.asOf ?? null;
  return at === null || !zone
    ? text.neverReceived
    : text.lastReceived(`${recentText(at, present.value, zone)} ${zoneLabel(zone)}`);
}
