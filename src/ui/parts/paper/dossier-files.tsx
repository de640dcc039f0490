import { useState } from 'preact/hooks';
import { type EvidenceProblem, keepEvidence } from '../../../app/commands/attach-evidence.ts';
import { attachFile, detachFile } from '../../../app/commands/write-dossier.ts';
import { mayAttachTo } from '../../../app/live/dossiers.ts';
import { facts } from '../../../app/live/facts.ts';
import { openReplicaNow } from '../../../app/opened.ts';
import { type Dossier, type DossierKey, filesOf } from '../../../domain/dossier/dossier.ts';
import type { EvidenceItem } from '../../../domain/entry.ts';
import { sizeText } from '../../words/number.ts';
import { sendSentence } from '../../words/send-sentence.ts';
import { words } from '../../words/words.ts';
import { Card } from '../card.tsx';
import { FileButton } from '../control/file-button.tsx';
import { EvidenceCard } from '../evidence/evidence-card.tsx';
import { useEvidenceUrl } from '../evidence/use-evidence-url.ts';
import { EmptyState } from '../state/empty-state.tsx';
import { ProblemNotice } from '../state/problem-notice.tsx';

interface DossierFilesProps {
  readonly of: DossierKey;
  readonly id: string;
  readonly dossier: Dossier | null;
  /** Sentence where there is none; that of a registered document when left out. */
  readonly none?: string;
}

/** Files of a dossier; they travel apart from its words, as all evidence does. */
export function DossierFiles({ of, id, dossier, none }: DossierFilesProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const { documents: text, entry } = words.value;
  const files = dossier ? filesOf(dossier) : [];
  const may = mayAttachTo(of, dossier) === 'permitted';
  const trouble = (code: EvidenceProblem): string =>
    code === 'quota' ? words.value.states.full('', 'file').title : entry.evidenceProblems[code];
  const add = async (file: File) => {
    const kept = await keepEvidence(openReplicaNow(), {
      file,
      source: 'file',
      withPosition: false,
      name: file.name,
    });
    if (!kept.ok) return setProblem(trouble(kept.problem));
    const { id: item, sha, size, type, name, takenAt, position } = kept.value;
    const sent = await attachFile(of, { id: item, sha, size, type, name, takenAt, position });
    setProblem(sent.ok ? null : sendSentence(sent.problem));
  };
  const remove = async (item: EvidenceItem) => {
    const sent = await detachFile(of, item.id);
    setProblem(sent.ok ? null : sendSentence(sent.problem));
  };
  return (
    <Card title={text.files}>
      <div class="stack">
        {files.length === 0 && <EmptyState>{none ?? text.noFile}</EmptyState>}
        {files.map((item) => (
          <FileLine
            key={item.id}
            entity={id}
            item={item}
            onRemove={may ? () => void remove(item) : undefined}
          />
        ))}
        <ProblemNotice problem={problem} />
        {may && (
          <FileButton source="file" onFiles={([file]) => file && void add(file)}>
            {text.attach}
          </FileButton>
        )}
      </div>
    </Card>
  );
}

interface FileLineProps {
  readonly entity: string;
  readonly item: EvidenceItem;
  readonly onRemove: (() => void) | undefined;
}

function FileLine({ entity, item, onRemove }: FileLineProps) {
  const address = useEvidenceUrl(entity, item);
  const url = address?.ok ? address.url : null;
  const waits = facts.value?.unsentEvidence.has(item.sha);
  return (
    <EvidenceCard
      name={item.name}
      type={item.type}
      thumbnail={item.type === 'image/jpeg' ? url : null}
      detail={waits ? `${sizeText(item.size)} · ${words.value.documents.onDevice}` : sizeText(item.size)}
      onOpen={url ? () => void window.open(url, '_blank', 'noopener') : undefined}
      menu={
        onRemove
          ? [{ label: words.value.documents.remove, icon: 'trash-2', onPress: onRemove, danger: true }]
          : []
      }
    />
  );
}
