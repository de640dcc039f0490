import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RowChange, sheetChange } from '../../src/domain/sheets/change/sheet-change.ts';
import { findTables } from '../../src/domain/sheets/find-tables.ts';
import type { Known } from '../../src/domain/sheets/meaning/draft.ts';
import { draftsOf } from '../../src/domain/sheets/meaning/drafts-of.ts';
import { headerFingerprint, proposeMapping } from '../../src/domain/sheets/meaning/mapping.ts';
import { questionIn, type TableChoice } from '../../src/domain/sheets/meaning/table-choice.ts';
import type { SheetSet } from '../../src/domain/sheets/sheet-set.ts';
import type { Workbook } from '../../src/domain/sheets/workbook.ts';
import type { Budget } from '../../src/domain/strategy.ts';
import { importExchange } from '../../src/endpoint/rows/import-exchange.ts';
import { applySheet } from '../../src/endpoint/sheet-import/apply-sheet.ts';
import { readApart } from '../../src/endpoint/sheet-import/read-apart.ts';
import { sheetSetOf } from '../../src/endpoint/sheet-import/sheet-set.ts';
import { undoSheet } from '../../src/endpoint/sheet-import/undo-sheet.ts';
import {
  changeDigest,
  type SheetList,
  type SheetReply,
  type SheetUndoReply,
} from '../../src/protocol/sheet.ts';
import { readWorkbook } from '../../src/sheets/read/read-workbook.ts';
import { NOW, SOURCED } from '../support/builders.ts';
import type { TestDevice } from '../support/device.ts';
import { OFFICER, position } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';

const PLANNER = position('planner', 'setda', 'perencana');
const ADMIN = position('admin', 'setda', 'admin');

let server: TestServer;
beforeAll(async () => {
  const people = [PLANNER, ADMIN].map(({ person }) => ({ id: person, name: person, example: true }));
  server = await startEndpoint({ people, positions: [PLANNER, ADMIN] });
}, 180_000);
afterAll(() => server.stop());

const budget = (code: string, ceiling: string, year: number): Budget => ({
  ...{ id: `52---${code}-${year}-APBD`, government: '52', unit: null, level: 'sub-activity', code },
  ...{ name: code, year, asOf: null, stage: 'APBD', ceiling, realized: null },
  ...SOURCED,
});

const current = (): Promise<SheetSet> => server.endpoint.storage.read('ntb', sheetSetOf);

const ceilings = async (year: number) =>
  Object.fromEntries(
    (await current()).budgets.filter((one) => one.year === year).map(({ code, ceiling }) => [code, ceiling]),
  );

async function put(...budgets: readonly Budget[]): Promise<void> {
  const set = await current();
  const kept = set.budgets.filter(({ id }) => !budgets.some((one) => one.id === id));
  await importExchange(
    server.endpoint.storage,
    'ntb',
    { ...set, budgets: [...kept, ...budgets] },
    { now: NOW, replace: false },
  );
}

const A = '4.01.05.1.01.01';
const B = '4.01.05.1.01.02';

interface Sent {
  readonly bytes: Uint8Array;
  readonly book: Workbook;
  readonly choice: TableChoice;
  readonly fingerprint: string;
}

const settingOf = (year: number | null, source: string): TableChoice['setting'] => ({
  ...{ year, unit: null, government: '52', plan: null },
  ...{ stage: null, role: null, source },
});

async function table(year: number, rows: Readonly<Record<string, string>>): Promise<Sent> {
  const lines = Object.entries(rows).map(([code, amount]) => `${code};Sub ${code};${amount}`);
  const text = `PAGU APBD\nKode;Uraian Program/ Kegiatan/ Sub Kegiatan;Pagu\n${lines.join('\n')}\n`;
  const bytes = new TextEncoder().encode(text);
  const book = await readWorkbook(bytes);
  const found = findTables(book.sheets[0] as Workbook['sheets'][number]).tables[0];
  if (!found) throw new Error('no table');
  const setting = settingOf(year, 'pagu.csv');
  const mapping = proposeMapping(found, 'budgets');
  return {
    bytes,
    book,
    choice: { sheet: 0, table: 0, mapping, setting },
    fingerprint: headerFingerprint(found),
  };
}

const draftsIn = ({ book, choice }: Sent, known: Known) => {
  const question = questionIn(book, choice, known);
  if (!question) throw new Error('no question');
  return draftsOf(question);
};

const applying = (sent: Sent, change: Partial<Parameters<typeof applySheet>[1]> = {}) =>
  applySheet(server.endpoint, {
    tenant: 'ntb',
    person: '',
    file: 'pagu.csv',
    kept: { fingerprint: sent.fingerprint, mapping: sent.choice.mapping },
    isWhole: false,
    drafts: async () => draftsIn(sent, await current()),
    seen: null,
    permits: () => Promise.resolve(true),
    ...change,
  });

test('what somebody stores while a file is being read stays', async () => {
  await put(budget(A, '1000', 2030), budget(B, '2000', 2030));
  const sent = await table(2030, { [A]: '1500' });
  let asked = 0;
  const done = await applying(sent, {
    drafts: async (known) => {
      asked += 1;
      if (asked === 1) await put(budget(B, '7777', 2030));
      return draftsIn(sent, known);
    },
  });
  expect(done.state).toBe('stored');
  expect(await ceilings(2030)).toEqual({ [A]: '1500', [B]: '7777' });
});

test('two imports at once both stand, and each can be taken back alone', async () => {
  const [first, second] = await Promise.all([
    applying(await table(2031, { [A]: '1100' })),
    applying(await table(2031, { [B]: '2200' })),
  ]);
  expect(await ceilings(2031)).toEqual({ [A]: '1100', [B]: '2200' });
  const id = first.state === 'stored' ? first.id : '';
  const undoing = { tenant: 'ntb', id, person: '', permits: () => Promise.resolve(true) };
  const [taken, again] = await Promise.all([
    undoSheet(server.endpoint, undoing),
    undoSheet(server.endpoint, undoing),
  ]);
  expect([taken.state, again.state].sort()).toEqual(['gone', 'undone']);
  expect(await ceilings(2031)).toEqual({ [B]: '2200' });
  expect(second.state).toBe('stored');
});

test('an import is not taken back over what somebody changed since', async () => {
  const done = await applying(await table(2032, { [A]: '1100', [B]: '2200' }));
  await put({ ...budget(B, '9900', 2032), name: `Sub ${B}` });
  const id = done.state === 'stored' ? done.id : '';
  const answer = await undoSheet(server.endpoint, {
    ...{ tenant: 'ntb', id, person: '', permits: () => Promise.resolve(true) },
  });
  expect(answer).toMatchObject({ state: 'changed-since', keys: [expect.stringContaining(B)] });
  expect(await ceilings(2032)).toEqual({ [A]: '1100', [B]: '9900' });
});

test('a table that is whole takes away what it does not have, and undo brings it back', async () => {
  await put(budget(A, '1000', 2033), budget(B, '2000', 2033), budget(B, '5', 2034));
  const done = await applying(await table(2033, { [A]: '1000' }), { isWhole: true });
  expect(await ceilings(2033)).toEqual({ [A]: '1000' });
  expect(await ceilings(2034)).toEqual({ [B]: '5' });
  const id = done.state === 'stored' ? done.id : '';
  await undoSheet(server.endpoint, { tenant: 'ntb', id, person: '', permits: () => Promise.resolve(true) });
  expect(await ceilings(2033)).toEqual({ [A]: '1000', [B]: '2000' });
});

const previewed = async (sent: Sent): Promise<readonly RowChange[]> => {
  const set = await current();
  return sheetChange(set, draftsIn(sent, set), false).rows;
};

async function post(
  device: TestDevice,
  sent: Sent,
  seen: string,
): Promise<{ status: number; body: SheetReply }> {
  const head = JSON.stringify({ ...sent.choice, file: 'pagu.csv', isWhole: false, seen });
  const response = await device.fetch('/v1/sheets', {
    method: 'POST',
    body: Buffer.concat([Buffer.from(`${head}\n`), sent.bytes]),
  });
  return { status: response.status, body: (await response.json()) as SheetReply };
}

test('a planner stores what was looked at, finds it in the list, and takes it back', async () => {
  const device = await server.device(PLANNER.person);
  const sent = await table(2035, { [A]: '500.000' });
  const stored = await post(device, sent, changeDigest(await previewed(sent)));
  expect(stored.body).toMatchObject({ state: 'stored', rows: 1 });
  expect(await ceilings(2035)).toEqual({ [A]: '500000' });
  const list = (await (await device.fetch('/v1/sheets')).json()) as SheetList;
  const own = list.imports.find(({ person }) => person === PLANNER.person);
  expect(own).toMatchObject({
    person: PLANNER.person,
    file: 'pagu.csv',
    added: 1,
    undoneAt: null,
  });
  expect(list.mappings).toContainEqual({ fingerprint: sent.fingerprint, mapping: sent.choice.mapping });
  const { body } = await device.post<SheetUndoReply>('/v1/sheets/undo', { id: own?.id });
  expect(body).toEqual({ state: 'undone', rows: 1 });
  expect(await ceilings(2035)).toEqual({});
});

test('what changed since the preview is shown anew instead of stored', async () => {
  const device = await server.device(PLANNER.person);
  const sent = await table(2036, { [A]: '500.000' });
  const seen = changeDigest(await previewed(sent));
  await put(budget(A, '1', 2036));
  const { body } = await post(device, sent, seen);
  expect(body).toMatchObject({ state: 'moved', rows: [{ kind: 'changed', after: { ceiling: '500000' } }] });
  expect(await ceilings(2036)).toEqual({ [A]: '1' });
});

test('one bad cell and nothing is stored, whoever asks; who may not is refused before the file is read', async () => {
  const planner = await server.device(PLANNER.person);
  const sent = await table(2037, { [A]: '500.000', [B]: 'dua juta' });
  expect((await post(planner, sent, '0'.repeat(64))).body).toMatchObject({
    state: 'refused',
    problems: [{ address: 'C4', fault: { code: 'not-a-number' } }],
  });
  expect(await ceilings(2037)).toEqual({});
  const officer = await server.device(OFFICER.person);
  expect((await post(officer, sent, '0'.repeat(64))).status).toBe(403);
  expect((await officer.fetch('/v1/sheets')).status).toBe(403);
});

test('a file that is none, a table that is not there and bytes without a request answer so', async () => {
  const device = await server.device(ADMIN.person);
  const sent = await table(2038, { [A]: '1' });
  const other = { ...sent, bytes: new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]) };
  expect((await post(device, other, '0'.repeat(64))).body).toEqual({ state: 'unreadable' });
  const elsewhere = { ...sent, choice: { ...sent.choice, table: 7 } };
  expect((await post(device, elsewhere, '0'.repeat(64))).body).toEqual({ state: 'unreadable' });
  expect((await device.fetch('/v1/sheets', { method: 'POST', body: 'x' })).status).toBe(400);
  expect(await readApart(sent.bytes, sent.choice, 1)).toBeNull();
});

test('files are read two at a time, and who comes to a long line is told to come back', async () => {
  const device = await server.device(ADMIN.person);
  const sent = { ...(await table(2039, { [A]: '1' })), bytes: new Uint8Array([1]) };
  const answers = await Promise.all(Array.from({ length: 7 }, () => post(device, sent, '0'.repeat(64))));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(6).fill(200), 503]);
});

test('figures from a table stand approved, so a planner may not bring them', async () => {
  const bytes = new TextEncoder().encode('No;Indikator;Satuan;Realisasi 2025\n1;IK-1;%;12,5\n');
  const book = await readWorkbook(bytes);
  const found = findTables(book.sheets[0] as Workbook['sheets'][number]).tables[0];
  if (!found) throw new Error('no table');
  const mapping = proposeMapping(found, 'realizations');
  const setting = settingOf(2025, 'x');
  const sent = { bytes, book, choice: { sheet: 0, table: 0, mapping, setting }, fingerprint: '' };
  expect((await post(await server.device(PLANNER.person), sent, '0'.repeat(64))).status).toBe(403);
  const { body } = await post(await server.device(ADMIN.person), sent, changeDigest(await previewed(sent)));
  expect(body).toMatchObject({ state: 'stored', rows: 1 });
});

const NIP = '197001011995031001';

async function staffTable(lines: readonly string[]): Promise<Sent> {
  const text = ['NIP;Nama Pegawai;Jabatan;Unit Kerja;TMT;Peran', ...lines, ''].join('\n');
  const bytes = new TextEncoder().encode(text);
  const book = await readWorkbook(bytes);
  const found = findTables(book.sheets[0] as Workbook['sheets'][number]).tables[0];
  if (!found) throw new Error('no table');
  const choice = {
    sheet: 0,
    table: 0,
    mapping: proposeMapping(found, 'people'),
    setting: settingOf(null, 'pegawai.csv'),
  };
  return { bytes, book, choice, fingerprint: headerFingerprint(found) };
}

const staff = async () => {
  const { people, positions } = await current();
  const [person] = people.filter(({ employeeNumber }) => employeeNumber === NIP);
  return { person, posts: positions.filter((one) => one.person === person?.id) };
};

test('an administrator stores a list of people, nobody else does, and it makes no account', async () => {
  const sent = await staffTable([`'${NIP};Sari;Analis Hukum;setda;2 Januari 2026;petugas`]);
  const seen = changeDigest(await previewed(sent));
  expect((await post(await server.device(PLANNER.person), sent, seen)).status).toBe(403);
  expect((await staff()).person).toBeUndefined();
  const admin = await server.device(ADMIN.person);
  const accounts = () => server.endpoint.storage.read('ntb', async (view) => (await view.accounts()).length);
  const before = await accounts();
  expect((await post(admin, sent, seen)).body).toMatchObject({ state: 'stored', rows: 2 });
  expect(await staff()).toMatchObject({
    person: { name: 'Sari', employeeNumber: NIP },
    posts: [{ role: 'officer', unit: 'setda', title: 'Analis Hukum' }],
  });
  expect(await accounts()).toBe(before);
  const refused = await staffTable([`'${NIP};Sari;Analis;antah;2 Januari 2026;petugas`]);
  expect((await post(admin, refused, '0'.repeat(64))).body).toMatchObject({
    state: 'refused',
    problems: [{ address: 'D2', fault: { code: 'unknown-unit' } }],
  });
});

test('a list of people is taken back whole, and not once one of them signs in', async () => {
  const admin = await server.device(ADMIN.person);
  const undo = async () => {
    const { imports } = (await (await admin.fetch('/v1/sheets')).json()) as SheetList;
    const { id } = imports.find(({ kind, undoneAt }) => kind === 'people' && undoneAt === null) ?? {};
    return (await admin.post<SheetUndoReply>('/v1/sheets/undo', { id })).body;
  };
  expect(await undo()).toEqual({ state: 'undone', rows: 2 });
  expect(await staff()).toEqual({ person: undefined, posts: [] });
  const sent = await staffTable([`'${NIP};Sari;Analis Hukum;setda;2 Januari 2026;petugas`]);
  await post(admin, sent, changeDigest(await previewed(sent)));
  const account = { person: (await staff()).person?.id ?? '', username: 'sari', password: 'x' };
  await server.endpoint.storage.write('ntb', (transaction) => transaction.saveAccount(account));
  expect(await undo()).toEqual({ state: 'changed-since', keys: ['Sari'] });
  expect((await staff()).person?.name).toBe('Sari');
});
