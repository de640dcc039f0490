import { codeCell, integerCell, optional, textCell, yesNoCell } from '../../exchange/cell.ts';
import { column, type EntityFile, entityFile, nothingMore } from '../../exchange/entity-file.ts';
import type { Person, Position } from '../../person.ts';

type PersonCells = Required<Omit<Person, 'employeeNumber'>> & { readonly employeeNumber: string | null };

/** A person as cells to be compared; no file of this name is ever written. */
export const personFile: EntityFile<Person> = entityFile<Person, PersonCells>({
  file: 'people',
  columns: {
    id: column('id', codeCell),
    name: column('name', textCell),
    employeeNumber: column('employee_number', optional(codeCell)),
    example: column('example', yesNoCell),
  },
  keyHeaders: ['id'],
  check: nothingMore,
  toEntity: ({ employeeNumber, ...rest }) => ({
    ...rest,
    ...(employeeNumber !== null && { employeeNumber }),
  }),
  toRow: (person) => ({ ...person, employeeNumber: person.employeeNumber ?? null }),
});

interface PositionCells extends Omit<Position, 'title' | 'role' | 'capacity'> {
  readonly title: string | null;
  readonly role: string;
  readonly capacity: string;
}

const moment = integerCell(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);

/** The same for a position; moments in ms. */
export const positionFile: EntityFile<Position> = entityFile<Position, PositionCells>({
  file: 'positions',
  columns: {
    id: column('id', codeCell),
    person: column('person', codeCell),
    title: column('title', optional(textCell)),
    role: column('role', codeCell),
    unit: column('unit', codeCell),
    area: column('area', optional(codeCell)),
    capacity: column('capacity', codeCell),
    from: column('since', moment),
    to: column('until', optional(moment)),
    delegatedFrom: column('delegated_from', optional(codeCell)),
  },
  keyHeaders: ['id'],
  check: nothingMore,
  toEntity: ({ title, ...rest }) => ({
    ...(rest as Omit<Position, 'title'>),
    ...(title !== null && { title }),
  }),
  toRow: (position) => ({ ...position, title: position.title ?? null }),
});
