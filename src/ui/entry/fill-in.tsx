import { useEffect, useState } from 'preact/hooks';
import type { EntryDraft } from '../../app/commands/save-draft.ts';
import type { SendProblem } from '../../app/commands/send.ts';
import { compared } from '../../app/facts/plausible.ts';
import type { Task } from '../../app/facts/tasks.ts';
import { facts } from '../../app/live/facts.ts';
import { readNumber } from '../../domain/number-input.ts';
import { Button } from '../parts/control/button.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { ProblemNotice } from '../parts/state/problem-notice.tsx';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';
import { EvidenceField } from './evidence-field.tsx';
import { LastValues } from './last-values.tsx';
import { NoteFields } from './note-fields.tsx';
import type { OpenForm } from './open-form.ts';
import { Queued } from './queued.tsx';
import { SavedLine } from './saved-line.tsx';
import { taskHeader } from './task-header.ts';
import { useEntryForm } from './use-entry-form.ts';
import { ValueField } from './value-field.tsx';

/** One number, its evidence, one big button. */
export function FillIn({ task }: { readonly task: Task }) {
  const open = useEntryForm(task);
  const [isQueued, setQueued] = useState(false);
  if (isQueued) return <Queued task={task} />;
  if (!open) {
    return (
      <Screen {...taskHeader(task)} back="/tugas">
        <LoadingLine />
      </Screen>
    );
  }
  return <Filling task={task} {...open} onQueued={() => setQueued(true)} />;
}

interface FillingProps {
  readonly task: Task;
  readonly form: OpenForm;
  readonly draft: EntryDraft;
  readonly onQueued: () => void;
}

function Filling({ task, form, draft, onQueued }: FillingProps) {
  const [problem, setProblem] = useState<SendProblem | null>(null);
  const [busy, setBusy] = useState(false);
  // What was wrong is about the form as it was; it goes with the next change.
  useEffect(() => setProblem(null), [draft]);
  const change = (part: Partial<EntryDraft>) => form.change(part);
  const known = facts.value;
  if (!known) return null;
  const reading = readNumber(draft.typed);
  const comparison = compared(known, task, reading.ok ? reading.value : null);

  const submit = async () => {
    setBusy(true);
    const sent = await form.handIn();
    setBusy(false);
    if (!sent) return;
    if (!sent.ok) return setProblem(sent.problem);
    onQueued();
  };

  return (
    <Screen
      {...taskHeader(task)}
      back={task.group === 'returned' ? `/tugas/${task.id}/kembali` : '/tugas'}
      actions={
        <>
          <SavedLine saving={form.saving.value} />
          <Button kind="primary" full trailingIcon="arrow-right" busy={busy} onPress={() => void submit()}>
            {words.value.entry.submit}
          </Button>
        </>
      }
    >
      <ReturnReason task={task} />
      <ProblemNotice problem={problem && sendSentence(problem)} code={problem?.code} />
      <ValueField task={task} draft={draft} reading={reading} comparison={comparison} onChange={change} />
      <LastValues task={task} comparison={comparison} typed={reading.ok ? reading.value : null} />
      <EvidenceField task={task} form={form} draft={draft} />
      <NoteFields note={draft.note} onChange={(note) => change({ note })} />
    </Screen>
  );
}

/** What is to be repaired, before the eyes while it is; also when it comes back while its page is open. */
function ReturnReason({ task }: { readonly task: Task }) {
  const status = task.seen?.entry.status.value;
  if (status?.state !== 'returned') return null;
  return (
    <Notice tone="warn" icon="undo-2" title={words.value.entry.returnReason}>
      <p class="quote">“{status.reason}”</p>
    </Notice>
  );
}
