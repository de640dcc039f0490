import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import type { RecognitionSort } from '../../domain/people/recognition.ts';
import type { Result } from '../../domain/result.ts';
import type { SendProblem } from './send.ts';
import { drawVerificationCode } from './verification-code.ts';
import { sendTogether, setting, stepping } from './write-dossier.ts';

/** Begins a proposal of recognition with the reasons that stood on the screen, for it and against it. */
export const draftAward = (
  key: DossierKey,
  reasons: { readonly sort: RecognitionSort; readonly met: string; readonly against: string },
): Promise<Result<true, SendProblem>> => sendTogether([setting(key, reasons, null)]);

/** The official gives it, bound to what was on the screen, and draws the code by which the certificate is verified. */
export const giveAward = (
  key: DossierKey,
  dossier: Dossier,
  seen: string | null,
): Promise<Result<true, SendProblem>> =>
  sendTogether([stepping(key, 'award', seen), setting(key, { code: drawVerificationCode() }, dossier)]);
