import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const SQUEEZED = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt', '.wasm']);

const squeeze = promisify(gzip);

/** The built app, read from its folder; the build has compressed what is text with Brotli (`.br` beside the file). */
export class StaticFiles {
  readonly #folder: string;
  readonly #squeezed = new Map<string, Promise<Buffer>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The file at a path of the site, else the app itself for a path it draws; null when there is neither. */
  async serve(path: string, acceptEncoding: string): Promise<Response | null> {
    const exact = await this.#file(path, acceptEncoding);
    if (exact) return exact;
    return extname(path) === '' ? this.#file('/index.html', acceptEncoding) : null;
  }

  async #file(path: string, acceptEncoding: string): Promise<Response | null> {
    const file = this.#inside(path);
    const type = TYPES[extname(path)];
    if (!file || !type) return null;
    const facts = await stat(file).catch(() => null);
    if (!facts?.isFile()) return null;
    const { bytes, encoding } = await this.#encoded(file, facts.mtimeMs, acceptEncoding);
    const isHashed = path.startsWith('/assets/');
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': type,
        'content-length': String(bytes.byteLength),
        'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        vary: 'accept-encoding',
        ...(encoding && { 'content-encoding': encoding }),
      },
    });
  }

  #inside(path: string): string | null {
    const decoded = decodedPath(path);
    if (decoded === null || decoded.includes('\0')) return null;
    const file = normalize(join(this.#folder, decoded));
    return file.startsWith(this.#folder + sep) ? file : null;
  }

  /** Brotli as built (never one older than its file), else gzip made once and kept in memory, else the bytes as they are. */
  async #encoded(file: string, changed: number, accepted: string): Promise<Encoded> {
    if (!SQUEEZED.has(extname(file))) return { bytes: await readFile(file), encoding: null };
    if (/\bbr\b/.test(accepted)) {
      const built = await stat(`${file}.br`).catch(() => null);
      if (built && built.mtimeMs >= changed) return { bytes: await readFile(`${file}.br`), encoding: 'br' };
    }
    if (!/\bgzip\b/.test(accepted)) return { bytes: await readFile(file), encoding: null };
    return { bytes: await this.#squeeze(file, changed), encoding: 'gzip' };
  }

  #squeeze(file: string, changed: number): Promise<Buffer> {
    const key = `${changed}:${file}`;
    const known = this.#squeezed.get(key);
    if (known) return known;
    const made = readFile(file).then((bytes) => squeeze(bytes, { level: 9 }));
    this.#squeezed.set(key, made);
    return made;
  }
}

type Encoded = { readonly bytes: Buffer; readonly encoding: 'br' | 'gzip' | null };

function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
