import { useState } from 'preact/hooks';
import {
  type EvidenceProblem,
  forgetEvidence,
  type KeptEvidence,
  keepEvidence,
} from '../../app/commands/attach-evidence.ts';
import type { Task } from '../../app/facts/tasks.ts';
import { freeSpace } from '../../app/storage-state.ts';
import { announce } from '../parts/announce.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { CheckRow } from '../parts/check-row.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { SectionHeading } from '../parts/section-heading.tsx';
import { words } from '../words/words.ts';
import { EvidenceLine } from './evidence-line.tsx';
import type { EntryFormState } from './use-entry-form.ts';

interface EvidenceFieldProps {
  readonly task: Task;
  readonly form: EntryFormState;
}

const ROOM_TO_FREE = 20 * 1024 * 1024;

/** Photos and documents; they travel apart from the number and never hold it up. */
export function EvidenceField({ task, form }: EvidenceFieldProps) {
  const { evidence } = form.draft;
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<EvidenceProblem | null>(null);
  const [keepPosition, setKeepPosition] = useState(false);
  const text = words.value.entry;

  const add = async (file: File, source: 'camera' | 'file') => {
    setWorking(true);
    setProblem(null);
    const kept = await keepEvidence({
      file,
      source,
      withPosition: keepPosition,
      name: `${text.photoName(evidence.length + 1)}.jpg`,
    });
    setWorking(false);
    if (!kept.ok) return setProblem(kept.problem);
    form.change({ evidence: [...evidence, kept.value] });
    await form.flush();
  };

  const describe = (id: string, about: Partial<Pick<KeptEvidence, 'takenAt' | 'timeFrom' | 'position'>>) => {
    form.change({ evidence: evidence.map((item) => (item.id === id ? { ...item, ...about } : item)) });
    void form.flush();
  };

  const remove = (id: string, sha: string) => {
    form.change({ evidence: evidence.filter((item) => item.id !== id) });
    void form.flush().then(() => forgetEvidence(sha));
  };

  return (
    <section class="stack" aria-labelledby="bukti">
      <SectionHeading
        id="bukti"
        count={task.indicator.minEvidence > 0 ? text.evidenceNeeded(task.indicator.minEvidence) : undefined}
      >
        {text.evidence(evidence.length)}
      </SectionHeading>
      {evidence.map((item) => (
        <EvidenceLine
          key={item.id}
          entity={task.id}
          item={item}
          onRemove={() => remove(item.id, item.sha)}
          onChange={(about) => describe(item.id, about)}
        />
      ))}
      {working && <p role="status">{text.working}</p>}
      {problem && <EvidenceTrouble problem={problem} typed={form.draft.typed} />}
      {/* What is typed is on the disk before the camera takes the page away: phones kill it for memory. */}
      <div class="pair" onClickCapture={() => void form.flush()}>
        <FileButton source="camera" onFiles={([file]) => file && void add(file, 'camera')}>
          {text.takePhoto}
        </FileButton>
        <FileButton source="file" onFiles={([file]) => file && void add(file, 'file')}>
          {text.chooseFile}
        </FileButton>
      </div>
      <Card flush>
        <CheckRow checked={keepPosition} onChange={setKeepPosition}>
          {text.withPosition}
        </CheckRow>
      </Card>
    </section>
  );
}

function EvidenceTrouble({ problem, typed }: { readonly problem: EvidenceProblem; readonly typed: string }) {
  const { states, entry, outbox } = words.value;
  if (problem !== 'quota') {
    return (
      <div role="alert">
        <Notice tone="error" fine={outbox.code(problem)}>
          {entry.evidenceProblems[problem]}
        </Notice>
      </div>
    );
  }
  const sentence = states.full(typed);
  return (
    <div role="alert">
      <Notice
        tone="error"
        icon="hard-drive"
        title={sentence.title}
        actions={
          <Button
            small
            onPress={() => void freeSpace(ROOM_TO_FREE).then(() => announce(states.actions.freeSpace))}
          >
            {states.actions.freeSpace}
          </Button>
        }
      >
        {sentence.body}
      </Notice>
    </div>
  );
}
