import type { ComponentChildren } from 'preact';
import { Button } from '../parts/control/button.tsx';
import { LossNotices } from '../parts/frame/loss-notices.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { words } from '../words/words.ts';
import { InboxList, type InboxListProps } from './inbox-list.tsx';
import { moveInList } from './list-focus.ts';
import { ReviewDetail } from './review-detail.tsx';
import { asksMore, type Duty, type InboxView, type ReviewView } from './review-model.ts';
import { TogetherBar } from './together-parts.tsx';

export interface ReviewPageProps extends InboxListProps {
  /** Null while nothing is chosen; `missing` when the address names an entry that is not here. */
  readonly view: ReviewView | null;
  readonly missing: boolean;
  readonly evidence: ComponentChildren;
  readonly changedNow: boolean;
  readonly busy: boolean;
  readonly onSeen: () => void;
  readonly onCheck: () => void;
  readonly onReturn: () => void;
  /** Dialogs. */
  readonly children?: ComponentChildren;
}

/** `/setujui`: what waits at the left, value beside evidence at the right, two buttons. */
export function ReviewPage(props: ReviewPageProps) {
  const { inbox, view, missing, selected } = props;
  const { review } = words.value;
  const title = inbox.duty === 'verify' ? review.titleVerifier : review.title;
  return (
    <Screen
      title={title}
      subtitle={inbox.subtitle}
      back={selected === null ? undefined : '/setujui'}
      flush
      actions={
        props.together.choice ? (
          <TogetherBar together={props.together.choice} duty={inbox.duty} />
        ) : (
          view && <DecisionBar {...props} view={view} />
        )
      }
    >
      <div class={selected === null ? 'split' : 'split split--detail'}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the links inside, which stay ordinary links */}
        <div class="split__list" onKeyDown={moveInList}>
          <LossNotices />
          <InboxList {...props} />
        </div>
        <div class="split__detail">
          {missing && (
            <Notice tone="neutral" icon="circle-dashed" title={review.gone.title}>
              {review.gone.body}
            </Notice>
          )}
          {view && <ReviewDetail {...props} view={view} duty={inbox.duty} />}
          {!view && !missing && <EmptyState>{nothingChosen(inbox)}</EmptyState>}
        </div>
      </div>
      {props.children}
    </Screen>
  );
}

function nothingChosen(inbox: InboxView): string {
  const { review } = words.value;
  if (inbox.waiting.length > 0) return review.choose;
  return asksMore(inbox) ? review.asksMore : review.empty.body;
}

interface DecisionBarProps extends ReviewPageProps {
  readonly view: ReviewView;
}

function DecisionBar({ view, inbox, busy, changedNow, onCheck, onReturn, onUndo }: DecisionBarProps) {
  const { review } = words.value;
  const others = inbox.waiting.filter(({ id }) => id !== view.id).length;
  if (!view.mayCheck && !view.mayReturn) {
    return (
      <>
        {view.blocked && <p class="action-bar__note">{view.blocked}</p>}
        {view.canUndo && (
          <Button icon="rotate-ccw" full onPress={() => onUndo(view.id)}>
            {review.undo}
          </Button>
        )}
      </>
    );
  }
  return (
    <>
      {view.blocked && <p class="action-bar__note">{view.blocked}</p>}
      {view.mayReturn && (
        <Button kind="warn" full icon="undo-2" busy={busy} disabled={changedNow} onPress={onReturn}>
          {review.returnWithReason}
        </Button>
      )}
      {view.mayCheck && (
        <Button kind="primary" full icon="check" busy={busy} disabled={changedNow} onPress={onCheck}>
          {checkWords(inbox.duty, others > 0)}
        </Button>
      )}
    </>
  );
}

function checkWords(duty: Duty, hasNext: boolean): string {
  const { review } = words.value;
  if (duty === 'verify') return hasNext ? review.verifyNext : review.verifyLast;
  return hasNext ? review.approveNext : review.approveLast;
}
