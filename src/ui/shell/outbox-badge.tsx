import { fetching } from '../../app/live/bootstrap.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { unsent } from '../../app/live/my-submissions.ts';
import { refusalsToMend } from '../../app/live/refusals.ts';
import { connection, isSending, syncStatus } from '../../app/live/sync-status.ts';
import { SyncBadge, type SyncBadgeProps } from '../parts/frame/sync-badge.tsx';
import { recentText } from '../words/date.ts';
import { words } from '../words/words.ts';

/** How much of the person's work is where, in every header. */
export function OutboxBadge() {
  return <SyncBadge href="/kiriman" {...face()} />;
}

function face(): Pick<SyncBadgeProps, 'tone' | 'label' | 'short'> {
  const { sync } = words.value.shell;
  const { entries } = unsent.value;
  const needsPerson = refusalsToMend.value.length > 0 || connection.value === 'signed-out';
  if (needsPerson && (refusalsToMend.value.length > 0 || entries > 0))
    return { tone: 'action', label: sync.actionNeeded };
  if (isSending.value && entries > 0) return { tone: 'busy', label: sync.sending(0, entries) };
  if (entries > 0)
    return {
      tone: connection.value === 'offline' ? 'offline' : 'waiting',
      label: sync.unsent(entries),
      short: sync.unsentShort(entries),
    };
  return restFace();
}

/** When nothing of the person's work is under way: when the server was last heard. */
function restFace(): Pick<SyncBadgeProps, 'tone' | 'label' | 'short'> {
  const { sync } = words.value.shell;
  const at = syncStatus.value.lastContactAt ?? facts.value?.asOf ?? null;
  const zone = facts.value?.timeZone;
  if (at === null || !zone) {
    const isFetching = fetching.value?.state === 'packs' || fetching.value?.state === 'rows';
    return { tone: 'waiting', label: isFetching ? sync.fetching : sync.neverSynced };
  }
  return {
    tone: connection.value === 'offline' ? 'offline' : 'calm',
    label: sync.allSent(recentText(at, present.value, zone)),
    short: recentText(at, present.value, zone),
  };
}
