import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { recordRealization } from '../../app/commands/record-realization.ts';
import { seenBase } from '../../app/commands/seen-base.ts';
import type { SendProblem } from '../../app/commands/send.ts';
import { formKeyOf } from '../../app/facts/form-key.ts';
import type { Task } from '../../app/facts/tasks.ts';
import { entryDetail } from '../../app/live/entry-detail.ts';
import { facts } from '../../app/live/facts.ts';
import { taskById } from '../../app/live/my-tasks.ts';
import { actor } from '../../app/live/names.ts';
import { countedEvidence, type Entry } from '../../domain/entry.ts';
import { Button } from '../parts/button.tsx';
import { ButtonLink } from '../parts/button-link.tsx';
import { Card } from '../parts/card.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { LoadingLine } from '../parts/loading-line.tsx';
import { Notice } from '../parts/notice.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { Screen } from '../parts/screen.tsx';
import { SectionHeading } from '../parts/section-heading.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { momentDayText, momentText, periodShortText } from '../words/date.ts';
import { amountText } from '../words/number.ts';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';
import { valueText } from './amount-words.ts';
import { Queued } from './queued.tsx';

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
  const [isReplying, setReplying] = useState(false);
  const detail = entryDetail(task.id).value;
  const zone = facts.value?.timeZone;
  const text = words.value.entry;
  if (!detail || !zone) return null;
  const { entry } = detail.seen;
  const by = actor(entry.status);
  const before = detail.history.at(-1);
  return (
    <Screen
      title={text.returnedTitle}
      subtitle={`${task.indicator.name} · ${periodShortText(task.key.period)}`}
      back="/tugas"
      actions={
        isReplying ? undefined : (
          <>
            <ButtonLink kind="primary" full icon="pencil" href={`/tugas/${task.id}/isi`}>
              {text.repairNow}
            </ButtonLink>
            <Button full icon="message-square" onPress={() => setReplying(true)}>
              {text.replyOnly}
            </Button>
          </>
        )
      }
    >
      <Notice tone="warn" icon="undo-2" title={text.returnReason}>
        <p class="quote">“{entry.status.value.reason}”</p>
        <p class="small">
          {[by.role ? words.value.account.roles[by.role] : '', by.name, momentText(entry.status.at, zone)]
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
              value: valueText(entry.value.value, task.indicator.measureUnit),
            },
            ...(before
              ? [
                  {
                    label: `${text.before} (${periodShortText(before.period)})`,
                    value: amountText(before.amount, task.indicator.measureUnit),
                  },
                ]
              : []),
            { label: text.attached, value: text.files(countedEvidence(entry).length) },
          ]}
        />
      </Card>
      {isReplying && <Reply task={task} entry={entry} onReplied={onReplied} />}
      <OnTime task={task} entry={entry} />
    </Screen>
  );
}

/** An answer in words alone: the value stays and goes back to the verifier. */
function Reply({
  task,
  entry,
  onReplied,
}: {
  readonly task: Task;
  readonly entry: Entry;
  readonly onReplied: () => void;
}) {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<SendProblem | null>(null);
  const text = words.value.entry;
  const send = async () => {
    const note = entry.note.value ?? { cause: '', obstacle: '', followUp: '', remark: '' };
    const done = await recordRealization(
      { entity: task.id, base: seenBase(task.seen), formKey: formKeyOf(task.id) },
      { key: task.key, value: null, note: { ...note, remark: said }, evidence: countedEvidence(entry) },
    );
    if (done.ok) onReplied();
    else setProblem(done.problem);
  };
  return (
    <div class="stack">
      <TextArea label={text.reply} value={said} rows={3} maxLength={4000} onInput={setSaid} required />
      <ProblemNotice problem={problem && sendSentence(problem)} code={problem?.code} />
      <Button kind="primary" full icon="send" disabled={said.trim() === ''} onPress={() => void send()}>
        {text.sendReply}
      </Button>
    </div>
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
