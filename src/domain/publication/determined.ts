import { div, mul, type Rational, sign, sub, ZERO } from '../decimal.ts';

type Row = ReadonlyMap<string, Rational>;

/**
 * Unknowns that linear equations fix to one value, whatever the value is: the equations are brought to their reduced
 * form (Gauss–Jordan, exact), and a row with a single unknown tells it.
 */
export function determined(
  equations: readonly (readonly (readonly [string, Rational])[])[],
  unknown: ReadonlySet<string>,
): ReadonlySet<string> {
  const reduced: { readonly pivot: string; row: Row }[] = [];
  for (const equation of equations) {
    const about = new Map(equation.filter(([id]) => unknown.has(id)));
    const row = reduced.reduce((left, known) => without(left, known.pivot, known.row), about as Row);
    const pivot = row.keys().next().value;
    if (pivot === undefined) continue;
    const lead = row.get(pivot) as Rational;
    const scaled = new Map([...row].map(([id, value]) => [id, div(value, lead) as Rational]));
    for (const known of reduced) known.row = without(known.row, pivot, scaled);
    reduced.push({ pivot, row: scaled });
  }
  return new Set(reduced.filter(({ row }) => row.size === 1).map(({ pivot }) => pivot));
}

/** The row minus as much of another, whose pivot has 1, as takes the pivot out of it. */
function without(row: Row, pivot: string, other: Row): Row {
  const times = row.get(pivot);
  if (times === undefined) return row;
  const left = new Map(row);
  for (const [id, value] of other) {
    const rest = sub(left.get(id) ?? ZERO, mul(times, value));
    if (sign(rest) === 0) left.delete(id);
    else left.set(id, rest);
  }
  return left;
}
