import { useEffect } from 'preact/hooks';
import { noteOpenings } from '../../../app/commands/note-opening.ts';
import type { SeenDossier } from '../../../app/facts/facts.ts';
import { facts } from '../../../app/live/facts.ts';
import { subjectOf } from '../../../domain/dossier/personal.ts';

/** Tells those whom the records on this screen are about, or are drawn on by it, that they were opened; once each time. */
export function useOpenings(seen: readonly Pick<SeenDossier, 'id' | 'dossier'>[]): void {
  const reader = facts.value?.person;
  const ids = seen
    .filter(({ dossier }) => subjectOf(dossier) !== reader)
    .map(({ id }) => id)
    .sort()
    .join(' ');
  useEffect(() => {
    if (reader !== undefined && ids !== '') void noteOpenings(ids.split(' '));
  }, [reader, ids]);
}
