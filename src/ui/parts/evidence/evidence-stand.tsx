import { useEffect, useState } from 'preact/hooks';
import { EvidenceViewer, type ViewedFile } from './evidence-viewer.tsx';
import { useEvidence } from './use-evidence.ts';

interface EvidenceStandProps {
  /** Entry through which the files are read. */
  readonly entity: string;
  readonly files: readonly ViewedFile[];
  /** Told when the endpoint does not have a file, and when it turns out to have it. */
  readonly onStored?: ((sha: string, stored: boolean) => void) | undefined;
}

/** The viewer with its bytes: files of one entry, one at a time. */
export function EvidenceStand({ entity, files, onStored }: EvidenceStandProps) {
  const [chosen, setChosen] = useState(0);
  const index = Math.min(chosen, Math.max(files.length - 1, 0));
  const file = files[index];
  const { bytes, again } = useEvidence(entity, file);
  useEffect(() => {
    if (!file || bytes.state === 'opening') return;
    onStored?.(file.sha, bytes.state !== 'not-stored');
  }, [bytes, file?.sha]);
  return <EvidenceViewer files={files} index={index} bytes={bytes} onIndex={setChosen} onAgain={again} />;
}
