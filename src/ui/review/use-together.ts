import { useRef, useState } from 'preact/hooks';
import { type Apart, apartOf } from '../../app/facts/together.ts';
import { entryDetail } from '../../app/live/entry-detail.ts';
import { facts } from '../../app/live/facts.ts';
import { type InboxItem, inbox } from '../../app/live/inbox.ts';
import type { Plausibilities } from '../../app/live/plausibilities.ts';
import { refusals } from '../../app/live/refusals.ts';
import { announce } from '../parts/frame/announce.ts';
import { words } from '../words/words.ts';
import { isStale } from './inbox-view.ts';
import { lapsedCheck } from './lapsed-view.ts';
import { isDoubtful } from './review-checks.ts';
import type { Duty } from './review-model.ts';
import { checkEntry, sendProblemSentence } from './use-decisions.ts';

/** Values chosen to be decided with one tap, each a decision of its own. */
export interface Together {
  readonly chosen: ReadonlySet<string>;
  readonly busy: boolean;
  /** Why a value is not offered; null when it is. */
  readonly apart: (id: string) => Apart | null;
  readonly choose: (id: string, isChosen: boolean) => void;
  readonly chooseAll: () => void;
  readonly check: () => void;
  readonly leave: () => void;
}

/** Chosen values that were not decided after all, with the reason in words. */
export interface LeftOut {
  readonly id: string;
  readonly reason: string;
}

export interface TogetherDesk {
  /** Null while values are decided one by one. */
  readonly choice: Together | null;
  readonly leftOut: readonly LeftOut[];
  readonly begin: () => void;
  readonly understood: () => void;
}

export function useTogether(duty: Duty, plausible: Plausibilities): TogetherDesk {
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [leftOut, setLeftOut] = useState<readonly LeftOut[]>([]);
  const [busy, setBusy] = useState(false);
  // The content of each line as it first stood before the person; what changes afterwards was not seen.
  const seen = useRef(new Map<string, string>());
  const items = inbox.value?.waiting ?? [];
  if (chosen) {
    for (const { seen: one } of items) {
      const hash = entryDetail(one.id).value?.contentHash;
      if (hash && !seen.current.has(one.id)) seen.current.set(one.id, hash);
    }
  }
  const text = words.value.review.together;
  const apart = (id: string): Apart | null => apartNow(id, seen.current.get(id) ?? null, plausible);
  const leave = () => {
    seen.current.clear();
    setChosen(null);
  };
  const check = async () => {
    if (!chosen || busy) return;
    setBusy(true);
    const left: LeftOut[] = [];
    for (const id of chosen) {
      const reason = await checkOne(id, duty, apart(id), seen.current.get(id) ?? '');
      if (reason !== null) left.push({ id, reason });
    }
    setBusy(false);
    setLeftOut(left);
    leave();
    announce(text.done[duty](chosen.size - left.length) + text.left(left.length));
  };
  const choice = chosen && {
    chosen,
    busy,
    apart,
    choose: (id: string, isChosen: boolean) =>
      setChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter((one) => one !== id))),
    chooseAll: () => setChosen(new Set(items.map(idOf).filter((id) => apart(id) === null))),
    check: () => check().catch(console.error),
    leave,
  };
  const begin = () => {
    setLeftOut([]);
    setChosen(new Set());
  };
  return { choice, leftOut, begin, understood: () => setLeftOut([]) };
}

const idOf = ({ seen }: InboxItem): string => seen.id;

function apartNow(id: string, seen: string | null, plausible: Plausibilities): Apart | null {
  const item = inbox.peek()?.waiting.find((one) => idOf(one) === id);
  const detail = entryDetail(id).peek();
  if (!item || !detail || seen === null) return 'changed';
  const { entry } = detail.seen;
  const person = facts.peek()?.person ?? '';
  return apartOf({
    entry,
    ownWork: item.ownWork,
    seen,
    contentHash: detail.contentHash,
    lapsed:
      detail.changedSinceSeen ||
      lapsedCheck(entry, person) !== null ||
      isStale(id, { refusals: refusals.peek() }),
    plausibility: plausible.get(id) ?? null,
    isDoubtful: isDoubtful(plausible.get(id)),
  });
}

/** Decides one value on exactly what was seen; answers why it was not. */
async function checkOne(id: string, duty: Duty, apart: Apart | null, seen: string): Promise<string | null> {
  if (apart !== null) return words.value.review.together.apart[apart];
  const done = await checkEntry(duty, id, seen);
  return done.ok ? null : sendProblemSentence(done.problem);
}
