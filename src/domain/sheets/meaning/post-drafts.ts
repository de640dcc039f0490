import { startOfDay, zoneOf } from '../../calendar.ts';
import type { Capacity, Person, Position } from '../../person.ts';
import { textHash } from '../text-hash.ts';
import type { Draft } from './draft.ts';
import type { KnownStaff } from './known-staff.ts';
import type { NamedPerson } from './people-drafts.ts';
import type { TableReader } from './reader.ts';
import { roleIn, type SheetRole } from './sheet-role.ts';

const DAY = 86_400_000;

/** What a row says about a post; `from` and `to` in ms, null where it says nothing. */
interface Said {
  readonly title: string | null;
  readonly capacity: Capacity;
  readonly role: SheetRole | null;
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * The post of one row. A post that the person holds there already keeps its beginning and its role; the list renews what
 * it is called and when it ends. Null when a cell speaks against it, which is then told.
 */
export function postOf(
  reader: TableReader,
  staff: KnownStaff,
  { record, unit, address }: NamedPerson,
  person: Person,
): Draft<Position> | null {
  const refused = reader.faults.length;
  const said = saidIn(reader, record);
  if (reader.faults.length > refused) return null;
  const from = { title: addressIn(reader, record, 'position') ?? address };
  const held = heldPost(staff.posts(person.id, unit), said);
  if (held) {
    const entity = { ...held, ...(said.title !== null && { title: said.title }), to: said.to ?? held.to };
    return { entity, address, from };
  }
  const entity = newPost(reader, { unit, address }, person, said);
  return entity && { entity, address, from };
}

/** The post the row speaks of: of that role where it names one, held at the time it names, the earliest of several. */
function heldPost(own: readonly Position[], { role, capacity, from, to }: Said): Position | null {
  const fits = own.filter(
    (one) =>
      (role === null || (one.role === role && one.capacity === capacity)) &&
      (one.to === null || (from !== null && from < one.to)) &&
      (to === null || one.from < to),
  );
  return [...fits].sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))[0] ?? null;
}

function newPost(
  reader: TableReader,
  { unit, address }: Pick<NamedPerson, 'unit' | 'address'>,
  { id: person }: Person,
  said: Said,
): Position | null {
  const role = said.role ?? reader.question.setting.role;
  const year = reader.year(null);
  const from = said.from ?? (year === null ? null : dayStart(reader, `${year}-01-01`));
  if (role === null) reader.refuse(address, { code: 'role-missing' });
  else if (from === null) reader.refuse(address, { code: 'since-missing' });
  if (role === null || from === null) return null;
  const { title, capacity, to } = said;
  return {
    id: `position-${textHash([person, unit, role, capacity, from].join(' '))}`,
    ...{ person, role, unit, area: null, capacity },
    ...(title !== null && { title }),
    ...{ from, to, delegatedFrom: null },
  };
}

function saidIn(reader: TableReader, record: NamedPerson['record']): Said {
  const role = reader.text(record, 'role');
  const named = role === null ? null : roleIn(role);
  if (role !== null && named === null)
    reader.refuse(addressIn(reader, record, 'role') ?? '', { code: 'unknown-role', text: role });
  const [since, until] = [reader.day(record, 'since'), reader.day(record, 'until')];
  if (since !== null && until !== null && until < since)
    reader.refuse(addressIn(reader, record, 'until') ?? '', { code: 'ends-too-early' });
  return {
    ...titleIn(reader.text(record, 'position') ?? ''),
    role: named,
    from: since === null ? null : dayStart(reader, since),
    to: until === null ? null : dayStart(reader, until) + DAY,
  };
}

/** `Plt. Kepala Bidang`, `Kepala Bidang (Plt.)`: acting; `Plh.`: substitute. */
const CAPACITY = /\s*\(?\b(plt|plh)\b\.?\)?\s*/i;

function titleIn(text: string): Pick<Said, 'title' | 'capacity'> {
  const word = CAPACITY.exec(text)?.[1]?.toLowerCase();
  const title = text.replace(CAPACITY, ' ').trim();
  const capacity = word === 'plt' ? 'acting' : word === 'plh' ? 'substitute' : 'definitive';
  return { title: title === '' ? null : title, capacity };
}

const dayStart = (reader: TableReader, day: string): number =>
  startOfDay(day, zoneOf(reader.question.known.calendars));

const addressIn = (reader: TableReader, record: NamedPerson['record'], field: string): string | null =>
  reader.only(record, field)?.address ?? null;
