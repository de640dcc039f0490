import { mayReadClass } from '../../domain/dossier/permission.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';
import { position } from './position.ts';

/** Units whose evaluation the position at work may read, own unit first, then by name. */
export function evaluatedUnits(): readonly string[] {
  const [known, as] = [facts.value, position.value];
  if (!known || !as) return [];
  return [...known.units.values()]
    .filter(({ code }) => mayReadClass('evaluation', as, code, known.world, present.value))
    .sort(
      (a, b) =>
        Number(b.code === as.unit) - Number(a.code === as.unit) ||
        a.shortName.localeCompare(b.shortName, 'id'),
    )
    .map(({ code }) => code);
}
