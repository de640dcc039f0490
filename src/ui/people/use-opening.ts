import { useEffect } from 'preact/hooks';
import { noteOpenings } from '../../app/commands/note-opening.ts';
import { facts } from '../../app/live/facts.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';

/** Logs that the record of another was opened on this screen, once each time it is opened. */
export function useOpening(seen: { readonly id: string; readonly dossier: Dossier } | null): void {
  const subject = seen ? subjectOf(seen.dossier) : null;
  const id = seen?.id;
  useEffect(() => {
    const reader = facts.peek()?.person;
    if (id && subject !== null && subject !== reader) void noteOpenings([id]);
  }, [id, subject]);
}
