import { now } from '../clock.ts';
import { newId } from '../ids.ts';
import { openReplicaNow } from '../opened.ts';

/** Notes that somebody else's record was opened here; the person it is about is told of it, offline readings too. */
export const noteOpening = (entity: string): Promise<void> => {
  const at = now();
  return openReplicaNow().replica.store.noteOpening({ id: newId(at), entity, at });
};
