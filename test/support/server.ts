import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Person, Position } from '../../src/domain/person.ts';
import { saveStaff } from '../../src/endpoint/accounts/staff.ts';
import type { Endpoint } from '../../src/endpoint/endpoint.ts';
import { listen } from '../../src/endpoint/http/listen.ts';
import type { NoticeConfig } from '../../src/endpoint/notices/notice-config.ts';
import { openWays } from '../../src/endpoint/notices/open-ways.ts';
import type { Ways } from '../../src/endpoint/notices/tell.ts';
import { RESCUE_KEY_FILE } from '../../src/endpoint/rescue/rescue-key.ts';
import { inboxOf } from '../../src/endpoint/rows/extent.ts';
import { importExchange } from '../../src/endpoint/rows/import-exchange.ts';
import { openEndpoint } from '../../src/endpoint/site/open-endpoint.ts';
import type { Storage } from '../../src/endpoint/storage/port.ts';
import type { Bus } from '../../src/endpoint/watch/bus.ts';
import { indicator, NOW, orgUnit, QUARTERLY, SOURCED } from './builders.ts';
import { builtEndpoint } from './built-endpoint.ts';
import { copyDatabase, databaseOf } from './database.ts';
import { TestDevice } from './device.ts';
import { PERSONS, POSITIONS } from './people.ts';
import { quickPassword } from './quick-password.ts';

/** Two governments in every test. Units, indicators and people have the same names in both, to catch any mixing. */
export const TENANTS = ['ntb', 'sumbawa'] as const;
export type TestTenant = (typeof TENANTS)[number];

export const PASSWORD = 'rahasia-rahasia';

const area = (code: string) => ({
  code,
  name: code,
  level: 'regency' as const,
  parent: null,
  longitude: null,
  latitude: null,
  population: null,
  ...SOURCED,
});

/** `IK-1` and `IK-2` (needs evidence) of `disdik`, `IK-D` of `dinkes`; both units under `setda`. */
export const testSet = (tenant: string) => ({
  areas: ['52', '5201', '5202'].map(area),
  units: [
    orgUnit('setda', null),
    { ...orgUnit('disdik', 'setda'), note: `unit of ${tenant}` },
    orgUnit('dinkes', 'setda'),
  ],
  planNodes: [],
  indicators: [
    indicator('IK-1'),
    indicator('IK-2', { minEvidence: 1 }),
    indicator('IK-D', { owner: 'dinkes' }),
  ],
  targets: [],
  measurements: [],
  budgets: [],
  sakip: [],
  // Long enough that the real clock of a spawned process lies inside too.
  calendars: [{ ...QUARTERLY, closesAfterDays: 40_000 }],
});

let hashed: Promise<string> | null = null;

export interface Staff {
  readonly people?: readonly Person[];
  readonly positions?: readonly Position[];
}

async function seedTenant(storage: Storage, tenant: string, staff: Staff): Promise<void> {
  await storage.addTenant(
    {
      id: tenant,
      name: `Pemerintah ${tenant}`,
      timeZone: 'Asia/Makassar',
      example: true,
      timeline: `${tenant}-1`,
    },
    NOW,
  );
  await importExchange(storage, tenant, testSet(tenant), { now: NOW, replace: false });
  const people = [...PERSONS, ...(staff.people ?? [])];
  const positions = [...POSITIONS, ...(staff.positions ?? [])];
  await saveStaff(storage, tenant, { people, positions, logins: [] });
  hashed ??= quickPassword(PASSWORD);
  const password = await hashed;
  await storage.write(tenant, async (transaction) => {
    for (const { id } of people) {
      await transaction.saveAccount({ person: id, username: id, password });
      await transaction.scopeOf(inboxOf(id), 'inbox');
    }
  });
}

export interface ServerOptions extends Staff {
  readonly dataDir?: string;
  /** Stands in for the endpoint's own, to do something between commit and answer. */
  readonly bus?: Bus;
  readonly appDir?: string;
  readonly notices?: Partial<NoticeConfig>;
  /** Stands in for the push services of the browsers, which no test may reach. */
  readonly isPushService?: (address: string) => boolean;
}

export interface TestServer {
  readonly url: string;
  readonly dataDir: string;
  readonly endpoint: Endpoint;
  readonly ways: Ways;
  /** The endpoint's clock; moved by the test. */
  readonly clock: { now: number };
  /** A signed-in device of a person. */
  device(person: string, tenant?: TestTenant): Promise<TestDevice>;
  /** Closes the server and deletes the folder it made. */
  stop(): Promise<void>;
}

/** The endpoint's inside on a data folder, with the database this run of the tests uses. */
export const openPlace = async (dataDir: string, now: () => number = Date.now): Promise<Endpoint> =>
  openEndpoint(dataDir, now, await databaseOf(dataDir));

/** Fresh data folder with both tenants in it. */
export async function seededFolder(staff: Staff = {}): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kinerja-'));
  if (staff.people || staff.positions) await seed(dataDir, staff);
  else await copyTo(dataDir);
  return dataDir;
}

async function seed(dataDir: string, staff: Staff): Promise<void> {
  const endpoint = await openPlace(dataDir, () => NOW);
  for (const tenant of TENANTS) await seedTenant(endpoint.storage, tenant, staff);
  await endpoint.storage.close();
}

/** What most tests begin with is filled in once for all of them. */
let filled: Promise<string> | null = null;

async function copyTo(dataDir: string): Promise<void> {
  filled ??= fill();
  const from = await filled;
  cpSync(from, dataDir, { recursive: true });
  // Every endpoint has a key of its own.
  rmSync(join(dataDir, RESCUE_KEY_FILE));
  await copyDatabase(from, dataDir);
}

async function fill(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kinerja-filled-'));
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  await seed(dataDir, {});
  return dataDir;
}

/** A real server on a loopback port of its own, in this process, on a real database file. */
export async function startEndpoint(options: ServerOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await seededFolder(options));
  const clock = { now: NOW };
  const opened = await openPlace(dataDir, () => clock.now);
  const endpoint = options.bus ? { ...opened, bus: options.bus } : opened;
  const appDir = options.appDir ?? join(dataDir, 'app');
  const config = { host: '127.0.0.1', port: 0, appDir, trustProxy: false };
  const ways = await openWays(
    endpoint,
    { siteUrl: null, mail: null, ...options.notices },
    options.isPushService,
  );
  const listening = await listen(endpoint, config, ways);
  const url = `http://127.0.0.1:${listening.port}`;
  return {
    url,
    dataDir,
    endpoint,
    ways,
    clock,
    device: (person, tenant = 'ntb') => TestDevice.signIn({ url, tenant, person, now: () => clock.now }),
    stop: async () => {
      await listening.stop();
      await endpoint.bus.close?.();
      await endpoint.storage.close();
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export interface SpawnedServer {
  readonly url: string;
  /** Of its process. */
  readonly pid: number;
  readonly output: () => string;
  /** As a power cut would. */
  kill(): Promise<void>;
  /** As an operator would. Answers the exit code. */
  stop(): Promise<number | null>;
}

const NODE = resolve(import.meta.dirname, '../../node_modules/.bin/node');
const children = new Set<ChildProcess>();

// An orphan that holds a pipe would keep the runner from ending.
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** The real program in a process of its own. Rejects when it ends before it listens. */
export async function spawnEndpoint(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<SpawnedServer> {
  const DATABASE_URL = (await databaseOf(dataDir)) ?? '';
  const settings = { HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, DATABASE_URL, ...env };
  const child = spawn(NODE, [builtEndpoint()], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let output = '';
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  void ended.then(() => children.delete(child));
  const url = await new Promise<string>((found, lost) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const match = /http:\/\/[^\s]+:\d+/.exec(output);
      if (match) found(match[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    void ended.then(() => lost(new Error(output)));
  });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    url,
    pid: child.pid ?? Number.NaN,
    output: () => output,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
}
