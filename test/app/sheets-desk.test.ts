import 'fake-indexeddb/auto';
import { expose } from 'comlink';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { opened } from '../../src/app/opened.ts';
import { chooseKind, clearDesk, desk, putFile } from '../../src/app/sheets/desk.ts';
import type { SheetKind } from '../../src/domain/sheets/meaning/fields.ts';
import { OWNER, officerDevice } from './officer-facts.ts';

/** What the next file holds. */
let kind: SheetKind;

/** Reads any file as one table, and breaks off over what the columns of a list of people mean. */
const BREAKING = {
  open: () => ({ ok: true, sheets: [{ name: 'Lembar', hidden: false }] }),
  tables: () => [{ titles: [], columns: [], records: 1, year: null, fingerprint: kind, kinds: [kind] }],
  propose: (_: number, of: SheetKind) => {
    if (of === 'people') throw new RangeError('Out of memory.');
    return { kind: of, fields: [] };
  },
};

/** Stands in the place of the browser's worker, at the other end of a channel. */
function BreakingWorker() {
  const { port1, port2 } = new MessageChannel();
  expose(BREAKING, port1);
  return Object.assign(port2, { terminate: () => port2.close() });
}

beforeEach(async () => {
  vi.stubGlobal('Worker', BreakingWorker);
  vi.stubGlobal('location', new URL('http://localhost/impor'));
  vi.spyOn(console, 'error').mockReturnValue();
  opened.value = {
    ...{ profileId: 'p', device: 'd', owner: OWNER, username: '', personName: '', tenantName: '' },
    replica: await officerDevice(),
  };
});
afterEach(() => {
  clearDesk();
  opened.value = null;
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const file = new File(['NIP'], 'pegawai.csv');
const BROKEN_OFF = { state: 'unreadable', file, fault: 'broke-off' };

test('columns whose meaning cannot be proposed are said to have broken off, not waited for', async () => {
  kind = 'people';
  await putFile(file);
  expect(desk.value).toEqual(BROKEN_OFF);
});

test('so they are when another content of the table is chosen', async () => {
  kind = 'targets';
  await putFile(file);
  expect(desk.value).toMatchObject({ state: 'open', mapping: { kind: 'targets' } });
  await chooseKind('people');
  expect(desk.value).toEqual(BROKEN_OFF);
});
