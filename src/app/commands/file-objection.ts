import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import type { Result } from '../../domain/result.ts';
import type { SendProblem } from './send.ts';
import { sendTogether, setting, stepping } from './write-dossier.ts';

/** Goes against a rating, to the official above whoever gave it. */
export const fileObjection = (
  key: DossierKey,
  dossier: Dossier,
  { reviewer, reason }: { readonly reviewer: string; readonly reason: string },
): Promise<Result<true, SendProblem>> =>
  sendTogether([setting(key, { reviewer }, dossier), stepping(key, 'object', null, reason)]);
