import type { EvidenceItem } from '../../../domain/entry.ts';
import { sizeText } from '../../words/number.ts';
import { words } from '../../words/words.ts';
import type { ViewedFile } from './evidence-viewer.tsx';

/** One file as the viewer names it: when it was taken, its size, the first and last digits of its fingerprint. */
export function evidenceWords(item: EvidenceItem, moment: (at: number) => string): ViewedFile {
  const { review } = words.value;
  const detail = [
    moment(item.takenAt ?? item.at),
    sizeText(item.size),
    review.fingerprint(`${item.sha.slice(0, 4)}…${item.sha.slice(-4)}`),
  ];
  return { id: item.id, sha: item.sha, name: item.name, type: item.type, detail: detail.join(' · ') };
}
