import { useState } from 'preact/hooks';
import { forgetEvidence, type KeptEvidence } from '../../app/commands/attach-evidence.ts';
import type { EntryDraft } from '../../app/commands/save-draft.ts';
import type { Task } from '../../app/facts/tasks.ts';
import { Card } from '../parts/card.tsx';
import { CheckRow } from '../parts/control/check-row.tsx';
import { FileButton } from '../parts/control/file-button.tsx';
import { SectionHeading } from '../parts/section-heading.tsx';
import { words } from '../words/words.ts';
import { EvidenceLine } from './evidence-line.tsx';
import { EvidenceTrouble } from './evidence-trouble.tsx';
import type { OpenForm } from './open-form.ts';

interface EvidenceFieldProps {
  readonly task: Task;
  readonly form: OpenForm;
  readonly draft: EntryDraft;
}

/** Photos and documents; they travel apart from the number and never hold it up. */
export function EvidenceField({ task, form, draft }: EvidenceFieldProps) {
  const { evidence } = draft;
  const [keepPosition, setKeepPosition] = useState(false);
  const text = words.value.entry;
  const problem = form.problem.value;
  const safe = form.saving.value.state === 'failed' ? '' : draft.typed;

  const add = (files: readonly File[], source: 'camera' | 'file'): void =>
    form.add(files, { source, withPosition: keepPosition }, (n) => `${text.photoName(n)}.jpg`);

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
      {form.working.value && <p role="status">{text.working}</p>}
      {problem && <EvidenceTrouble problem={problem} of={form.refused} typed={safe} />}
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
