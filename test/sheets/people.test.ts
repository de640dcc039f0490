import { expect, test } from 'vitest';
import { startOfDay } from '../../src/domain/calendar.ts';
import type { Person, Position } from '../../src/domain/person.ts';
import { sheetChange } from '../../src/domain/sheets/change/sheet-change.ts';
import { undone } from '../../src/domain/sheets/change/undone.ts';
import { findTables } from '../../src/domain/sheets/find-tables.ts';
import type { SheetSetting } from '../../src/domain/sheets/meaning/draft.ts';
import { draftsOf } from '../../src/domain/sheets/meaning/drafts-of.ts';
import { proposeMapping } from '../../src/domain/sheets/meaning/mapping.ts';
import type { SheetSet } from '../../src/domain/sheets/sheet-set.ts';
import type { Sheet } from '../../src/domain/sheets/workbook.ts';
import { readWorkbook } from '../../src/sheets/read/read-workbook.ts';
import { orgUnit } from '../support/builders.ts';

const day = (text: string) => startOfDay(text, 'Asia/Jakarta');
const person = (id: string, name: string, employeeNumber?: string): Person => ({
  ...{ id, name, example: false },
  ...(employeeNumber !== undefined && { employeeNumber }),
});
const post = (id: string, of: string, change: Partial<Position> = {}): Position => ({
  ...{ id, person: of, role: 'officer', unit: 'DINKES', area: null, capacity: 'definitive' },
  ...{ from: day('2020-01-01'), to: null, delegatedFrom: null },
  ...change,
});

const SET: SheetSet = {
  ...{ areas: [], planNodes: [], indicators: [], targets: [], measurements: [], budgets: [] },
  ...{ sakip: [], calendars: [], people: [], positions: [] },
  units: [
    { ...orgUnit('DINKES', null), name: 'Dinas Kesehatan' },
    { ...orgUnit('DINSOS', null), name: 'Dinas Sosial' },
  ],
};

const HEAD = 'NIP;Nama Pegawai;Jabatan;Unit Kerja;TMT;Berakhir;Peran';

async function change(
  rows: readonly string[],
  set: Partial<SheetSet> = {},
  said: Partial<SheetSetting> = {},
) {
  const { sheets } = await readWorkbook(new TextEncoder().encode([HEAD, ...rows, ''].join('\n')));
  const sheet = sheets[0] as Sheet;
  const [table] = findTables(sheet).tables;
  if (!table) throw new Error('no table');
  const current = { ...SET, ...set };
  const setting = {
    year: null,
    unit: null,
    government: '52',
    plan: null,
    stage: null,
    role: null,
    source: 'x',
  };
  const mapping = proposeMapping(table, 'people');
  const question = { sheet, table, mapping, known: current, setting: { ...setting, ...said } };
  return { current, ...sheetChange(current, draftsOf(question), false) };
}

const told = ({ problems }: Awaited<ReturnType<typeof change>>) =>
  problems.map(({ address, fault }) => `${address} ${fault.code}`);

const A = '197001011995031001';
const B = '198002022005012002';

test('a list brings people with number, post, unit and its time', async () => {
  const { rows, set, problems } = await change([
    `'${A};Budi, S.H.;Kepala Dinas Kesehatan;DINKES;2 Januari 2022;;kepala`,
    `'${B};Ani;Analis Hukum (Plt.);Dinas Sosial;1 Maret 2022;31/12/2026;petugas`,
  ]);
  expect(problems).toEqual([]);
  expect(rows.map(({ entity, kind }) => `${entity} ${kind}`)).toEqual([
    ...['people added', 'people added', 'positions added', 'positions added'],
  ]);
  expect(set.people.map(({ name, employeeNumber }) => [name, employeeNumber])).toEqual([
    ['Budi, S.H.', A],
    ['Ani', B],
  ]);
  expect(set.positions).toMatchObject([
    { role: 'head', unit: 'DINKES', title: 'Kepala Dinas Kesehatan', from: day('2022-01-02'), to: null },
    {
      ...{ role: 'officer', unit: 'DINSOS', title: 'Analis Hukum', capacity: 'acting' },
      ...{ from: day('2022-03-01'), to: day('2027-01-01') },
    },
  ]);
  for (const { id } of [...set.people, ...set.positions]) expect(id).not.toContain(A);
});

test('the same list again changes nothing, and taking it back leaves what was', async () => {
  const lines = [`${A};Budi;Analis;DINKES;2 Januari 2022;;petugas`];
  const first = await change(lines);
  const again = await change(lines, first.set);
  expect(new Set(again.rows.map(({ kind }) => kind))).toEqual(new Set(['same']));
  const back = undone(first.set, first.rows);
  expect(back.ok && [back.set.people, back.set.positions]).toEqual([[], []]);
});

test('whoever is there already is known by number, else by name and unit, and keeps the right held', async () => {
  const people = [person('p1', 'Budi Lama', A), person('p2', 'Ani')];
  const positions = [post('j1', 'p1', { role: 'verifier' }), post('j2', 'p2')];
  const { set, rows } = await change(
    [`${A};Budi;Auditor;DINKES;2 Januari 2022;;`, `${B};Ani;Analis;DINKES;2 Januari 2022;;`],
    { people, positions },
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['changed', 'changed', 'changed', 'changed']);
  expect(set.people).toEqual([person('p1', 'Budi', A), person('p2', 'Ani', B)]);
  expect(set.positions).toEqual([
    { ...positions[0], title: 'Auditor' },
    { ...positions[1], title: 'Analis' },
  ]);
});

test('every row that cannot be stored is told by its cell', async () => {
  const people = [person('p1', 'Kepala Lama'), person('p2', 'Kembar'), person('p3', 'Kembar')];
  const positions = [post('j1', 'p1', { role: 'head' }), post('j2', 'p2'), post('j3', 'p3')];
  const known = { people, positions };
  const cases: readonly (readonly [string, string])[] = [
    [`${A};Budi;Analis;Dinas Antah;2 Januari 2022;;petugas`, 'D2 unknown-unit'],
    [`${A};Budi;Analis;DINKES;2 Januari 2022;;`, 'A2 role-missing'],
    [`${A};Budi;Analis;DINKES;2 Januari 2022;;admin`, 'G2 unknown-role'],
    [`${A};Budi;Analis;DINKES;;;petugas`, 'A2 since-missing'],
    [`${A};Budi;Analis;DINKES;2 Januari 2022;1 Januari 2022;petugas`, 'F2 ends-too-early'],
    [`${A};Budi;Kepala;DINKES;2 Januari 2022;;kepala`, 'A2 overlaps'],
    [`-;Kembar;Analis;DINKES;2 Januari 2022;;petugas`, 'B2 several-people'],
    [`12345;Budi;Analis;DINKES;2 Januari 2022;;petugas`, 'A2 not-an-employee-number'],
  ];
  for (const [line, fault] of cases) expect(told(await change([line], known)), line).toEqual([fault]);
});

test('one number twice, two posts at once and two heads of one list are refused; one after the other is not', async () => {
  const twice = [
    `${A};Budi;Analis;DINKES;2 Januari 2022;;petugas`,
    `${A};Budi;Analis;DINSOS;2 Januari 2022;;petugas`,
  ];
  expect(told(await change(twice))).toEqual(['A3 twice']);
  const known = { people: [person('p1', 'Budi', A)], positions: [post('j1', 'p1')] };
  expect(told(await change([twice[1] as string], known))).toEqual(['A2 overlaps']);
  const ended = { ...known, positions: [post('j1', 'p1', { to: day('2022-01-02') })] };
  expect(told(await change([twice[1] as string], ended))).toEqual([]);
  const heads = [A, B].map((number, i) => `${number};Orang ${i};Kepala;DINKES;2 Januari 2022;;kepala`);
  expect(told(await change(heads))).toEqual(['A2 overlaps', 'A3 overlaps']);
});

test('whoever brings the list may say role, unit and year for rows that are silent', async () => {
  const { set, problems } = await change(
    [`${A};Budi;Analis;;;;`],
    {},
    { role: 'verifier', unit: 'DINSOS', year: 2024 },
  );
  expect(problems).toEqual([]);
  expect(set.positions).toMatchObject([{ role: 'verifier', unit: 'DINSOS', from: day('2024-01-01') }]);
});
