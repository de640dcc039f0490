import { civilDay } from '../../domain/calendar.ts';
import type { DossierKey } from '../../domain/dossier/dossier.ts';
import { type ImprovementCause, improvement } from '../../domain/dossier/kinds/improvement.ts';
import { now } from '../clock.ts';
import { newId } from '../ids.ts';
import { facts } from '../live/facts.ts';
import { writeFields } from './write-dossier.ts';

/** Key of an improvement nobody has written yet, of the year in which it is today. */
export const newCycleKey = (unit: string): DossierKey => ({
  kind: improvement.name,
  unit,
  year: Number(civilDay(now(), facts.peek()?.timeZone ?? 'Asia/Makassar').slice(0, 4)),
  name: newId(now()),
});

/** Begins to write about a figure that is on the screen. */
export const beginCycle = (
  key: DossierKey,
  about: { readonly indicator: string; readonly area: string; readonly cause: ImprovementCause },
): ReturnType<typeof writeFields> => writeFields(key, about, null);
