import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Plugin } from 'vite';
import { APP_FOLDER, isText } from './app-folder.ts';

const squeeze = promisify(brotliCompress);

/** Writes each text a second time as Brotli of the highest quality: compressed once, sent to every device. */
export function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    enforce: 'post',
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        const texts = readdirSync(APP_FOLDER, { recursive: true, encoding: 'utf8' }).filter(isText);
        const each = texts.map(async (file) => {
          const path = join(APP_FOLDER, file);
          await writeFile(`${path}.br`, await squeeze(await readFile(path)));
        });
        await Promise.all(each);
      },
    },
  };
}
