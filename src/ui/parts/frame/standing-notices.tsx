import { clockOff } from '../../../app/facts/clock-off.ts';
import { present } from '../../../app/live/clock-tick.ts';
import { rightsEnding } from '../../../app/live/ending-rights.ts';
import { facts } from '../../../app/live/facts.ts';
import { unsent } from '../../../app/live/my-submissions.ts';
import { connection, syncStatus } from '../../../app/live/sync-status.ts';
import { installUpdate, updateOffered } from '../../../app/update.ts';
import { clockText, momentDayText, recentText } from '../../words/date.ts';
import type { StateSentence } from '../../words/sentence.ts';
import { words } from '../../words/words.ts';
import { Button } from '../control/button.tsx';
import { ButtonLink } from '../control/button-link.tsx';
import { FetchProgress } from '../state/fetch-progress.tsx';
import { lookNow } from '../state/look-now.ts';
import { Notice, type NoticeTone } from '../state/notice.tsx';
import { EndingRightNotice } from './ending-right-notice.tsx';
import { LossNotices } from './loss-notices.tsx';

/** What stands above the work on every list: no signal, no answer, session over, a new version. Never blocks anything. */
export function StandingNotices() {
  const sentence = connectionSentence();
  const { states } = words.value;
  return (
    <>
      <FetchProgress />
      <LossNotices />
      <ClockOff />
      <EndingRights />
      {sentence && (
        <Notice tone={sentence.tone} title={sentence.words.title} actions={<ConnectionAction />}>
          {sentence.words.body}
        </Notice>
      )}
      {updateOffered.value && (
        <Notice
          tone="info"
          title={states.update.title}
          actions={
            <Button small onPress={installUpdate}>
              {states.actions.installNow}
            </Button>
          }
        >
          {states.update.body}
        </Notice>
      )}
    </>
  );
}

/** Years, tasks and deadlines follow the clock of the device; after a flat battery it may stand years back. */
function ClockOff() {
  const known = facts.value;
  const [now, status] = [present.value, syncStatus.value];
  const truth = clockOff(now, status.asOf ?? known?.asOf ?? null, status);
  if (!known || truth === null) return null;
  const { title, body } = words.value.states.clockOff(
    momentDayText(now, known.timeZone),
    momentDayText(truth, known.timeZone),
  );
  return (
    <Notice tone="warn" title={title}>
      {body}
    </Notice>
  );
}

function EndingRights() {
  const known = facts.value;
  if (!known) return null;
  return (
    <>
      {rightsEnding.value.map((right) => (
        <EndingRightNotice
          key={`${right.unit}/${right.endsAt}`}
          right={right}
          unitName={known.units.get(right.unit)?.shortName ?? right.unit}
          unsent={unsent.value}
          zone={known.timeZone}
          onSend={lookNow}
        />
      ))}
    </>
  );
}

function ConnectionAction() {
  if (connection.value !== 'signed-out') return null;
  return (
    <ButtonLink small href="/saya#masuk">
      {words.value.states.actions.signIn}
    </ButtonLink>
  );
}

function connectionSentence(): { readonly tone: NoticeTone; readonly words: StateSentence } | null {
  const zone = facts.value?.timeZone;
  const { states } = words.value;
  if (!zone) return null;
  const { lastContactAt, nextTryAt } = syncStatus.value;
  const since = lastContactAt ?? facts.value?.asOf ?? null;
  const next = clockText(nextTryAt ?? present.value, zone);
  switch (connection.value) {
    case 'offline':
      return since === null
        ? null
        : {
            tone: 'offline',
            words: states.offline(recentText(since, present.value, zone), unsent.value.entries),
          };
    case 'silent':
      return { tone: 'offline', words: states.serverSilent(next) };
    case 'busy':
      return { tone: 'neutral', words: states.serverBusy(next) };
    case 'signed-out':
      return { tone: 'warn', words: states.sessionOver(unsent.value.entries) };
    default:
      return null;
  }
}
