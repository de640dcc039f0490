import { unreadAlerts } from '../../app/live/alerts.ts';
import { conflicts } from '../../app/live/conflicts.ts';
import { linksAskedOfMe } from '../../app/live/cross-links.ts';
import { myDirectives } from '../../app/live/directives.ts';
import { myDueActions } from '../../app/live/due-actions.ts';
import { inbox } from '../../app/live/inbox.ts';
import { waitingSheets } from '../../app/live/lke-waiting.ts';
import { unsent } from '../../app/live/my-submissions.ts';
import { myTasks } from '../../app/live/my-tasks.ts';
import { skpDuties } from '../../app/live/skp-duties.ts';
import type { Place } from './places.ts';

const toReview = (): number =>
  (inbox.value?.waiting.filter((item) => !item.ownWork).length ?? 0) +
  (inbox.value?.reopenings.length ?? 0) +
  (inbox.value?.late.length ?? 0) +
  (conflicts.value?.filter(({ mayResolve }) => mayResolve).length ?? 0);

const WAITING: Readonly<Partial<Record<Place, () => number>>> = {
  alerts: () => unreadAlerts.value,
  actionPlans: () => myDueActions.value.length,
  directives: () => myDirectives.value.length,
  lke: () => waitingSheets.value.length,
  skp: () => skpDuties.value.length,
  outbox: () => unsent.value.entries,
  tasks: () => myTasks.value?.tasks.filter((task) => task.group === 'returned').length ?? 0,
  tree: () => linksAskedOfMe.value.length,
  review: toReview,
  verify: toReview,
};

/** How many things wait at a place for the position at work. */
export const waitingAt = (place: Place): number => WAITING[place]?.() ?? 0;
