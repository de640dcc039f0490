interface Named {
  readonly id: string;
  readonly name: string;
  /** Short name of the unit it belongs to; null where it belongs to none. */
  readonly unit: string | null;
}

/**
 * What to call each of several things that stand together, by id. Units have indicators and programmes of the same
 * name: such a one is told apart by its unit, and by its id where one unit has several.
 */
export function namesApart(all: readonly Named[]): ReadonlyMap<string, string> {
  const owned = ({ name, unit }: Named): string => (unit === null ? name : `${name} · ${unit}`);
  const names = counted(all.map(({ name }) => name));
  const inUnits = counted(all.map(owned));
  const nameOf = (one: Named): string => {
    if (names.get(one.name) === 1) return one.name;
    return inUnits.get(owned(one)) === 1 ? owned(one) : `${owned(one)} · ${one.id}`;
  };
  return new Map(all.map((one) => [one.id, nameOf(one)]));
}

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
