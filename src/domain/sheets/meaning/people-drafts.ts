import { isBlankWord } from '../cell-words.ts';
import { employeeNumber } from '../code-text.ts';
import type { TableRecord } from '../records.ts';
import { type Draft, type Drafts, NO_DRAFTS, type Question, type SheetPerson } from './draft.ts';
import { TableReader, unitFor } from './reader.ts';

/** Beyond this a number in a file has lost its last digits; an employee number then names somebody else. */
const KEPT_DIGITS = 15;

/** People with their positions. A row without a person, a vacant position, brings nobody. */
export function peopleDrafts(question: Question): Drafts {
  const reader = new TableReader(question);
  const people = question.table.records.flatMap((record) => personOf(reader, record));
  const seen = new Map<string, string>();
  const unique = people.filter(({ entity, address }) => {
    const before = entity.employeeNumber === null ? undefined : seen.get(entity.employeeNumber);
    if (before !== undefined) reader.refuse(address, { code: 'twice', first: before });
    else if (entity.employeeNumber !== null) seen.set(entity.employeeNumber, address);
    return before === undefined;
  });
  return { ...NO_DRAFTS, people: unique, faults: reader.faults };
}

function personOf(reader: TableReader, record: TableRecord): readonly Draft<SheetPerson>[] {
  const name = reader.text(record, 'person-name');
  if (name === null) return [];
  const number = reader.only(record, 'employee-number');
  const address = number?.address ?? '';
  const read = employeeNumber(number?.cell ?? null);
  const shown = number?.text.replace(/\s/g, '') ?? '';
  if (read === null && !isBlankWord(shown) && shown !== '0') {
    reader.refuse(address, { code: 'not-an-employee-number', text: number?.text ?? '' });
    return [];
  }
  const isNumber = number?.cell && typeof number.cell !== 'string' && number.cell.kind === 'number';
  if (read !== null && isNumber && read.length > KEPT_DIGITS) {
    reader.refuse(address, { code: 'digits-lost', text: number.text });
    return [];
  }
  const entity: SheetPerson = {
    employeeNumber: read,
    name,
    rank: reader.text(record, 'rank'),
    position: reader.text(record, 'position'),
    unit: unitFor(reader.question, reader.code(record, 'unit-code')) ?? reader.text(record, 'unit-name'),
    employment: reader.text(record, 'employment'),
    since: reader.day(record, 'since'),
  };
  return [{ entity, address, from: { employeeNumber: address } }];
}
