import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

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

const squeeze = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
} as const;

type Encoding = keyof typeof squeeze;

/** The built app, read from its folder; what compresses well is compressed once and kept in memory. */
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
    const encoding = SQUEEZED.has(extname(path)) ? preferred(acceptEncoding) : null;
    const bytes = encoding ? await this.#compressed(file, facts.mtimeMs, encoding) : await readFile(file);
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

  #compressed(file: string, changed: number, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding}:${changed}:${file}`;
    const known = this.#squeezed.get(key);
    if (known) return known;
    const made = readFile(file).then(squeeze[encoding]);
    this.#squeezed.set(key, made);
    return made;
  }
}

const preferred = (accepted: string): Encoding | null =>
  /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;

function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
