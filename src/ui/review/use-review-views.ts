import { lastSeen } from '../../app/commands/remember-seen.ts';
import type { EntryDetail } from '../../app/facts/detail.ts';
import type { Facts } from '../../app/facts/facts.ts';
import { permitted } from '../../app/facts/permitted.ts';
import { findingTrees } from '../../app/facts/result-trees.ts';
import { present } from '../../app/live/clock-tick.ts';
import { conflicts } from '../../app/live/conflicts.ts';
import { entryDetail } from '../../app/live/entry-detail.ts';
import { facts } from '../../app/live/facts.ts';
import { inbox } from '../../app/live/inbox.ts';
import { myDecisions } from '../../app/live/my-decisions.ts';
import { actor, unitName } from '../../app/live/names.ts';
import type { Plausibilities } from '../../app/live/plausibilities.ts';
import { position } from '../../app/live/position.ts';
import { refusals } from '../../app/live/refusals.ts';
import { civilDay } from '../../domain/calendar.ts';
import { clockText, dayText, momentDayText, recentText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { inboxView, isStale } from './inbox-view.ts';
import type { Duty, InboxView, ReviewView } from './review-model.ts';
import { reviewView } from './review-view.ts';

const EMPTY: InboxView = {
  duty: 'approve',
  subtitle: '',
  waiting: [],
  unsent: [],
  decided: [],
  decidedCount: 0,
  reopenings: [],
  late: [],
  refused: [],
};

interface Views {
  readonly inbox: InboxView;
  readonly view: ReviewView | null;
  /** The address names an entry that is not on this device. */
  readonly missing: boolean;
}

/** List and detail from what the device knows now. `absent` = files the endpoint said it does not have. */
export function useReviewViews(
  id: string | null,
  plausible: Plausibilities,
  absent: ReadonlySet<string>,
): Views {
  const known = facts.value;
  const as = position.value;
  const waiting = inbox.value;
  if (!known || !as || !waiting) return { inbox: EMPTY, view: null, missing: false };
  const duty: Duty = as.role === 'verifier' ? 'verify' : 'approve';
  const list = inboxView({
    facts: known,
    inbox: waiting,
    conflicts: conflicts.value,
    decisions: myDecisions.value,
    refusals: refusals.value,
    plausibilities: plausible,
    duty,
    subtitle: words.value.review.subtitle(positionWords(), unitName(as.unit)),
    recent: (at) => briefText(at, known),
  });
  const detail = id === null ? null : entryDetail(id).value;
  if (!detail) return { inbox: list, view: null, missing: id !== null };
  return { inbox: list, view: detailView(detail, { known, duty, plausible, absent }), missing: false };
}

interface Around {
  readonly known: Facts;
  readonly duty: Duty;
  readonly plausible: Plausibilities;
  readonly absent: ReadonlySet<string>;
}

function detailView(detail: EntryDetail, { known, duty, plausible, absent }: Around): ReviewView {
  const { seen } = detail;
  const as = position.value;
  const command = duty === 'verify' ? 'submission.verify' : 'submission.approve';
  return reviewView(detail, {
    person: known.person,
    duty,
    actor,
    moment: (at) => recentText(at, present.value, known.timeZone),
    brief: (at) => briefText(at, known),
    day: (at) => momentDayText(at, known.timeZone),
    plausibility: plausible.get(seen.id) ?? null,
    findingTrees: findingTrees(known, seen.id),
    lastSeen: lastSeen(seen.id),
    staleRefusal: isStale(seen.id, { refusals: refusals.value }),
    ownWork: as !== null && permitted(known, as, seen, command, present.value) === 'own-work',
    notStored: seen.entry.evidence.filter((item) => absent.has(item.sha)).length,
    canUndo: myDecisions.value.some((decision) => decision.seen.id === seen.id && decision.canUndo),
  });
}

function briefText(at: number, { timeZone }: Facts): string {
  const day = civilDay(at, timeZone);
  return day === civilDay(present.value, timeZone) ? clockText(at, timeZone) : dayText(day);
}

/** `Plt. Kepala OPD`. */
function positionWords(): string {
  const as = position.value;
  if (!as) return '';
  const { roles, capacities } = words.value.status;
  return [capacities[as.capacity], roles[as.role]].filter(Boolean).join(' ');
}
