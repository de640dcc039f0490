import { hash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startOfDay } from '../../src/domain/calendar.ts';
import type { Entry, EntryKey } from '../../src/domain/entry.ts';
import type { ExchangeSet } from '../../src/domain/exchange/exchange-set.ts';
import { packOfEntry } from '../../src/domain/scoring/kept-pack.ts';
import { knownPacks } from '../../src/domain/scoring/known-packs.ts';
import { readExchange } from '../../src/endpoint/exchange/exchange-folder.ts';
import { importExchange } from '../../src/endpoint/rows/import-exchange.ts';
import { contentHash } from '../../src/protocol/hash.ts';
import type { Mutation } from '../../src/protocol/mutation.ts';
import { amount, DAY, HOUR } from '../support/builders.ts';
import type { TestDevice } from '../support/device.ts';
import { NTB_FOLDER } from '../support/exchange-texts.ts';
import { position } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';
import { create, photo } from '../support/uploads.ts';

// The real reorganisation: Dikbud ends on 31 December 2025, Dikpora and Disbud begin on 2 January 2026.
const at = (day: string): number => startOfDay(day, 'Asia/Makassar') + 9 * HOUR;
const [DECEMBER, GAP, JANUARY] = [at('2025-12-15'), at('2026-01-01'), at('2026-01-05')];

const since = (from: string) => ({ from: startOfDay(from, 'Asia/Makassar') });
const OLD = ['officer', 'verifier', 'head'].map((role) =>
  position(role as 'officer', 'DIKBUD', `${role}-dikbud`, since('2025-01-01')),
);
const NEW = ['officer', 'verifier', 'head'].map((role) =>
  position(role as 'officer', 'DIKPORA', `${role}-dikpora`, since('2026-01-02')),
);
const STAFF = [...OLD, ...NEW, position('head', 'DISBUD', 'head-disbud', since('2026-01-02'))];

/** Filled in monthly, so that a period is open on both sides of the merger. */
const monthly = (set: ExchangeSet, owner: string): ExchangeSet => ({
  ...set,
  indicators: set.indicators.map((one) =>
    one.code === 'HLS' ? { ...one, owner, frequency: 'monthly', minEvidence: 0 } : one,
  ),
  calendars: set.calendars.map((one) => ({ ...one, closesAfterDays: 120 })),
  measurements: [],
});

let server: TestServer;
let ntb: ExchangeSet;
const devices = new Map<string, TestDevice>();
beforeAll(async () => {
  const read = await readExchange(NTB_FOLDER);
  if (!read.ok) throw new Error('NTB cannot be read');
  ntb = read.value;
  const people = STAFF.map(({ person }) => ({ id: person, name: person, example: true }));
  server = await startEndpoint({ people, positions: STAFF });
  await bring('DIKBUD', DECEMBER);
}, 180_000);
afterAll(() => server.stop());

async function bring(owner: string, now: number): Promise<void> {
  await importExchange(server.endpoint.storage, 'ntb', monthly(ntb, owner), { now, replace: false });
  server.clock.now = now;
}

async function device(person: string): Promise<TestDevice> {
  const known = devices.get(person);
  if (known) {
    await known.enter();
    return known;
  }
  const made = await server.device(person);
  devices.set(person, made);
  return made;
}

const key = (unit: string, month: string): EntryKey => ({
  indicator: 'HLS',
  unit,
  area: '52',
  period: `2025-M${month}`,
  disaggregation: '',
});
const said = (of: TestDevice, text: string, unit: string, month: string, as: string, more = {}): Mutation =>
  of.mutation(
    'realization.set',
    { key: key(unit, month), value: amount(text) },
    { base: { value: { v: 0 } }, as, ...more },
  );
const idOf = (of: TestDevice, unit: string, month: string): string => said(of, '0', unit, month, '').e;
const entryOn = (of: TestDevice, e: string) => of.rows.get(e)?.body as Entry | undefined;
const by = (role: string, unit: string): string => `${role}-${unit.toLowerCase()}@${unit}:${role}`;

let early: Mutation;
let upload: { e: string; evidence: object };
const file = photo();

test('before the merger the old unit works, and the new one does not', async () => {
  const old = await device('officer-dikbud');
  const as = by('officer', 'DIKBUD');
  expect((await old.one(said(old, '13.9', 'DIKBUD', '11', as))).s).toBe('ok');
  const evidence = {
    id: '00000000-0000-7000-8000-000000000001',
    sha: hash('sha256', file, 'hex'),
    size: file.byteLength,
    type: 'image/jpeg',
    name: 'foto.jpg',
    takenAt: null,
    position: null,
  } as const;
  const attached = await old.act('evidence.attach', { key: key('DIKBUD', '11'), evidence }, { as });
  expect(attached.s).toBe('ok');
  const e = idOf(old, 'DIKBUD', '11');
  upload = { e, evidence };
  expect((await old.act('submission.submit', {}, { e, as })).s).toBe('ok');
  // Written without a signal, and kept until long after the merger.
  early = said(old, '14.1', 'DIKBUD', '10', as, { at: DECEMBER });

  const heir = await device('head-dikpora');
  await heir.pull();
  expect(entryOn(heir, e)).toBeUndefined();
});

test('on the day between the two validities the old unit still works', async () => {
  server.clock.now = GAP;
  const old = await device('officer-dikbud');
  expect((await old.one(said(old, '13', 'DIKBUD', '09', by('officer', 'DIKBUD')))).s).toBe('ok');
});

test('after it the successor’s people have the rows and carry them on, history included', async () => {
  await bring('DIKPORA', JANUARY);
  const heir = await device('head-dikpora');
  const before = heir.scopeHash;
  await heir.pull();
  expect(heir.scopeHash).not.toBe(before);
  const { e } = upload;
  expect(entryOn(heir, e)?.trail.map((step) => step.command)).toEqual([
    'realization.set',
    'evidence.attach',
    'submission.submit',
  ]);
  const verifier = await device('verifier-dikpora');
  const stands = entryOn(heir, e) as Entry;
  const hls = ntb.indicators.find(({ code }) => code === 'HLS') ?? null;
  const back = {
    seen: contentHash(stands, hls, packOfEntry(stands, knownPacks([]))),
    reason: 'Lengkapi catatan.',
  };
  expect((await verifier.act('submission.return', back, { e, as: by('verifier', 'DIKPORA') })).s).toBe('ok');
  const officer = await device('officer-dikpora');
  const again = said(officer, '13.95', 'DIKBUD', '11', by('officer', 'DIKPORA'), {
    base: { value: { m: stands.value.mut } },
  });
  expect((await officer.one(again)).s).toBe('ok');
});

test('of two successors the one that owns the indicator decides; the other, and the old people, look on', async () => {
  const { e } = upload;
  const other = await device('head-disbud');
  await other.pull();
  expect(entryOn(other, e)).toBeDefined();
  const grant = { until: JANUARY + 30 * DAY, reason: 'ya' };
  const refused = await other.act('reopening.grant', grant, { e, as: by('head', 'DISBUD') });
  expect(refused.problem).toEqual({ code: 'forbidden', command: 'reopening.grant' });

  const old = await device('officer-dikbud');
  await old.pull();
  expect(entryOn(old, e)?.value.value).toEqual(amount('13.95'));
  const mine = await old.one({ ...said(old, '1', 'DIKBUD', '08', by('officer', 'DIKBUD')), at: JANUARY });
  expect(mine.problem).toEqual({ code: 'unit-moved', unit: 'DIKBUD', to: ['DIKPORA', 'DISBUD'] });
});

test('bytes of a file said before the merger arrive after it', async () => {
  const old = await device('officer-dikbud');
  const { status } = await create(old, upload as Parameters<typeof create>[1]);
  expect(status).toBe(201);
});

test('what was written in the old unit in its time waits for the head who answers for it now', async () => {
  const old = await device('officer-dikbud');
  const late = await old.one({ ...early, rseq: old.last + 1 });
  expect(late).toMatchObject({ s: 'quarantined', problem: { code: 'right-ended', waits: true } });
  expect(late.problem).toMatchObject({ endedOn: String(startOfDay('2026-01-02', 'Asia/Makassar')) });
  const take = { work: early.id };
  const other = await device('head-disbud');
  const theirs = await other.act('late.take', take, { e: early.e, as: by('head', 'DISBUD') });
  expect(theirs.problem).toMatchObject({ code: 'forbidden' });
  const heir = await device('head-dikpora');
  expect((await heir.act('late.take', take, { e: early.e, as: by('head', 'DIKPORA') })).s).toBe('ok');
  await heir.pull();
  expect(entryOn(heir, early.e)?.value).toMatchObject({ by: 'officer-dikbud', value: amount('14.1') });
});

test('a figure is kept under one unit: what was begun goes on there, and a second beginning comes back', async () => {
  const officer = await device('officer-dikpora');
  const as = by('officer', 'DIKPORA');
  const second = await officer.one(said(officer, '99', 'DIKPORA', '11', as));
  expect(second.problem).toEqual({ code: 'unit-moved', unit: 'DIKPORA', to: ['DIKBUD'] });
  expect((await officer.one(said(officer, '15', 'DIKPORA', '12', as))).s).toBe('ok');
  const under = said(officer, '16', 'DIKBUD', '07', as);
  expect((await officer.one(under)).problem).toEqual({ code: 'unit-moved', unit: 'DIKBUD', to: ['DIKPORA'] });
  // The old officer’s phone knew of no other: his value is with him, and says where the figure stands.
  const old = await device('officer-dikbud');
  const doubled = await old.one({
    ...said(old, '14', 'DIKBUD', '12', by('officer', 'DIKBUD')),
    at: DECEMBER,
  });
  expect(doubled).toMatchObject({
    s: 'rejected',
    problem: { code: 'unit-moved', unit: 'DIKBUD', to: ['DIKPORA'] },
  });
});
