import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { STATES } from '../../src/domain/workflow/state.ts';
import { TestDevice } from '../support/device.ts';
import { openPlace, spawnEndpoint } from '../support/server.ts';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'kinerja-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('an empty folder is filled with both data sets, and each printed account opens its door', async () => {
  const dataDir = join(work, 'pertama');
  const server = await spawnEndpoint(dataDir);
  const logins = [...server.output().matchAll(/^ {2}(ntb|latihan) +(\S+) +([a-z0-9-]{19}) +(\S+)$/gm)];
  expect(logins.length).toBe(16);
  for (const [, tenant = '', person = '', password = '', role] of logins) {
    const device = await TestDevice.make({ url: server.url, tenant, person, now: Date.now });
    expect((await device.enter(password)).body.positions[0]?.role).toBe(role);
    await device.pull();
    const entries = [...device.rows.values()].filter((row) => row.type === 'entry');
    if (role === 'governor') expect(entries.length).toBeGreaterThan(tenant === 'ntb' ? 250 : 3000);
    if (role === 'admin' || role === 'personnel') expect(entries).toEqual([]);
    if (role === 'governor' && tenant === 'latihan') {
      const bodies = entries.map((row) => row.body as Entry);
      const seen = new Set(bodies.map((entry) => entry.status.value.state));
      // A draft is a slot nobody has filled in: there is no row for it yet.
      expect([...seen].sort()).toEqual(STATES.filter((state) => state !== 'draft').sort());
      expect(bodies.some((entry) => entry.candidates.some((one) => one.open))).toBe(true);
      expect(bodies.some((entry) => entry.status.value.late === 'claimed')).toBe(true);
      expect(bodies.every((entry) => entry.example && entry.trail.length > 0)).toBe(true);
      const [item] = bodies.find((entry) => entry.evidence.length > 0)?.evidence ?? [];
      const [e] =
        [...device.rows].find(([, row]) => (row.body as Entry).evidence?.[0]?.id === item?.id) ?? [];
      const file = await device.fetch(`/v1/evidence/${e}/${item?.sha}`);
      expect((await file.text()).startsWith('%PDF-1.4')).toBe(true);
    }
  }
  expect(await server.stop()).toBe(0);
  const again = await spawnEndpoint(dataDir);
  expect(again.output()).not.toContain('PASSWORD');
  await again.stop();
}, 400_000);

test('demo accounts are not made where other machines can reach them', async () => {
  const dataDir = join(work, 'terbuka');
  const server = await spawnEndpoint(dataDir, { HOST: '0.0.0.0' });
  expect(server.output()).toContain('Akun contoh tidak dibuat');
  expect(server.output()).toContain('npm run kinerja -- user add');
  await server.stop();
  const endpoint = await openPlace(dataDir);
  expect(await endpoint.storage.tenants()).toEqual([]);
  await endpoint.storage.close();
}, 180_000);
