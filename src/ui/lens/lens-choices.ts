import type { Indicator } from '../../domain/indicator.ts';
import { namesApart } from '../parts/value/names-apart.ts';

/** The indicators to choose from, by name. `unitShort` gives the short name of a unit. */
export function lensChoices(
  indicators: readonly Pick<Indicator, 'code' | 'name' | 'owner'>[],
  unitShort: (code: string) => string,
): readonly { readonly value: string; readonly label: string }[] {
  const names = namesApart(
    indicators.map(({ code, name, owner }) => ({ id: code, name, unit: unitShort(owner) })),
  );
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'id'));
}
