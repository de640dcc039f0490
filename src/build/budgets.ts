import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { APP_FOLDER, isText } from './app-folder.ts';
import { firstScreen } from './first-screen.ts';
import { isOnlineOnly } from './online-only.ts';

/** Bytes on the way to a device (src/decisions/0008-size-budgets.md). */
const FIRST_SCREEN_LIMIT = 90_000;
const PRECACHE_LIMIT = 700_000;

/** Bytes a device downloads for a file. */
const travelling = (file: string): number =>
  statSync(join(APP_FOLDER, isText(file) ? `${file}.br` : file)).size;

const weightOf = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + travelling(file), 0);

/** What a device stores, read from the written worker and not from the settings it was made by. */
function precached(): Set<string> {
  const written = readFileSync(join(APP_FOLDER, 'sw.js'), 'utf8').matchAll(/"url":"([^"]+)"/g);
  return new Set([...written].map(([, url]) => url as string));
}

const isNeededOffline = (file: string): boolean =>
  /\.(?:js|css|html|woff2?|wasm)$/.test(file) && file !== 'sw.js' && !isOnlineOnly(file);

/** Fails the build when a cheap phone would pay too much, or when any part of the app would be missing offline. */
export function budgets(): Plugin {
  let first: ReadonlySet<string> | null = null;
  return {
    name: 'budgets',
    apply: 'build',
    enforce: 'post',
    writeBundle(_, bundle) {
      first = firstScreen(bundle);
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler() {
        // A build that failed has written nothing, and says why itself.
        if (first === null) return;
        const listed = precached();
        const emitted = readdirSync(APP_FOLDER, { recursive: true, encoding: 'utf8' });
        const missing = emitted.filter((file) => isNeededOffline(file) && !listed.has(file));
        const screen = weightOf(first);
        const precache = weightOf(listed);
        const figures = `first screen ${screen} B, precache ${precache} B on the way`;
        if (missing.length > 0) this.error(`not precached, so missing offline: ${missing.join(', ')}`);
        if (screen > FIRST_SCREEN_LIMIT) this.error(`over ${FIRST_SCREEN_LIMIT} B: ${figures}`);
        if (precache > PRECACHE_LIMIT) this.error(`over ${PRECACHE_LIMIT} B: ${figures}`);
        this.info(figures);
      },
    },
  };
}
