import { expose } from 'comlink';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { facts } from '../../src/app/live/facts.ts';
import { opened } from '../../src/app/opened.ts';
import {
  applyDesk,
  brought,
  changesPage,
  chooseKind,
  clearDesk,
  desk,
  preview,
  putFile,
  type SheetPreview,
} from '../../src/app/sheets/desk.ts';
import type { SheetKind } from '../../src/domain/sheets/meaning/fields.ts';
import { factsOf, OWNER, officerDevice } from './officer-facts.ts';

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
  preview: () => ({ ...SEEN, digest: kind }),
  rows: () => {
    throw new RangeError('Out of memory.');
  },
};

const SEEN: SheetPreview = {
  counts: { added: 1, changed: 0, same: 0, removed: 0 },
  problems: 0,
  digest: 'd',
  isStageAssumed: false,
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
  facts.value = await factsOf(opened.value.replica);
});
afterEach(() => {
  clearDesk();
  opened.value = null;
  facts.value = null;
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

test('a page of rows that cannot be read is said to have broken off', async () => {
  kind = 'targets';
  await putFile(file);
  expect(await changesPage('added', 0, 10)).toEqual([]);
  expect(desk.value).toEqual(BROKEN_OFF);
});

test('a file the browser can no longer read when it is applied is said so, and stays on the desk', async () => {
  kind = 'targets';
  await putFile(file);
  vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('Changed.', 'NotReadableError'));
  await applyDesk(SEEN);
  expect(brought.value).toMatchObject({ file: 'pegawai.csv', answer: { state: 'broke-off' } });
  expect(desk.value).toMatchObject({ state: 'open', file });
});

test('what breaks off of one file is not said of another that was opened meanwhile', async () => {
  kind = 'targets';
  const slow = new File(['NIP'], 'lambat.csv');
  let giveUp = (): void => {};
  vi.spyOn(slow, 'arrayBuffer').mockReturnValue(
    new Promise((_, reject) => {
      giveUp = () => reject(new DOMException('Gone.', 'NotReadableError'));
    }),
  );
  const reading = putFile(slow);
  await putFile(file);
  giveUp();
  await reading;
  expect(desk.value).toMatchObject({ state: 'open', file });
  expect(preview.value).toMatchObject({ counts: SEEN.counts });
});
