import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readNoticeConfig } from '../../src/endpoint/notices/notice-config.ts';
import { APART, NoticeRounds } from '../../src/endpoint/notices/notice-rounds.ts';
import { dossierId } from '../../src/protocol/entry-id.ts';
import { TENANT } from '../support/builders.ts';
import { HEAD, OFFICER, position } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';

const EVALUATOR = position('evaluator', 'setda', 'penilai');
const PASSWORD_FILE = join(tmpdir(), `kinerja-smtp-${process.pid}`);
/** Wednesday 10.00 in Mataram (UTC+8). */
const MORNING = Date.UTC(2026, 10, 25, 2, 0);
const DAY = 86_400_000;

interface Letter {
  readonly to: readonly string[];
  readonly text: string;
}

const letters: Letter[] = [];
let isDown = false;
const smtp = new SMTPServer({
  authOptional: false,
  allowInsecureAuth: true,
  disabledCommands: ['STARTTLS'],
  onAuth: ({ username, password }, _session, done) =>
    username === 'kinerja' && password === 'rahasia' ? done(null, { user: username }) : done(new Error('no')),
  onData: (stream, { envelope }, done) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      if (isDown) return done(Object.assign(new Error('later'), { responseCode: 451 }));
      const to = envelope.rcptTo.map(({ address }) => address);
      letters.push({ to, text: Buffer.concat(parts).toString('utf8') });
      done();
    });
  },
});

let server: TestServer;

beforeAll(async () => {
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done));
  const { port } = smtp.server.address() as { port: number };
  writeFileSync(PASSWORD_FILE, 'rahasia\n');
  server = await startEndpoint({
    people: [{ id: EVALUATOR.person, name: EVALUATOR.person, example: true }],
    positions: [EVALUATOR],
    notices: readNoticeConfig({
      SITE_URL: 'https://kinerja.example/',
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(port),
      SMTP_USER: 'kinerja',
      SMTP_PASSWORD_FILE: PASSWORD_FILE,
      SMTP_FROM: 'Kinerja <kinerja@ntb.example>',
      SMTP_DOMAINS: 'NTB.example',
    }),
  });
  server.clock.now = MORNING;
}, 180_000);

afterAll(async () => {
  await server.stop();
  await new Promise<void>((done) => smtp.close(done));
  rmSync(PASSWORD_FILE);
});

async function advise(name: string): Promise<void> {
  const evaluator = await server.device(EVALUATOR.person);
  const key = { kind: 'recommendation', unit: 'disdik', year: 2026, name };
  const fields = { text: 'Susun SOP.', owner: OFFICER.id, due: '2026-01-05' };
  const e = dossierId(TENANT, key);
  expect((await evaluator.one(evaluator.mutation('dossier.set', { key, fields }, { e }))).s).toBe('ok');
}

async function choose(mail: string | null, language?: 'en'): Promise<number> {
  const device = await server.device(HEAD.person);
  const choice = { from: 1200, until: 360, weekends: true, mail, language };
  const headers = { 'content-type': 'application/json' };
  return (await device.fetch('/v1/notices', { method: 'PUT', headers, body: JSON.stringify(choice) })).status;
}

const rounds = () => {
  const made = new NoticeRounds(server.endpoint, server.ways);
  return async (later: number) => {
    server.clock.now += later;
    await made.run();
  };
};

test('who gave an address of the government gets one mail a day with what is new, and nothing twice', async () => {
  const round = rounds();
  await advise('saran-1');
  await round(0);
  expect(letters).toEqual([]);
  expect([await choose('kepala@ntb.example.org'), await choose('kepala@ntb.example')]).toEqual([400, 200]);
  isDown = true;
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  await round(APART);
  isDown = false;
  expect(logged.mock.calls).toEqual([['mail failed', 'EMESSAGE', 451]]);
  logged.mockRestore();
  await round(APART);
  expect(letters.map(({ to }) => to)).toEqual([['kepala@ntb.example']]);
  const [{ text } = { text: '' }] = letters;
  expect(text).toContain('Subject: Kinerja: 1 hal perlu ditindaklanjuti');
  const body = text.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=');
  expect(body).toContain('Rekomendasi belum ditindaklanjuti: disdik');
  expect(body).toContain('https://kinerja.example/peringatan?buka=overdue-recommendation%2F');
  await advise('saran-2');
  await round(APART);
  expect(letters).toHaveLength(1);
  await round(DAY);
  expect(letters).toHaveLength(2);
  expect(letters[1]?.text).not.toContain('saran-1');
  await choose('kepala@ntb.example', 'en');
  await advise('saran-3');
  await round(DAY);
  expect(letters[2]?.text).toContain('Subject: Kinerja: One thing needs you');
  await round(DAY);
  expect(letters).toHaveLength(3);
});

test('no mail leaves on a day off or at night; what came meanwhile is one mail when the quiet time ends', async () => {
  const round = rounds();
  const since = letters.length;
  const at = (days: number, hour: number) => MORNING + days * DAY + (hour - 10) * 3_600_000;
  // Saturday and Sunday by day, Sunday night, then Monday a minute before the hour the person chose, and at it.
  server.clock.now = at(3, 9);
  for (const name of ['saran-4', 'saran-5']) await advise(name);
  for (const moment of [at(3, 10), at(4, 10), at(4, 23), at(5, 6) - 60_000]) {
    await round(moment - server.clock.now);
    expect(letters).toHaveLength(since);
  }
  await round(APART);
  expect(letters.slice(since).map(({ text }) => /Subject: (.*)/.exec(text)?.[1]?.trim())).toEqual([
    'Kinerja: 2 things need you',
  ]);
  await advise('saran-6');
  await round(at(6, 21) - server.clock.now);
  expect(letters).toHaveLength(since + 1);
  await round(at(7, 6) - server.clock.now);
  expect(letters).toHaveLength(since + 2);
});

test('half a configuration is refused at the start, and none means no mail', () => {
  expect(readNoticeConfig({})).toEqual({ siteUrl: null, mail: null });
  expect(() => readNoticeConfig({ SITE_URL: 'http://kinerja.example' })).toThrow('SITE_URL');
  expect(() => readNoticeConfig({ SMTP_HOST: 'mail.example' })).toThrow('SMTP_HOST');
});
