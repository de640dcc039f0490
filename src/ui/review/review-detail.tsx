import type { ComponentChildren } from 'preact';
import { Card } from '../parts/card.tsx';
import { MiniBars } from '../parts/chart/mini-bars.tsx';
import { CheckList } from '../parts/check-list.tsx';
import { Button } from '../parts/control/button.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { Timeline } from '../parts/explain/timeline.tsx';
import { WorkingDetails } from '../parts/explain/working-details.tsx';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { ReceiptLine } from '../parts/value/receipt-line.tsx';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { words } from '../words/words.ts';
import { PeersTable } from './peers-table.tsx';
import type { Change, Duty, ReviewView } from './review-model.ts';

interface ReviewDetailProps {
  readonly view: ReviewView;
  readonly duty: Duty;
  /** The evidence viewer; bytes come from outside. */
  readonly evidence: ComponentChildren;
  /** The content changed while it was being looked at; nothing can be decided until it was seen. */
  readonly changedNow: boolean;
  readonly onSeen: () => void;
}

/** Right half: the value beside its evidence, and everything else a decision rests on. */
export function ReviewDetail({ view, duty, evidence, changedNow, onSeen }: ReviewDetailProps) {
  const { review } = words.value;
  return (
    <article class="review" aria-labelledby="review-title">
      <Notices view={view} changedNow={changedNow} onSeen={onSeen} />
      <div class="review__head">
        <Value view={view} />
        {view.bars.length > 1 && (
          <div class="review__bars">
            <MiniBars bars={view.bars} label={review.barsLabel(view.title)} />
          </div>
        )}
      </div>
      <div class="review__proof">
        {evidence}
        <section aria-label={review.checks}>
          <CheckList results={view.checks} />
          {view.findingTrees && (
            <WorkingDetails title={words.value.working.plausibility} trees={view.findingTrees} />
          )}
        </section>
      </div>
      <Card>
        <ReceiptLine step={view.receipt.step} details={view.receipt.details} />
      </Card>
      {view.mayCheck && <Binding duty={duty} />}
      <Card title={review.note}>
        <NoteParts note={view.note} />
      </Card>
      <Card title={review.history}>
        <Timeline steps={view.history} />
      </Card>
      <Card title={review.peers}>
        <PeersTable peers={view.peers} unit={view.unit} />
      </Card>
      {view.source && (
        <p class="source-note">
          {review.source(view.source)} {view.unverified && <UnverifiedTag />}
        </p>
      )}
    </article>
  );
}

function Value({ view }: { readonly view: ReviewView }) {
  const { review } = words.value;
  return (
    <div class="review__value">
      <h2 id="review-title" class="review__name" tabIndex={-1}>
        {view.title} {view.example && <ExampleTag />}
        <span class="review__place">{view.place}</span>
      </h2>
      <p class="figure figure--key">
        <span class="figure__value">{view.notApplicable === null ? view.value : review.notApplicable}</span>
        {view.notApplicable === null && view.unit && <span class="figure__unit"> {view.unit}</span>}
      </p>
      {view.notApplicable !== null && <p class="quiet">{view.notApplicable}</p>}
      {view.change && <ChangeLine change={view.change} />}
    </div>
  );
}

const ARROW = { up: 'arrow-up', down: 'arrow-down', same: 'arrow-right' } as const;

function ChangeLine({ change }: { readonly change: Change }) {
  const { status } = words.value;
  return (
    <p class={`review__change trend--${change.effect}`}>
      <Icon name={ARROW[change.direction]} size={18} />
      <span>
        {change.text}
        {change.effect !== 'neutral' && <> · {status.effects[change.effect]}</>}
      </span>
    </p>
  );
}

type NoticesProps = Pick<ReviewDetailProps, 'view' | 'changedNow' | 'onSeen'>;

function Notices({ view, changedNow, onSeen }: NoticesProps) {
  const { review } = words.value;
  return (
    <>
      {changedNow && (
        <Notice
          tone="warn"
          title={review.changedNow.title}
          actions={<Button onPress={onSeen}>{review.changedNowSeen}</Button>}
        >
          {review.changedNow.body}
        </Notice>
      )}
      {view.lapsed && (
        <Notice tone="warn" title={view.lapsed.title}>
          <p>{view.lapsed.body}</p>
          {view.lapsed.changes.length > 0 && (
            <ul>
              {view.lapsed.changes.map((change) => (
                <li key={change}>
                  <strong>{change}</strong>
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      {view.late && (
        <Notice tone="warn" icon="clock" title={view.late.title}>
          {view.late.body}
        </Notice>
      )}
      {view.conflictHref && (
        <Notice
          tone="warn"
          icon="git-compare-arrows"
          title={review.check.twoValues}
          actions={<ButtonLink href={view.conflictHref}>{review.resolveFirst}</ButtonLink>}
        />
      )}
    </>
  );
}

function Binding({ duty }: { readonly duty: Duty }) {
  const [before, bound, after] = words.value.review.binding[duty];
  return (
    <Notice tone="info" icon="fingerprint">
      {before}
      <strong>{bound}</strong>
      {after}
    </Notice>
  );
}

function NoteParts({ note }: Pick<ReviewView, 'note'>) {
  if (note.length === 0) return <p class="quiet">{words.value.review.noNote}</p>;
  return (
    <dl class="note-parts">
      {note.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
