import { useState } from 'preact/hooks';
import {
  type EvidenceProblem,
  forgetEvidence,
  type KeptEvidence,
  keepEvidence,
} from '../../app/commands/attach-evidence.ts';
import type { Task } from '../../app/facts/tasks.ts';
import { Card } from '../parts/card.tsx';
import { CheckRow } from '../parts/check-row.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { SectionHeading } from '../parts/section-heading.tsx';
import { words } from '../words/words.ts';
import { EvidenceLine } from './evidence-line.tsx';
import { EvidenceTrouble } from './evidence-trouble.tsx';
import type { EntryFormState } from './use-entry-form.ts';

/** Files on their way into the form, one after the other; false when the last ones were refused. */
export type Adding = Promise<boolean>;

interface EvidenceFieldProps {
  readonly task: Task;
  readonly form: EntryFormState;
  readonly adding: { current: Adding };
}

/** Photos and documents; they travel apart from the number and never hold it up. */
export function EvidenceField({ task, form, adding }: EvidenceFieldProps) {
  const { evidence } = form.draft;
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<EvidenceProblem | null>(null);
  const [keepPosition, setKeepPosition] = useState(false);
  const text = words.value.entry;

  const addOne = async (file: File, source: 'camera' | 'file'): Promise<boolean> => {
    const n = form.latest().evidence.length + 1;
    const kept = await keepEvidence({
      file,
      source,
      withPosition: keepPosition,
      name: `${text.photoName(n)}.jpg`,
    });
    if (!kept.ok) {
      setProblem(kept.problem);
      return false;
    }
    form.change(({ evidence: before }) => ({ evidence: [...before, kept.value] }));
    await form.flush();
    return true;
  };

  const add = (files: readonly File[], source: 'camera' | 'file'): void => {
    setWorking(true);
    setProblem(null);
    const addAll = async () => {
      let isEach = true;
      for (const file of files) isEach = (await addOne(file, source)) && isEach;
      return isEach;
    };
    const mine = adding.current.then(addAll);
    adding.current = mine;
    void mine.then(() => {
      if (adding.current !== mine) return;
      setWorking(false);
      // What was refused is on the screen; it does not hold up the next try to hand in.
      adding.current = Promise.resolve(true);
    });
  };

  const describe = (id: string, about: Partial<Pick<KeptEvidence, 'takenAt' | 'timeFrom' | 'position'>>) => {
    form.change(({ evidence: before }) => ({
      evidence: before.map((item) => (item.id === id ? { ...item, ...about } : item)),
    }));
    void form.flush();
  };

  const remove = (id: string, sha: string) => {
    form.change(({ evidence: before }) => ({ evidence: before.filter((item) => item.id !== id) }));
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
        <FileButton source="camera" onFiles={(files) => add(files, 'camera')}>
          {text.takePhoto}
        </FileButton>
        <FileButton source="file" multiple onFiles={(files) => add(files, 'file')}>
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
