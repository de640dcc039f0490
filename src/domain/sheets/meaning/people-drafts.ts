import type { Person, Position } from '../../person.ts';
import { isBlankWord } from '../cell-words.ts';
import { employeeNumber } from '../code-text.ts';
import type { TableRecord } from '../records.ts';
import { type Draft, type Drafts, NO_DRAFTS, type Question } from './draft.ts';
import { KnownStaff } from './known-staff.ts';
import { postOf } from './post-drafts.ts';
import { isExample, TableReader, unitFor, unitSaid, withoutMark } from './reader.ts';

/** Beyond this a number in a file has lost its last digits; an employee number then names somebody else. */
const KEPT_DIGITS = 15;

/** A row that names somebody, before it is clear who that is. */
export interface NamedPerson {
  readonly record: TableRecord;
  readonly name: string;
  /** Null for whoever has none. */
  readonly employeeNumber: string | null;
  readonly unit: string;
  /** Cell that names the person. */
  readonly address: string;
}

/**
 * People and the posts they hold. A row without a person, a vacant post, brings nobody. Nobody gets an account here: a
 * password in a file would be known to whoever has the file.
 */
export function peopleDrafts(question: Question): Drafts {
  const reader = new TableReader(question);
  const staff = new KnownStaff(question.known);
  const people: Draft<Person>[] = [];
  const positions: Draft<Position>[] = [];
  const seen = new Map<string, string>();
  for (const record of question.table.records) {
    const named = namedIn(reader, record);
    const person = named && personOf(reader, staff, named);
    if (!person) continue;
    const before = seen.get(person.entity.id);
    if (before !== undefined) {
      reader.refuse(person.address, { code: 'twice', first: before });
      continue;
    }
    seen.set(person.entity.id, person.address);
    people.push(person);
    const post = postOf(reader, staff, named, person.entity);
    if (post) positions.push(post);
  }
  return { ...NO_DRAFTS, people, positions, faults: reader.faults };
}

function namedIn(reader: TableReader, record: TableRecord): NamedPerson | null {
  const name = reader.text(record, 'person-name');
  if (name === null || record.kind === 'recap') return null;
  const own = reader.only(record, 'person-name')?.address ?? '';
  const number = numberIn(reader, record);
  const unit = number === undefined ? null : unitOf(reader, record, own);
  if (number === undefined || unit === null) return null;
  const address = number === null ? own : (reader.only(record, 'employee-number')?.address ?? own);
  return { record, name, employeeNumber: number, unit, address };
}

/** Null for none, undefined for a cell that was refused. */
function numberIn(reader: TableReader, record: TableRecord): string | null | undefined {
  const found = reader.only(record, 'employee-number');
  const read = employeeNumber(found?.cell ?? null);
  const shown = found?.text.replace(/\s/g, '') ?? '';
  if (found && read === null && !isBlankWord(shown) && shown !== '0') {
    reader.refuse(found.address, { code: 'not-an-employee-number', text: found.text });
    return undefined;
  }
  const isNumber = found?.cell && typeof found.cell !== 'string' && found.cell.kind === 'number';
  if (found && read !== null && isNumber && read.length > KEPT_DIGITS) {
    reader.refuse(found.address, { code: 'digits-lost', text: found.text });
    return undefined;
  }
  return read;
}

/** A unit that the row names must be known, unless the person who brings the list says where all of it belongs. */
function unitOf(reader: TableReader, record: TableRecord, address: string): string | null {
  const { question } = reader;
  const said = [reader.code(record, 'unit-code'), reader.text(record, 'unit-name')];
  const elsewhere = { ...question, setting: { ...question.setting, unit: null } };
  const own = said.some((one) => one !== null) ? unitSaid(elsewhere, said) : unitFor(elsewhere);
  const unit = own ?? question.setting.unit;
  if (unit !== null) return unit;
  const cell = reader.only(record, 'unit-name') ?? reader.only(record, 'unit-code');
  reader.refuse(cell?.address ?? address, { code: 'unknown-unit', text: cell?.text ?? '' });
  return null;
}

function personOf(reader: TableReader, staff: KnownStaff, named: NamedPerson): Draft<Person> | null {
  const { name, employeeNumber: number, unit, address } = named;
  const known = staff.people(number, name, unit);
  if (known.length > 1) {
    reader.refuse(address, { code: 'several-people', text: name });
    return null;
  }
  const [one] = known;
  const kept = number ?? one?.employeeNumber;
  const entity: Person = {
    id: one?.id ?? staff.newId(number ?? `${name} ${unit}`),
    name: withoutMark(name),
    ...(kept !== undefined && { employeeNumber: kept }),
    example: one?.example ?? isExample(name),
  };
  return { entity, address, from: { name: address, employeeNumber: address } };
}
