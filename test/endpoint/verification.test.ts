import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import { agreementName } from '../../src/domain/dossier/kinds/agreement.ts';
import { awardName } from '../../src/domain/dossier/kinds/personal/recognition.ts';
import { agreementFigures, agreementPaper } from '../../src/domain/papers/agreement-paper.ts';
import { httpApp } from '../../src/endpoint/http/http.ts';
import type { Env } from '../../src/endpoint/http/http-answer.ts';
import { StaticFiles } from '../../src/endpoint/http/static-files.ts';
import { paperFacts } from '../../src/endpoint/rows/paper-facts.ts';
import { changedReference, putNumbered } from '../../src/endpoint/rows/put-reference.ts';
import { dossierHash } from '../../src/protocol/dossier-hash.ts';
import { dossierId } from '../../src/protocol/entry-id.ts';
import { hashText } from '../../src/protocol/hash.ts';
import { draftOf } from '../store/device.ts';
import { NOW, TENANT } from '../support/builders.ts';
import { filledDossier } from '../support/filled-dossier.ts';
import { GOVERNOR, HEAD, OFFICER } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';
import { syncedDevice } from '../support/synced-device.ts';

const CODE = '0123456789ABCDEFGHJKMNPQRS';
const texts = { second: GOVERNOR.id, 'line/a/indicator': 'IK-1', attitude: '<b>rahasia</b>' };

let server: TestServer;
let signed: Readonly<Record<string, string>>;
beforeAll(async () => {
  server = await startEndpoint();
  const facts = await server.endpoint.storage.read('ntb', paperFacts);
  const figures = hashText(agreementFigures(agreementPaper(agreementOn(0, texts, 'agreed'), facts)));
  signed = { ...texts, figures };
}, 180_000);
afterAll(() => server.stop());

const agreementOn = (revision: number, fields: Readonly<Record<string, string>>, state: string): Dossier =>
  filledDossier(
    { kind: 'agreement', unit: 'disdik', year: 2026, name: agreementName(HEAD.id, revision) },
    fields,
    state,
  );

const keep = (dossier: Dossier) =>
  server.endpoint.storage.write('ntb', async (transaction) => {
    const scope = await transaction.scopeOf('', 'plan');
    const id = dossierId('ntb', dossier);
    const ver = ((await transaction.rows([id])).get(id)?.ver ?? 0) + 1;
    await putNumbered(transaction, [{ id, type: 'dossier', scope, ver, body: dossier, deleted: false }]);
  });

async function page(code: string) {
  const answer = await fetch(`${server.url}/verifikasi/${code}`);
  return { status: answer.status, cache: answer.headers.get('cache-control'), text: await answer.text() };
}

test('whoever holds a code sees what the paper shows, without signing in, and nothing is kept on the way', async () => {
  await keep(agreementOn(0, { ...signed, code: CODE }, 'agreed'));
  const { status, cache, text } = await page(CODE);
  expect([status, cache]).toEqual([200, 'no-store']);
  for (const shown of [
    'Perjanjian Kinerja Tahun 2026',
    'Persetujuan internal',
    'Masih berlaku',
    HEAD.person,
    'IK-1',
  ])
    expect(text).toContain(shown);
  expect(text).not.toContain('rahasia');
  expect(text).not.toContain('<script');
});

test('figures other than the signed ones are not shown as if they had been signed', async () => {
  await keep(agreementOn(0, { ...signed, figures: 'a'.repeat(64), code: CODE }, 'revised'));
  const { text } = await page(CODE);
  expect(text).toContain('sudah berubah sejak ditandatangani');
  expect(text).toContain('sudah diubah');
  expect(text).not.toContain('<table>');
});

test('a code nobody has, one written elsewhere, and one of an unsigned draft all look alike', async () => {
  const other = CODE.replace('0', 'Z');
  await keep(agreementOn(1, { ...signed, action: `kode ${other}`, code: '' }, 'agreed'));
  await keep(agreementOn(2, { ...signed, code: CODE.replace('0', 'Y') }, 'offered'));
  const answers = await Promise.all([
    page(other),
    page(CODE.replace('0', 'Y')),
    page("x'%25"),
    page('A'.repeat(26)),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
});

test('an agreement whose revision is signed says so, though nobody ended it by hand', async () => {
  const old = CODE.replace('0', 'V');
  await keep(agreementOn(10, { ...signed, code: old }, 'agreed'));
  expect((await page(old)).text).toContain('Masih berlaku');
  await keep(agreementOn(11, signed, 'draft'));
  expect((await page(old)).text).toContain('Masih berlaku');
  await keep(agreementOn(11, signed, 'agreed'));
  expect((await page(old)).text).toContain('Tidak berlaku lagi');
});

test('figures are read again as soon as a reference row changes', async () => {
  const code = CODE.replace('0', 'T');
  await keep(agreementOn(20, { ...signed, code }, 'agreed'));
  expect((await page(code)).text).toContain('<table>');
  const { area } = await server.endpoint.storage.read('ntb', paperFacts);
  const target = { id: 'T', indicator: 'IK-1', area, period: '2026-FY', operator: '=', amount: '1' };
  const body = { ...target, upper: null, stage: null, statedOn: null };
  await server.endpoint.storage.write('ntb', async (transaction) =>
    putNumbered(transaction, await changedReference(transaction, [{ id: 'target:T', type: 'target', body }])),
  );
  expect((await page(code)).text).not.toContain('<table>');
});

test('an address that asks and asks has to wait', async () => {
  const statuses: number[] = [];
  for (let i = 0; i < 70 && statuses.at(-1) !== 429; i += 1) statuses.push((await page('x')).status);
  expect(statuses.at(-1)).toBe(429);
  server.clock.now += 3_600_001;
  expect((await page(CODE)).status).toBe(200);
});

test('all addresses of one IPv6 network, told by a proxy, count as one caller', async () => {
  const files = new StaticFiles('.');
  const app = httpApp(server.endpoint, { files, trustProxy: true, ways: server.ways });
  const asks = async (address: string): Promise<number> => {
    const headers = { 'x-forwarded-for': `198.51.100.1, ${address}` };
    const raw = { incoming: {}, outgoing: { setHeader: () => {} } } as unknown as Env['Bindings'];
    return (await app.fetch(new Request('http://kinerja.example/verifikasi/x', { headers }), raw)).status;
  };
  for (let i = 0; i < 61; i += 1) await asks(`2001:db8:1:2::${i.toString(16)}`);
  expect([await asks('2001:db8:1:2:ffff::1'), await asks('2001:db8:1:3::1')]).toEqual([429, 404]);
});

test('two officials sign without a line, one after the other, and the code then verifies what they agreed on', async () => {
  const code = CODE.replace('0', 'W');
  const { name } = agreementOn(3, {}, 'draft');
  const key = { kind: 'agreement', unit: 'disdik', year: 2026, name };
  const e = dossierId(TENANT, key);
  const set = (n: number, as: string, fields: object) =>
    draftOf(n, { name: 'dossier.set', e, as, base: {}, args: { key, fields } as never });
  const step = (n: number, as: string, named: string, seen: string) =>
    draftOf(n, { name: 'dossier.step', e, as, base: {}, args: { key, step: named, seen, reason: '' } });
  const [head, governor] = [
    await syncedDevice(server, HEAD.person),
    await syncedDevice(server, GOVERNOR.person),
  ];
  const hashOn = async ({ replica }: typeof head) => {
    const all = await replica.view.dossiersView('agreement');
    return dossierHash(all.find(({ id }) => id === e)?.dossier as Dossier);
  };
  await head.round();
  const fields = { ...signed, revisionCause: 'budget', revisionReason: 'APBD-P' };
  await head.replica.store.append([set(1, HEAD.id, fields)], NOW);
  await head.replica.store.append([step(2, HEAD.id, 'offer', await hashOn(head))], NOW);
  await head.round();
  await governor.round();
  const bound = await hashOn(governor);
  const both = [step(3, GOVERNOR.id, 'agree', bound), set(4, GOVERNOR.id, { code })];
  await governor.replica.store.append(both, NOW);
  expect((await page(code)).status).toBe(404);
  expect(await governor.round()).toEqual({ kind: 'done' });
  expect(await governor.replica.store.unacked(10)).toEqual([]);
  const { status, text } = await page(code);
  expect(status).toBe(200);
  expect(text).toContain('perubahan ke-3');
  for (const { person } of [HEAD, GOVERNOR]) expect(text).toContain(`<li>${person}`);
});

test('a certificate shows what stands on it and nothing of the record behind it, and only once it is given', async () => {
  const code = 'Z123456789ABCDEFGHJKMNPQRS';
  const texts = {
    sort: 'certificate',
    merit: 'Melayani tepat waktu',
    met: 'Predikat sangat baik',
    against: 'Pernah ditegur',
    review: 'Telaah rahasia',
    number: '003/PGH/2026',
    decidedOn: '2026-06-01',
    decider: HEAD.id,
    code,
  };
  const key = { kind: 'recognition', unit: 'disdik', year: 2026, name: awardName(OFFICER.person, 1) };
  await keep(filledDossier(key, texts, 'reviewed'));
  expect((await page(code)).text).toContain('Tidak ada dokumen');
  await keep(filledDossier(key, texts, 'awarded'));
  const { text } = await page(code);
  for (const shown of ['Piagam Penghargaan', 'Melayani tepat waktu', '003/PGH/2026', '1 Juni 2026'])
    expect(text).toContain(shown);
  for (const hidden of ['Pernah ditegur', 'Telaah rahasia', 'sangat baik'])
    expect(text).not.toContain(hidden);
});
