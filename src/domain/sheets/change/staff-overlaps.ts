import { grouped } from '../../grouped.ts';
import type { Position } from '../../person.ts';
import type { Draft } from '../meaning/draft.ts';
import type { SheetSet } from '../sheet-set.ts';
import type { CellProblem } from './sheet-change.ts';

const isAtOnce = (a: Position, b: Position): boolean =>
  (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to);

/** One person holds one unit's post at a time, and one person leads a unit; acting and substituting come beside that. */
const areExclusive = (a: Position, b: Position): boolean =>
  a.person === b.person ? a.unit !== b.unit : a.role === 'head' && b.role === 'head' && a.unit === b.unit;

/**
 * Posts of a list that cannot be held beside another, by the cell that brings them: the earlier one has to end first. A
 * post that the list leaves as it was is not asked about.
 */
export function overlaps(
  { people, positions }: Pick<SheetSet, 'people' | 'positions'>,
  drafts: readonly Draft<Position>[],
): readonly CellProblem[] {
  const definitive = positions.filter(({ capacity }) => capacity === 'definitive');
  const ofPerson = grouped(definitive, ({ person }) => person);
  const heads = grouped(
    definitive.filter(({ role }) => role === 'head'),
    ({ unit }) => unit,
  );
  return drafts.flatMap(({ entity, address }): readonly CellProblem[] => {
    if (entity.capacity !== 'definitive') return [];
    const beside = [...(ofPerson.get(entity.person) ?? []), ...(heads.get(entity.unit) ?? [])];
    const other = beside.find(
      (one) => one.id !== entity.id && areExclusive(one, entity) && isAtOnce(one, entity),
    );
    if (!other) return [];
    const name = people.find(({ id }) => id === other.person)?.name ?? '';
    const { title = '', unit } = other;
    return [{ address, fault: { code: 'overlaps', name, title, unit } }];
  });
}
