import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDevice } from './browser.ts';
import { untilInstalled } from './screen-steps.ts';

/** Profile folders of closed browsers, by the address whose app is installed in them. */
const made = new Map<string, Promise<string>>();

/**
 * A new profile folder in which the app of a site is installed and nobody has ever signed in. It is installed by a real
 * browser once for each address in a worker, and copied from there: installing costs more than most of what is tested.
 */
export async function installedProfile(baseURL: string): Promise<string> {
  const known = made.get(baseURL) ?? install(baseURL);
  made.set(baseURL, known);
  // One that failed is not the last.
  known.catch(() => made.delete(baseURL));
  const copy = mkdtempSync(join(tmpdir(), 'kinerja-device-'));
  cpSync(await known, copy, { recursive: true });
  return copy;
}

async function install(baseURL: string): Promise<string> {
  const device = await openDevice({ kind: 'phone', baseURL });
  process.on('exit', () => rmSync(device.profileDir, { recursive: true, force: true }));
  await device.page.goto('/');
  await untilInstalled(device.page);
  await device.close();
  return device.profileDir;
}
