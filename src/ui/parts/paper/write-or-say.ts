import { writeFields } from '../../../app/commands/write-dossier.ts';
import { sendSentence } from '../../words/send-sentence.ts';
import { announce } from '../frame/announce.ts';

/** Writes into fields of a dossier as it is on the screen; speaks only when it could not. Answers whether it could. */
export async function writeOrSay(...act: Parameters<typeof writeFields>): Promise<boolean> {
  const sent = await writeFields(...act);
  if (!sent.ok) announce(sendSentence(sent.problem), 'problem');
  return sent.ok;
}
