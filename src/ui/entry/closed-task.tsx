import { useState } from 'preact/hooks';
import { requestReopening } from '../../app/commands/request-reopening.ts';
import type { SendProblem } from '../../app/commands/send.ts';
import type { Task } from '../../app/facts/tasks.ts';
import { facts } from '../../app/live/facts.ts';
import { Button } from '../parts/control/button.tsx';
import { TextArea } from '../parts/control/text-area.tsx';
import { announce } from '../parts/frame/announce.ts';
import { Screen } from '../parts/frame/screen.tsx';
import { useReason } from '../parts/paper/use-reason.ts';
import { Notice } from '../parts/state/notice.tsx';
import { ProblemNotice } from '../parts/state/problem-notice.tsx';
import { momentDayText } from '../words/date.ts';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';
import { taskHeader } from './task-header.ts';

/** A period that closed without a value: ask the head to reopen it, with a reason. */
export function ClosedTask({ task }: { readonly task: Task }) {
  const kept = useReason(`reopening:${task.id}`, true);
  const reason = kept.reason.value;
  const [problem, setProblem] = useState<SendProblem | null>(null);
  const zone = facts.value?.timeZone;
  const text = words.value.entry;
  const isWaiting = task.reopening === 'requested';

  const ask = async () => {
    const done = await requestReopening(task.id, task.key, reason);
    if (done.ok) {
      announce(text.reopeningSent);
      await kept.forget();
    }
    setProblem(done.ok ? null : done.problem);
  };

  return (
    <Screen
      {...taskHeader(task)}
      back="/tugas"
      actions={
        isWaiting ? undefined : (
          <Button
            kind="primary"
            full
            icon="lock-keyhole"
            disabled={reason.trim() === ''}
            onPress={() => void ask()}
          >
            {text.askReopening}
          </Button>
        )
      }
    >
      {zone && (
        <Notice tone="neutral" title={text.closed(momentDayText(task.deadline - 1, zone))}>
          {isWaiting
            ? text.reopeningWaiting
            : task.reopening === 'refused'
              ? words.value.tasks.reopeningRefused
              : null}
        </Notice>
      )}
      {!isWaiting && (
        <TextArea
          label={text.askReopeningReason}
          value={reason}
          maxLength={2000}
          rows={3}
          onInput={kept.change}
          required
        />
      )}
      <ProblemNotice problem={problem && sendSentence(problem)} code={problem?.code} />
    </Screen>
  );
}
