import { useEffect, useState } from 'preact/hooks';
import { type EvidenceUrl, evidenceUrl } from '../../../app/evidence.ts';
import type { EvidenceItem } from '../../../domain/entry.ts';

/** Address of an evidence file while the part is on screen; null while it is being opened. */
export function useEvidenceUrl(
  entity: string,
  { sha, type, name }: Pick<EvidenceItem, 'sha' | 'type' | 'name'>,
): EvidenceUrl | null {
  const [answer, setAnswer] = useState<EvidenceUrl | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    evidenceUrl(entity, { sha, type, name }).then((next) => {
      if (next.ok && gone) URL.revokeObjectURL(next.url);
      if (gone) return;
      made = next.ok ? next.url : null;
      setAnswer(next);
    }, console.error);
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [entity, sha, type, name]);
  return answer;
}
