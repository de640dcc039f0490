import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import type { Result } from '../../domain/result.ts';
import type { SendProblem } from './send.ts';
import { sendTogether, setting, stepping } from './write-dossier.ts';

/** Goes against the decision of one's own case on a day `YYYY-MM-DD`, today: no other is accepted from the person. */
export const contestCase = (
  key: DossierKey,
  dossier: Dossier,
  day: string,
): Promise<Result<true, SendProblem>> =>
  sendTogether([setting(key, { contestedOn: day }, dossier), stepping(key, 'contest')]);
