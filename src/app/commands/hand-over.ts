import type { Dossier } from '../../domain/dossier/dossier.ts';
import { leaveLetter } from '../../store/letters.ts';
import { type KnownPerson, people } from '../gate.ts';
import { letterId } from '../live/handed.ts';
import { lock } from '../session.ts';

/**
 * Hands the tablet over with minutes on it: seals them for the other, locks this person's store and asks for the
 * other's PIN. False = the other has not opened the profile since letters exist; then nothing has happened.
 */
export async function handOver(dossier: Dossier, to: KnownPerson): Promise<boolean> {
  if (!(await leaveLetter(to.id, letterId(dossier), dossier))) return false;
  await lock(to.id);
  return true;
}

/** Locks this person's store and asks for the PIN of whoever handed the tablet over. */
export const handBack = (author: string): Promise<void> =>
  lock(people.peek().find(({ person }) => person.id === author)?.id);
