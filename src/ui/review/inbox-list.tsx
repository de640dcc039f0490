import type { ComponentChildren } from 'preact';
import { Button } from '../parts/control/button.tsx';
import { Segmented } from '../parts/control/segmented.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { CaseDuties } from '../parts/duty/case-duties.tsx';
import { DirectiveTasks } from '../parts/duty/directive-tasks.tsx';
import { DueActions } from '../parts/duty/due-actions.tsx';
import { DueReviews } from '../parts/duty/due-reviews.tsx';
import { SkpDuties } from '../parts/duty/skp-duties.tsx';
import { Icon } from '../parts/icon.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { StateCard } from '../parts/state/state-card.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { words } from '../words/words.ts';
import { ReopeningList } from './reopening-list.tsx';
import {
  asksMore,
  type DecidedRow,
  FILTERS,
  type Filter,
  type InboxRow,
  type InboxView,
} from './review-model.ts';
import { ChooseMark, LeftOutNotice } from './together-parts.tsx';
import type { Together, TogetherDesk } from './use-together.ts';

export type Shown = 'waiting' | 'decided';

export interface InboxListProps {
  readonly inbox: InboxView;
  readonly selected: string | null;
  readonly shown: Shown;
  readonly filter: Filter;
  readonly onShow: (shown: Shown) => void;
  readonly onFilter: (filter: Filter) => void;
  readonly onUndo: (id: string) => void;
  readonly onDismiss: (refused: string) => void;
  readonly onGrant: (id: string) => void;
  readonly onRefuse: (id: string) => void;
  readonly together: TogetherDesk;
  /** Late work that waits for a decision. */
  readonly tray?: ComponentChildren;
  /** Keyboard hints, last in the list. */
  readonly foot?: ComponentChildren;
}

/** Left half: what waits, what was decided, what somebody asks for. */
export function InboxList(props: InboxListProps) {
  const { inbox, shown, filter } = props;
  const { review } = words.value;
  return (
    <>
      <div class="inbox-bar">
        <Segmented
          label={review.show}
          value={shown}
          choices={[
            { value: 'waiting', label: review.waiting(inbox.waiting.length) },
            { value: 'decided', label: review.decided(inbox.decidedCount) },
          ]}
          onChange={props.onShow}
        />
        {shown === 'waiting' && (
          <SelectField
            label={review.filter}
            labelHidden
            value={filter}
            choices={FILTERS.map((value) => ({ value, label: review.filters[value] }))}
            onChange={props.onFilter}
          />
        )}
      </div>
      <Refused {...props} />
      {shown === 'waiting' ? <WaitingHalf {...props} /> : <DecidedHalf {...props} />}
      <DirectiveTasks />
      <DueActions />
      <DueReviews />
      <CaseDuties />
      <SkpDuties />
      {props.foot}
    </>
  );
}

function Refused({ inbox, onDismiss }: InboxListProps) {
  const { review } = words.value;
  return inbox.refused.map(({ id, text, code }) => (
    <div key={id} class="inbox-notice">
      <Notice
        tone="error"
        title={review.refusedTitle}
        fine={code}
        actions={
          <Button small onPress={() => onDismiss(id)}>
            {review.understood}
          </Button>
        }
      >
        {text}
      </Notice>
    </div>
  ));
}

function WaitingHalf(props: InboxListProps) {
  const { inbox, filter, selected, together } = props;
  const { review } = words.value;
  const rows = inbox.waiting.filter((row) => filter === 'all' || row.filters.includes(filter));
  const titleOf = (id: string) => inbox.waiting.find((row) => row.id === id)?.title ?? id;
  return (
    <>
      <LeftOutNotice {...together} titleOf={titleOf} />
      {inbox.waiting.length > 1 && !together.choice && (
        <div class="inbox-together">
          <Button small kind="quiet" icon="list-checks" onPress={together.begin}>
            {review.together.begin}
          </Button>
        </div>
      )}
      {inbox.waiting.length === 0 && !asksMore(inbox) && (
        <StateCard icon="check-check" words={review.empty} />
      )}
      {inbox.waiting.length > 0 && rows.length === 0 && (
        <div class="inbox-notice">
          <EmptyState>{review.emptyFilter}</EmptyState>
        </div>
      )}
      {rows.length > 0 && (
        <RowList flush label={review.waitingList}>
          {rows.map((row) => (
            <WaitingRow key={row.id} row={row} selected={row.id === selected} together={together.choice} />
          ))}
        </RowList>
      )}
      <ReopeningList {...props} />
      {props.tray}
      {inbox.unsent.length > 0 && (
        <>
          <h2 class="inbox-group">{review.unsentDecisions(inbox.unsent.length)}</h2>
          <DecidedRows rows={inbox.unsent} {...props} />
        </>
      )}
    </>
  );
}

interface WaitingRowProps {
  readonly row: InboxRow;
  readonly selected: boolean;
  readonly together: Together | null;
}

function WaitingRow({ row, selected, together }: WaitingRowProps) {
  const apart = together?.apart(row.id) ?? null;
  const remark = apart === null ? row.remark : words.value.review.together.apart[apart];
  return (
    <ListRow
      href={row.href}
      selected={selected}
      title={<Titled {...row} />}
      value={row.value}
      unit={row.unit}
      detail={row.detail}
      remark={
        remark && (
          <>
            <Icon name="triangle-alert" size={16} /> {remark}
          </>
        )
      }
      tools={
        together && apart === null ? (
          <ChooseMark
            title={row.title}
            checked={together.chosen.has(row.id)}
            onChange={(checked) => together.choose(row.id, checked)}
          />
        ) : undefined
      }
    />
  );
}

function DecidedHalf(props: InboxListProps) {
  const { decided } = props.inbox;
  if (decided.length > 0) return <DecidedRows rows={decided} {...props} />;
  return (
    <div class="inbox-notice">
      <EmptyState>{words.value.review.emptyDecided}</EmptyState>
    </div>
  );
}

interface DecidedRowsProps extends InboxListProps {
  readonly rows: readonly DecidedRow[];
}

function DecidedRows({ rows, selected, onUndo }: DecidedRowsProps) {
  const { review } = words.value;
  return (
    <RowList flush label={review.decidedList}>
      {rows.map((row) => (
        <ListRow
          key={row.id}
          href={row.href}
          selected={row.id === selected}
          title={<Titled {...row} />}
          detail={row.detail}
          tools={
            row.canUndo ? (
              <Button kind="quiet" icon="rotate-ccw" small onPress={() => onUndo(row.id)}>
                {review.undo}
                <span class="visually-hidden"> {row.title}</span>
              </Button>
            ) : undefined
          }
        />
      ))}
    </RowList>
  );
}

function Titled({ title, example }: { readonly title: string; readonly example: boolean }) {
  return (
    <>
      {title} {example && <ExampleTag />}
    </>
  );
}
