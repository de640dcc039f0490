import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folder of the build that the journeys share. */
export const BUILT = process.env.APP_DIR ?? 'dist/app';

/** The next version of the app in a folder of its own: the entry script has another name, and the old one is gone. */
export function nextRelease(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-release-'));
  cpSync(BUILT, folder, { recursive: true });
  const before = readdirSync(join(folder, 'assets')).find((name) => /^index-.*\.js$/.test(name)) ?? '';
  const after = before.replace('index-', 'index-next-');
  renameSync(join(folder, 'assets', before), join(folder, 'assets', after));
  for (const file of ['index.html', 'sw.js']) {
    const text = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), text.replaceAll(before, after).replace(/("?revision"?:")/g, '$1next'));
    // Compressed before the change: within one tick of the file system's clock its age does not give it away.
    rmSync(join(folder, `${file}.br`));
  }
  return folder;
}
