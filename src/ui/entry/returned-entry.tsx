import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import type { Task } from '../../app/facts/tasks.ts';
import { entryDetail } from '../../app/live/entry-detail.ts';
import { facts } from '../../app/live/facts.ts';
import { taskById } from '../../app/live/my-tasks.ts';
import { actor } from '../../app/live/names.ts';
import { countedEvidence, type Entry } from '../../domain/entry.ts';
import type { SeriesPoint } from '../../domain/readings/series.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { SectionHeading } from '../parts/section-heading.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { momentDayText, momentText, periodShortText } from '../words/date.ts';
import { amountText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { valueText } from './amount-words.ts';
import { changesMore, replyIn } from './entry-draft.ts';
import { Queued } from './queued.tsx';
import { ReplyActions, ReplyField, useReply } from './reply.tsx';
import { type DrawnForm, useEntryForm } from './use-entry-form.ts';

/** `/tugas/:id/kembali`: why it came back, in the reviewer's words, and what the reviewer saw. */
export function ReturnedEntry() {
  const id = useRoute().params.id ?? '';
  const task = taskById(id);
  const [isReplied, setReplied] = useState(false);
  const text = words.value.entry;
  if (task && isReplied) return <Queued task={task} />;
  if (task?.seen?.entry.status.value.state === 'returned')
    return <Returned task={task} onReplied={() => setReplied(true)} />;
  return (
    <Screen title={text.returnedTitle} back="/tugas">
      {facts.value ? (
        <EmptyState
          actions={<ButtonLink href={task ? `/tugas/${id}/isi` : '/tugas'}>{text.toTasks}</ButtonLink>}
        >
          {task
            ? text.already(words.value.status.states[task.seen?.entry.status.value.state ?? 'draft'])
            : text.notFound}
        </EmptyState>
      ) : (
        <LoadingLine />
      )}
    </Screen>
  );
}

function Returned({ task, onReplied }: { readonly task: Task; readonly onReplied: () => void }) {
  const drawn = useEntryForm(task);
  const detail = entryDetail(task.id).value;
  if (!drawn || !detail) return null;
  const before = detail.history.at(-1) ?? null;
  return (
    <Repairing task={task} entry={detail.seen.entry} before={before} drawn={drawn} onReplied={onReplied} />
  );
}

interface RepairingProps extends SeenThenProps {
  readonly drawn: DrawnForm;
  readonly onReplied: () => void;
}

/** Two ways on: to the form, or an answer in words. What was begun of either is in the one draft of the entry. */
function Repairing({ drawn, onReplied, ...seen }: RepairingProps) {
  const { task, entry } = seen;
  const text = words.value.entry;
  const isBegun = changesMore(task, drawn.draft);
  const [isReplying, setReplying] = useState(!isBegun && replyIn(task, drawn.draft) !== '');
  const reply = useReply(task, drawn, onReplied);
  return (
    <Screen
      title={text.returnedTitle}
      subtitle={`${task.indicator.name} · ${periodShortText(task.key.period)}`}
      back="/tugas"
      actions={
        isReplying ? (
          <ReplyActions reply={reply} onRepair={() => drawn.form.flush()} href={`/tugas/${task.id}/isi`} />
        ) : (
          <>
            <ButtonLink kind="primary" full icon="pencil" href={`/tugas/${task.id}/isi`}>
              {isBegun ? text.repairOn : text.repairNow}
            </ButtonLink>
            {!isBegun && (
              <Button full icon="message-square" onPress={() => setReplying(true)}>
                {text.replyOnly}
              </Button>
            )}
          </>
        )
      }
    >
      <SeenThen {...seen} />
      {isReplying && <ReplyField reply={reply} />}
      <OnTime task={task} entry={entry} />
    </Screen>
  );
}

interface SeenThenProps {
  readonly task: Task;
  readonly entry: Entry;
  readonly before: SeriesPoint | null;
}

/** The reason in the reviewer's words, and what the reviewer had before the eyes. */
function SeenThen({ task, entry, before }: SeenThenProps) {
  const zone = facts.value?.timeZone;
  const text = words.value.entry;
  const by = actor(entry.status);
  const unit = task.indicator.measureUnit;
  return (
    <>
      <Notice tone="warn" icon="undo-2" title={text.returnReason}>
        <p class="quote">“{entry.status.value.reason}”</p>
        <p class="small">
          {[
            by.role ? words.value.account.roles[by.role] : '',
            by.name,
            zone ? momentText(entry.status.at, zone) : '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </Notice>
      <SectionHeading count={text.version(entry.value.v)}>{text.whatWasSeen}</SectionHeading>
      <Card>
        <FactList
          facts={[
            {
              label: `${text.realizationShort} ${periodShortText(entry.period)}`,
              value: valueText(entry.value.value, unit),
            },
            ...(before
              ? [
                  {
                    label: `${text.before} (${periodShortText(before.period)})`,
                    value: amountText(before.amount, unit),
                  },
                ]
              : []),
            { label: text.attached, value: text.files(countedEvidence(entry).length) },
          ]}
        />
      </Card>
    </>
  );
}

/** A repair keeps the moment of the first submission: on time stays on time. */
function OnTime({ task, entry }: { readonly task: Task; readonly entry: Entry }) {
  const zone = facts.value?.timeZone;
  const first = entry.trail.find((step) => step.command === 'submission.submit');
  if (!zone || !first || first.at >= task.window.closesAt) return null;
  return (
    <Notice tone="neutral">
      {words.value.entry.onTime(momentDayText(first.at, zone), momentDayText(task.window.closesAt - 1, zone))}
    </Notice>
  );
}
