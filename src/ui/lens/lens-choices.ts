import type { Indicator } from '../../domain/indicator.ts';

type Named = Pick<Indicator, 'code' | 'name' | 'owner'>;

/**
 * The indicators to choose from, by name. Units have indicators of the same name; such a one is told apart by its
 * unit, and by its code where one unit has several. `unitShort` gives the short name of a unit.
 */
export function lensChoices(
  indicators: readonly Named[],
  unitShort: (code: string) => string,
): readonly { readonly value: string; readonly label: string }[] {
  const owned = ({ name, owner }: Named): string => `${name} · ${unitShort(owner)}`;
  const names = counted(indicators.map(({ name }) => name));
  const inUnits = counted(indicators.map(owned));
  const labelOf = (one: Named): string => {
    if (names.get(one.name) === 1) return one.name;
    return inUnits.get(owned(one)) === 1 ? owned(one) : `${owned(one)} · ${one.code}`;
  };
  return indicators
    .map((one) => ({ value: one.code, label: labelOf(one) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'id'));
}

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
