import { civilDay } from '../../domain/calendar.ts';
import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import { frozenFields, frozenText } from '../../domain/report/frozen.ts';
import type { ReportFigures } from '../../domain/report/report-figures.ts';
import { fail } from '../../domain/result.ts';
import { hashText } from '../../protocol/hash.ts';
import { now } from '../clock.ts';
import { facts } from '../live/facts.ts';
import { withTexts, writeAndStep } from './write-dossier.ts';

/** Freezes the figures on the screen and hands the report to the APIP, both or neither. */
export function submitReport(
  key: DossierKey,
  seen: Dossier,
  figures: ReportFigures,
): ReturnType<typeof writeAndStep> {
  const known = facts.peek();
  if (!known) return Promise.resolve(fail({ code: 'not-ready' }));
  const frozen = frozenFields(figures, seen);
  const fields = {
    ...frozen,
    figures: hashText(frozenText(withTexts(seen, frozen))),
    frozenOn: civilDay(now(), known.timeZone),
  };
  return writeAndStep(key, fields, seen, 'submit');
}
