import { useEffect, useState } from 'preact/hooks';
import { evidenceUrl } from '../../app/evidence.ts';
import type { FileBytes, ViewedFile } from './evidence-viewer.tsx';

const OPENING: FileBytes = { state: 'opening' };

const STATE = {
  'not-here-and-unreachable': 'offline',
  'signed-out': 'offline',
  'not-found': 'not-stored',
  damaged: 'failed',
} as const;

/**
 * The bytes of one file of an entry, from this device or fetched once; given back when the screen goes. `again` asks
 * anew after there was no answer.
 */
export function useEvidence(
  entity: string,
  file: ViewedFile | undefined,
): { readonly bytes: FileBytes; readonly again: () => void } {
  const [bytes, setBytes] = useState<FileBytes>(OPENING);
  const [tries, setTries] = useState(0);
  const sha = file?.sha;
  useEffect(() => {
    if (!file) return;
    let gone = false;
    let url: string | null = null;
    setBytes(OPENING);
    evidenceUrl(entity, file).then(
      (answer) => {
        url = answer.ok ? answer.url : null;
        if (gone && url) URL.revokeObjectURL(url);
        else if (!gone)
          setBytes(answer.ok ? { state: 'here', url: answer.url } : { state: STATE[answer.code] });
      },
      () => {
        if (!gone) setBytes({ state: 'failed' });
      },
    );
    return () => {
      gone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [entity, sha, tries]);
  return { bytes, again: () => setTries((n) => n + 1) };
}
