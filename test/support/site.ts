import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Position } from '../../src/domain/person.ts';
import { saveStaff } from '../../src/endpoint/accounts/staff.ts';
import { RESCUE_KEY_FILE } from '../../src/endpoint/rescue/rescue-key.ts';
import { inboxOf } from '../../src/endpoint/rows/extent.ts';
import { importExchange } from '../../src/endpoint/rows/import-exchange.ts';
import { openEndpoint } from '../../src/endpoint/site/open-endpoint.ts';
import type { Storage } from '../../src/endpoint/storage/port.ts';
import { TestDevice } from './device.ts';
import { quickPassword } from './quick-password.ts';
import { type SpawnedServer, spawnEndpoint } from './server.ts';
import { STAFF, siteSet } from './site-set.ts';

/** The two governments of a test site. Everything but the vision and the figures has the same name in both. */
export const SITE_TENANTS = {
  rinjani: { name: 'Provinsi Rinjani', vision: 'Rinjani sehat dan mandiri', shift: 0 },
  tambora: { name: 'Provinsi Tambora', vision: 'Tambora bangkit bersama', shift: -11 },
} as const;
export type SiteTenant = keyof typeof SITE_TENANTS;

export const SITE_PASSWORD = 'kata-sandi-uji';

const personOf = (username: string): string => `orang-${username}`;

const positions: readonly Position[] = STAFF.map(([username, , role, unit]) => ({
  id: `jabatan-${username}`,
  person: personOf(username),
  role,
  unit,
  area: null,
  capacity: 'definitive',
  from: 0,
  to: null,
  delegatedFrom: null,
}));

const people = STAFF.map(([username, name]) => ({ id: personOf(username), name, example: false }));

async function seed(storage: Storage, id: SiteTenant, password: string): Promise<void> {
  const { name, vision, shift } = SITE_TENANTS[id];
  const now = Date.now();
  const tenant = { id, name, timeZone: 'Asia/Makassar' as const, example: false, timeline: `${id}-1` };
  await storage.addTenant(tenant, now);
  await importExchange(storage, id, siteSet(vision, shift), { now, replace: false });
  await saveStaff(storage, id, { people, positions, logins: [] });
  await storage.write(id, async (transaction) => {
    for (const [username] of STAFF) {
      const person = personOf(username);
      await transaction.saveAccount({ person, username, password });
      await transaction.scopeOf(inboxOf(person), 'inbox');
    }
  });
}

async function fill(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kinerja-filled-site-'));
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const { storage } = openEndpoint(dataDir);
  const password = await quickPassword(SITE_PASSWORD);
  for (const id of Object.keys(SITE_TENANTS)) await seed(storage, id as SiteTenant, password);
  await storage.close();
  // Every endpoint has a key of its own.
  rmSync(join(dataDir, RESCUE_KEY_FILE));
  return dataDir;
}

/** What every site begins with is filled in once in a worker. */
let filled: Promise<string> | null = null;

async function seededFolder(): Promise<string> {
  filled ??= fill();
  const dataDir = mkdtempSync(join(tmpdir(), 'kinerja-site-'));
  cpSync(await filled, dataDir, { recursive: true });
  return dataDir;
}

/** One after the other, the sites of a worker stand at one address: a device with the app of one has that of the next. */
let port = '0';

/** A real endpoint in a process of its own, serving the built app, on data that both tenants begin with. */
export class Site {
  readonly dataDir: string;
  readonly url: string;
  #server: SpawnedServer | null;
  #appDir: string | undefined;

  private constructor(dataDir: string, server: SpawnedServer, appDir: string | undefined) {
    this.dataDir = dataDir;
    this.url = server.url;
    this.#server = server;
    this.#appDir = appDir;
  }

  /** `appDir` is another build than the one the journeys share. */
  static async open(appDir?: string): Promise<Site> {
    const dataDir = await seededFolder();
    const server = await spawnEndpoint(dataDir, { PORT: port, ...(appDir ? { APP_DIR: appDir } : {}) });
    port = new URL(server.url).port;
    return new Site(dataDir, server, appDir);
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  /** Process of the endpoint; null while it is down. */
  get pid(): number | null {
    return this.#server?.pid ?? null;
  }

  /** Power cut: SIGKILL, nothing is written any more. */
  async kill(): Promise<void> {
    await this.#server?.kill();
    this.#server = null;
  }

  /** Orderly end of the process; the data stays. */
  async stop(): Promise<void> {
    await this.#server?.stop();
    this.#server = null;
  }

  /** Again on the same port and data; `appDir` puts another build in the place of the old. */
  async start(appDir?: string): Promise<void> {
    this.#appDir = appDir ?? this.#appDir;
    this.#server ??= await spawnEndpoint(this.dataDir, {
      PORT: String(this.port),
      ...(this.#appDir ? { APP_DIR: this.#appDir } : {}),
    });
  }

  /** Everything the endpoint shows a person on a device that knew nothing before. */
  async freshDevice(username: string, tenant: SiteTenant = 'rinjani'): Promise<TestDevice> {
    const { url } = this;
    const password = SITE_PASSWORD;
    const device = await TestDevice.signIn({ url, tenant, person: username, password, now: Date.now });
    await device.pull();
    return device;
  }

  async discard(): Promise<void> {
    await this.kill();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
