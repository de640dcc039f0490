import {
  type EmployeeNumber,
  type Person,
  type Position,
  signsForAll,
  withNumbers,
} from '../../domain/person.ts';
import { positionsByPerson } from '../../domain/staff.ts';
import { inboxOf } from '../rows/extent.ts';
import { circleIn } from '../rows/personal-scope.ts';
import { changedRows, type PlacedRow, type Unnumbered } from '../rows/put-reference.ts';
import { personRow, positionRow, type ReferenceRow } from '../rows/reference-rows.ts';
import type { Row, Scope, TenantReader, TenantWriter } from '../storage/port.ts';

/**
 * Numbers of civil servants (decision 0093). The one that counts stands in the scope of those who look after all people;
 * copies of it travel where papers need it: with the personal records about somebody, or that name somebody, and home.
 */
const numberRow = (body: EmployeeNumber, scope?: number): ReferenceRow => ({
  id: numberId(body.person, scope),
  type: 'employee-number',
  body,
});

const numberId = (person: string, scope?: number): string =>
  `employee-number:${person}${scope === undefined ? '' : `@${scope}`}`;

/** What is written of people and posts together. */
export interface StaffWritten {
  readonly people: readonly Person[];
  readonly positions: readonly Position[];
  /** Bodies of rows that go. */
  readonly gone?: { readonly people: readonly Person[]; readonly positions: readonly Position[] };
}

/**
 * Rows that differ once these people and posts stand: with the person only the number of whoever signs for all, and the
 * numbers themselves where they belong. A person given without a number loses it.
 */
export async function changedStaff(
  transaction: TenantWriter,
  { people, positions, gone = { people: [], positions: [] } }: StaffWritten,
): Promise<readonly Unnumbered[]> {
  const given = new Map(people.map((one) => [one.id, one]));
  const leaving = new Set(gone.people.map(({ id }) => id));
  const posts = [...positions, ...gone.positions].map(({ person }) => person);
  const touched = [...new Set([...given.keys(), ...leaving, ...posts])];
  const known = await transaction.rows([
    ...touched.map((id) => `person:${id}`),
    ...touched.map((id) => numberId(id)),
  ]);
  const numbers = new Map<string, string | null>(
    touched.map((id) => {
      const one = given.get(id);
      const kept = leaving.has(id) ? null : one ? (one.employeeNumber ?? null) : numberIn(known, id);
      return [id, kept];
    }),
  );
  const held = positionsByPerson(await postsAfter(transaction, positions, gone.positions, numbers));
  const ref = await transaction.scopeOf('', 'ref');
  const persons = touched.flatMap((id): readonly PlacedRow[] => {
    const body = given.get(id) ?? bodyIn<Person>(known, `person:${id}`);
    if (!body || leaving.has(id)) return [];
    const { employeeNumber: _, ...plain } = body;
    const number = signsForAll(held(id)) ? numbers.get(id) : null;
    return [{ ...personRow({ ...plain, ...(number && { employeeNumber: number }) }), scope: ref }];
  });
  const wanted = [...persons, ...positions.map((one) => ({ ...positionRow(one), scope: ref }))];
  const ends = [...gone.people.map(personRow), ...gone.positions.map(positionRow)];
  return [
    ...(await changedRows(transaction, wanted)),
    ...(await ended(transaction, ends)),
    ...(await changedNumbers(transaction, numbers, known)),
  ];
}

/** Posts as they stand afterwards; nobody looks at them where nobody has a number. */
async function postsAfter(
  view: TenantReader,
  positions: readonly Position[],
  gone: readonly Position[],
  numbers: ReadonlyMap<string, string | null>,
): Promise<readonly Position[]> {
  if (![...numbers.values()].some((number) => number !== null)) return [];
  const out = new Set([...positions, ...gone].map(({ id }) => id));
  const stored = (await view.rowsOfType('position')).map((row) => row.body as Position);
  return [...stored.filter(({ id }) => !out.has(id)), ...positions];
}

/** The number of each person and its copies. `stored` holds the rows of the numbers that count. */
async function changedNumbers(
  transaction: TenantWriter,
  numbers: ReadonlyMap<string, string | null>,
  stored: ReadonlyMap<string, Row>,
): Promise<readonly Unnumbered[]> {
  const moved = [...numbers].filter(([id, number]) => numberIn(stored, id) !== number);
  if (moved.length === 0) return [];
  const all = await transaction.scopeOf('', 'numbers');
  const homes = await homesOf(transaction, new Set(moved.map(([id]) => id)));
  const wanted: PlacedRow[] = [];
  const gone: ReferenceRow[] = [];
  for (const [person, number] of moved) {
    const scopes = homes.get(person) ?? [];
    const body = { person, employeeNumber: number ?? '' };
    const rows = [numberRow(body), ...scopes.map((scope) => numberRow(body, scope))];
    if (number === null) gone.push(...rows);
    else wanted.push(...rows.map((row, i) => ({ ...row, scope: scopes[i - 1] ?? all })));
  }
  return [...(await changedRows(transaction, wanted)), ...(await ended(transaction, gone))];
}

/** The scopes in which a copy of each person's number travels. */
async function homesOf(
  transaction: TenantWriter,
  persons: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const holder = new Map(
    (await transaction.rowsOfType('position')).map(({ body }) => [
      (body as Position).id,
      (body as Position).person,
    ]),
  );
  const homes = new Map<string, number[]>();
  for (const scope of await transaction.scopes())
    for (const person of new Set(peopleIn(scope, (id) => holder.get(id))))
      if (persons.has(person)) homes.set(person, [...(homes.get(person) ?? []), scope.scope]);
  return homes;
}

/** Whose numbers travel in a scope: whom its records are about and whom they name; in an inbox, the one it belongs to. */
function peopleIn(
  scope: Pick<Scope, 'unit' | 'class'>,
  holder: (position: string) => string | undefined,
): readonly string[] {
  if (scope.class === 'inbox') return [scope.unit.slice(inboxOf('').length)];
  if (scope.class !== 'personal') return [];
  const { subject, named } = circleIn(scope.unit);
  return [subject, ...named.flatMap((id) => holder(id) ?? [])];
}

/** Copies that a scope lacks. Asked whenever something comes to stand in it that was not there before. */
export async function lackingNumbers(
  transaction: TenantWriter,
  scope: Scope,
  holder: (position: string) => string | undefined,
): Promise<readonly Unnumbered[]> {
  const persons = [...new Set(peopleIn(scope, holder))];
  const stored = await transaction.rows(persons.map((id) => numberId(id)));
  const wanted = persons.flatMap((person): readonly PlacedRow[] => {
    const employeeNumber = numberIn(stored, person);
    return employeeNumber === null
      ? []
      : [{ ...numberRow({ person, employeeNumber }, scope.scope), scope: scope.scope }];
  });
  return changedRows(transaction, wanted);
}

async function ended(
  transaction: TenantWriter,
  rows: readonly ReferenceRow[],
): Promise<readonly Unnumbered[]> {
  const stored = await transaction.rows(rows.map(({ id }) => id));
  return [...stored.values()].flatMap(({ seq: _, ...row }) =>
    row.deleted ? [] : [{ ...row, ver: row.ver + 1, deleted: true }],
  );
}

const bodyIn = <T>(rows: ReadonlyMap<string, Row>, id: string): T | null => {
  const row = rows.get(id);
  return row && !row.deleted ? (row.body as T) : null;
};

const numberIn = (rows: ReadonlyMap<string, Row>, person: string): string | null =>
  bodyIn<EmployeeNumber>(rows, numberId(person))?.employeeNumber ?? null;

/** Everybody with the number that counts. */
export async function peopleWithNumbers(view: TenantReader): Promise<readonly Person[]> {
  const numbers = (await view.rowsOfType('employee-number')).map((row) => row.body as EmployeeNumber);
  const people = (await view.rowsOfType('person')).map((row) => row.body as Person);
  return withNumbers(people, numbers);
}
