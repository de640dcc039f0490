import {
  type DossierAct,
  sendTogether,
  setting,
  stepping,
  withTexts,
} from '../../app/commands/write-dossier.ts';
import { facts } from '../../app/live/facts.ts';
import { blankDossier, type Dossier } from '../../domain/dossier/dossier.ts';
import { type DecidedDirective, decidedDirectives } from '../../domain/dossier/readings/meetings.ts';

/** A step of the minutes; with their closing go the directives that were decided, all or none. */
export function closeMeeting(
  minutes: Dossier,
  step: string,
  seen: string | null,
  reason: string,
): ReturnType<typeof sendTogether> {
  const known = facts.peek();
  const decided = step === 'close' && known ? decidedDirectives(minutes, known.world.dossierId(minutes)) : [];
  // Minutes that were corrected have given some already.
  const fresh = decided.filter(({ key }) => !known?.dossiers.has(known.world.dossierId(key)));
  return sendTogether([stepping(minutes, step, seen, reason), ...fresh.flatMap(giving)]);
}

function giving({ key, fields }: DecidedDirective): readonly DossierAct[] {
  const seen = facts.peek()?.world.dossierHash(withTexts(blankDossier(key, 'draft'), fields)) ?? null;
  return [setting(key, fields, null), stepping(key, 'give', seen)];
}
