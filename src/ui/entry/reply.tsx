import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { EvidenceProblem } from '../../app/commands/attach-evidence.ts';
import type { SendProblem } from '../../app/commands/send.ts';
import type { Task } from '../../app/facts/tasks.ts';
import { Button } from '../parts/control/button.tsx';
import { TextArea } from '../parts/control/text-area.tsx';
import { ProblemNotice } from '../parts/state/problem-notice.tsx';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';
import type { Saving } from './draft-keeper.ts';
import { replyIn, withReply } from './entry-draft.ts';
import { EvidenceTrouble } from './evidence-trouble.tsx';
import { SavedLine } from './saved-line.tsx';
import type { DrawnForm } from './use-entry-form.ts';

export interface Reply {
  readonly said: string;
  /** The value that stays. */
  readonly value: string;
  readonly saving: Saving;
  readonly say: (said: string) => void;
  readonly problem: SendProblem | null;
  /** Why a file that was on its way was refused. */
  readonly refusal: { readonly problem: EvidenceProblem; readonly of: 'photo' | 'file' } | null;
  readonly busy: boolean;
  readonly send: () => Promise<void>;
}

/** An answer in words alone: the value stays and goes back to the verifier. It is the remark of the entry's form. */
export function useReply(task: Task, { form, draft }: DrawnForm, onReplied: () => void): Reply {
  const [problem, setProblem] = useState<SendProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    const sent = await form.handIn();
    setBusy(false);
    if (!sent) return;
    if (!sent.ok) return setProblem(sent.problem);
    onReplied();
  };
  const say = (said: string) => {
    setProblem(null);
    form.change((stands) => withReply(task, stands, said));
  };
  const refused = form.problem.value;
  const refusal = refused && { problem: refused, of: form.refused };
  return {
    said: replyIn(task, draft),
    value: draft.typed,
    saving: form.saving.value,
    say,
    problem,
    refusal,
    busy,
    send,
  };
}

/** Takes the focus when it appears: it stands below what is read first, under the fold of a phone. */
export function ReplyField({ reply }: { readonly reply: Reply }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('textarea')?.focus(), []);
  return (
    <div class="stack" ref={place}>
      <TextArea
        label={words.value.entry.reply}
        value={reply.said}
        rows={3}
        maxLength={4000}
        onInput={reply.say}
        required
      />
      {reply.refusal && <EvidenceTrouble {...reply.refusal} typed={reply.value} />}
      <ProblemNotice problem={reply.problem && sendSentence(reply.problem)} code={reply.problem?.code} />
    </div>
  );
}

interface ReplyActionsProps {
  readonly reply: Reply;
  /** The form, which takes the words over. */
  readonly href: string;
  readonly onRepair: () => Promise<void>;
}

export function ReplyActions({ reply, href, onRepair }: ReplyActionsProps) {
  const { route } = useLocation();
  const text = words.value.entry;
  const repair = async () => {
    await onRepair();
    route(href);
  };
  return (
    <>
      <SavedLine saving={reply.saving} />
      <Button
        kind="primary"
        full
        icon="send"
        busy={reply.busy}
        disabled={reply.said.trim() === ''}
        onPress={() => void reply.send()}
      >
        {text.sendReply}
      </Button>
      <Button full icon="pencil" onPress={() => void repair()}>
        {text.repairInstead}
      </Button>
    </>
  );
}
