import { dossierHere } from '../../app/live/dossiers.ts';
import { sheetWaits } from '../../app/live/lke-waiting.ts';
import { unitShortName } from '../../app/live/names.ts';
import { lke as kind } from '../../domain/dossier/kinds/lke.ts';
import { words } from '../words/words.ts';

/** One unit to choose the worksheet of. */
export interface LkeUnit {
  readonly code: string;
  /** Its name, with how far its worksheet of the year is. */
  readonly label: string;
  /** The next step is up to the position at work. */
  readonly waits: boolean;
}

/** Units whose worksheets may be read, those that wait for the position at work first. */
export function lkeUnits(codes: readonly string[], year: number): readonly LkeUnit[] {
  const units = codes.map((code) => lkeUnit(code, year));
  return [...units.filter(({ waits }) => waits), ...units.filter(({ waits }) => !waits)];
}

function lkeUnit(code: string, year: number): LkeUnit {
  const key = { kind: kind.name, unit: code, year, name: '' };
  const dossier = dossierHere(key);
  const name = unitShortName(code);
  if (!dossier) return { code, label: name, waits: false };
  const state = words.value.lke.states[dossier.status.value.state] ?? '';
  return { code, label: `${name} · ${state}`, waits: sheetWaits(dossier) };
}
