import { useEffect, useRef, useState } from 'preact/hooks';
import { dismissRefusal } from '../../app/commands/dismiss-refusal.ts';
import type { Plausibilities } from '../../app/live/plausibilities.ts';
import { EvidenceStand } from '../parts/evidence/evidence-stand.tsx';
import type { Shown } from './inbox-list.tsx';
import { LateTray } from './late-tray.tsx';
import { ReopeningDesk, type ReopeningQuestion } from './reopening-desk.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import type { Filter, InboxView } from './review-model.ts';
import { ReviewPage } from './review-page.tsx';
import { ShortcutFoot } from './shortcut-foot.tsx';
import { useDecisions } from './use-decisions.ts';
import { useReviewViews } from './use-review-views.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useTogether } from './use-together.ts';

interface ReviewDeskProps {
  readonly id: string | null;
  readonly plausible: Plausibilities;
  readonly route: (href: string, replace?: boolean) => void;
}

/** The desk of a verifier or head: the page with its dialogs, keys and commands. */
export function ReviewDesk({ id, plausible, route }: ReviewDeskProps) {
  const [shown, setShown] = useState<Shown>('waiting');
  const [filter, setFilter] = useState<Filter>('all');
  const [returning, setReturning] = useState(false);
  const [question, setQuestion] = useState<ReopeningQuestion | null>(null);
  const { absent, onStored } = useAbsentFiles();
  const { inbox, view, missing } = useReviewViews(id, plausible, absent);
  const seen = useSeenContent(view?.id ?? null, view?.contentHash ?? null);
  const decisions = useDecisions({ inbox, view, seen: seen.hash, route });
  useFirstWaiting(id, inbox, route);
  const together = useTogether(inbox.duty, plausible);
  const move = (by: number) => {
    const ids = inbox.waiting.map((row) => row.id);
    const next = inbox.waiting[id === null ? 0 : Math.min(Math.max(ids.indexOf(id) + by, 0), ids.length - 1)];
    if (next) route(next.href);
  };
  const shortcuts = useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    s: () => !together.choice && view?.mayCheck && !seen.changed && decisions.check(),
    b: () => view?.mayReturn && !seen.changed && setReturning(true),
    z: decisions.undoLast,
  });
  const ask = (of: string, answer: ReopeningQuestion['answer']) =>
    setQuestion({ id: of, answer, title: inbox.reopenings.find((row) => row.id === of)?.title ?? '' });
  return (
    <ReviewPage
      inbox={inbox}
      selected={id}
      shown={shown}
      filter={filter}
      onShow={setShown}
      onFilter={setFilter}
      onUndo={decisions.undo}
      onDismiss={(refused) => dismissRefusal(refused).catch(console.error)}
      onGrant={(of) => ask(of, 'grant')}
      onRefuse={(of) => ask(of, 'refuse')}
      together={together}
      tray={<LateTray rows={inbox.late} />}
      foot={<ShortcutFoot duty={inbox.duty} {...shortcuts} />}
      view={view}
      missing={missing}
      changedNow={seen.changed}
      busy={decisions.busy}
      onSeen={seen.accept}
      onCheck={decisions.check}
      onReturn={() => setReturning(true)}
      evidence={
        view && <EvidenceStand key={view.id} entity={view.id} files={view.evidence} onStored={onStored} />
      }
    >
      {view && (
        <ReturnDialog
          key={view.id}
          of={view.id}
          open={returning}
          title={view.title}
          onClose={() => setReturning(false)}
          onSend={(reason) => {
            setReturning(false);
            return decisions.giveBack(reason);
          }}
        />
      )}
      <ReopeningDesk question={question} onClose={() => setQuestion(null)} />
    </ReviewPage>
  );
}

/** Files the endpoint said it does not have. */
function useAbsentFiles() {
  const [absent, setAbsent] = useState<ReadonlySet<string>>(new Set());
  const onStored = (sha: string, stored: boolean) =>
    setAbsent((known) => (known.has(sha) === stored ? flipped(known, sha) : known));
  return { absent, onStored };
}

function flipped(known: ReadonlySet<string>, sha: string): ReadonlySet<string> {
  const next = new Set(known);
  if (!next.delete(sha)) next.add(sha);
  return next;
}

/** Where list and detail stand side by side, the one that waits longest is open from the start. */
function useFirstWaiting(id: string | null, { waiting }: InboxView, route: ReviewDeskProps['route']): void {
  // What was decided a moment ago may still stand in the list; it is not opened again by itself.
  const last = useRef(id);
  if (id !== null) last.current = id;
  const first = waiting.find((row) => row.id !== last.current && row.href.startsWith('/setujui/'))?.href;
  useEffect(() => {
    if (id === null && first !== undefined && matchMedia('(min-width: 900px)').matches) route(first, true);
  }, [id, first, route]);
}

/**
 * The content as it was when it was opened. If it changes under the reader's eyes nothing can be decided until the
 * new content was acknowledged: a decision binds what was seen, not what happens to be there at the tap.
 */
function useSeenContent(id: string | null, hash: string | null) {
  const seen = useRef<{ id: string | null; hash: string | null }>({ id, hash });
  const [, redraw] = useState(0);
  if (seen.current.id !== id || seen.current.hash === null) seen.current = { id, hash };
  const accept = () => {
    seen.current = { id, hash };
    redraw((n) => n + 1);
  };
  return { hash: seen.current.hash, changed: hash !== null && seen.current.hash !== hash, accept };
}
