import { facts } from '../../../app/live/facts.ts';
import { personName, unitName } from '../../../app/live/names.ts';
import { officeText } from '../../../documents/texts.ts';
import type { Position } from '../../../domain/person.ts';

/** `Plt. Kepala Dinas Kesehatan`: the title of an office, the same in every language. */
export const officeOf = ({ role, unit, capacity, title }: Position): string =>
  officeText({ role, unit: unitName(unit), capacity, title });

/** Office and holder of a position by its id; an id nobody knows is shown as it is. */
export function officialText(id: string): string {
  const position = facts.value?.positions.get(id);
  return position ? `${officeOf(position)} · ${personName(position.person)}` : id;
}
