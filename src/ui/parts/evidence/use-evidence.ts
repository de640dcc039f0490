import { useEffect, useRef, useState } from 'preact/hooks';
import { evidenceUrl } from '../../../app/evidence.ts';
import type { FileBytes, ViewedFile } from './evidence-viewer.tsx';

const OPENING: FileBytes = { state: 'opening' };

const STATE = {
  'not-here-and-unreachable': 'offline',
  'signed-out': 'offline',
  'not-found': 'not-stored',
  damaged: 'failed',
} as const;

/** How often a file that is not there is asked for while somebody waits before it, ms. */
const LOOK_AGAIN = 4000;

/**
 * The bytes of one file of an entry, from this device or fetched once; given back when the screen goes. A number
 * travels ahead of its file, so one that has not arrived is asked for again by itself; `again` asks at once.
 */
export function useEvidence(
  entity: string,
  file: ViewedFile | undefined,
): { readonly bytes: FileBytes; readonly again: () => void } {
  const [bytes, setBytes] = useState<FileBytes>(OPENING);
  const [tries, setTries] = useState(0);
  const sha = file?.sha;
  const asked = useRef('');
  useEffect(() => {
    if (!file) return;
    let gone = false;
    let url: string | null = null;
    // Asking again for the same file leaves the sentence that stands in its place.
    if (asked.current !== `${entity}/${sha}`) setBytes(OPENING);
    asked.current = `${entity}/${sha}`;
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
  const isAwaited = bytes.state === 'not-stored' || bytes.state === 'offline';
  useEffect(() => {
    if (!isAwaited) return;
    const timer = setInterval(() => setTries((n) => n + 1), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [isAwaited]);
  const again = () => {
    setBytes(OPENING);
    setTries((n) => n + 1);
  };
  return { bytes, again };
}
