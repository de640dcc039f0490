import { type DetailedError, Upload } from 'tus-js-client';
import type { AttachedFile, Files } from '../store/files.ts';
import { ChunkSize } from './chunk-size.ts';
import { codeOf, type HttpOptions, headersOf, send } from './http-request.ts';

/** How an attempt to send what waits ended. */
export type UploadEnd = 'done' | 'later' | 'signed-out';

type Sent = 'stored' | 'refused' | 'again' | 'later' | 'signed-out';

const PATH = '/v1/evidence';
const RETRY_DELAYS = [0, 1000, 3000, 10_000];
// Bytes that arrive wrong three times in a row will not arrive right at once.
const RESTARTS = 3;

/**
 * Sends evidence in resumable pieces (tus 1.0), one file at a time, oldest first. Where an upload stands is kept in
 * the store, so it goes on after the page or the endpoint was killed.
 */
export class Uploader {
  readonly #files: Files;
  readonly #options: HttpOptions;
  readonly #textFirst: (signal: AbortSignal) => Promise<void>;
  readonly #chunk = new ChunkSize();
  #running: Promise<UploadEnd> | null = null;

  /** `textFirst` is waited for before every piece: what the person writes overtakes a file that is on its way. */
  constructor(
    files: Files,
    options: HttpOptions = {},
    textFirst: (signal: AbortSignal) => Promise<void> = async () => {},
  ) {
    this.#files = files;
    this.#options = options;
    this.#textFirst = textFirst;
  }

  /** Sends all that can go now; a second call joins the first. */
  run(signal: AbortSignal): Promise<UploadEnd> {
    this.#running ??= this.#sendAll(signal).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #sendAll(signal: AbortSignal): Promise<UploadEnd> {
    const tried = new Set<string>();
    let end: UploadEnd = 'done';
    for (;;) {
      // Asked for again after each file: one that was attached meanwhile goes in the same run.
      const waiting = await this.#files.toUpload();
      const next = waiting.find((file) => !tried.has(file.sha));
      if (!next) return end;
      if (signal.aborted) return 'later';
      tried.add(next.sha);
      const sent = await this.#sendTo(
        waiting.filter(({ sha }) => sha === next.sha),
        signal,
      );
      if (sent === 'signed-out') return sent;
      if (sent === 'later') end = sent;
    }
  }

  /** The same bytes may hang on several entries; the endpoint wants them once for each. */
  async #sendTo(places: readonly AttachedFile[], signal: AbortSignal): Promise<Sent> {
    const sent: Sent[] = [];
    for (const place of places) sent.push(await this.#send(place, signal));
    const [first] = places;
    const end = (['signed-out', 'later', 'stored'] as const).find((one) => sent.includes(one)) ?? 'refused';
    if (end === 'stored' && first) await this.#files.stored(first.sha);
    return end;
  }

  async #send(file: AttachedFile, signal: AbortSignal): Promise<Sent> {
    if (await this.#isThere(file)) return 'stored';
    for (let tries = 0; tries < RESTARTS; tries += 1) {
      const sent = await this.#upload(file, signal);
      if (sent !== 'again') return sent;
      await this.#files.restart(file.sha);
    }
    return 'later';
  }

  /** The receipt of an earlier upload may have been lost on the way. */
  async #isThere({ entity, sha }: AttachedFile): Promise<boolean> {
    // Without an answer the upload itself will find out.
    return (await send('HEAD', `${PATH}/${entity}/${sha}`, {}, this.#options))?.status === 200;
  }

  async #upload(file: AttachedFile, signal: AbortSignal): Promise<Sent> {
    const manifest = await this.#files.manifest(file.sha);
    if (!manifest) return 'refused';
    const headers = await headersOf(this.#options);
    const { entity, evidence, sha, type, name } = file;
    // A signal that was given meanwhile is not given again.
    if (signal.aborted) return 'later';
    return new Promise<Sent>((resolve) => {
      let noted = Promise.resolve();
      const note = (offset: number) => {
        noted = noted.then(() => this.#files.progress(sha, offset, upload.url));
      };
      const settle = (sent: Sent) => {
        signal.removeEventListener('abort', stop);
        noted.then(
          () => resolve(sent),
          // The store failed in between: nothing is claimed, the endpoint is asked again later.
          () => resolve('later'),
        );
      };
      const stop = () => void upload.abort().finally(() => settle('later'));
      const upload = new Upload(new Blob(['-']), {
        endpoint: `${this.#options.base ?? ''}${PATH}`,
        uploadUrl: manifest.uploadUrl,
        metadata: { entity, evidence, sha, type, name },
        headers,
        fileReader: { openFile: async () => this.#source(sha, manifest.size) },
        fingerprint: async () => sha,
        storeFingerprintForResuming: false,
        chunkSize: this.#chunk.bytes,
        retryDelays: RETRY_DELAYS,
        onBeforeRequest: async (request) => {
          if (request.getMethod() !== 'PATCH') return;
          await this.#textFirst(signal);
          this.#chunk.started(Date.now());
        },
        onShouldRetry: (error) => this.#mayRetry(error),
        onUploadUrlAvailable: () => note(upload.url === manifest.uploadUrl ? manifest.offset : 0),
        onChunkComplete: (_, arrived) => {
          this.#chunk.arrived(Date.now());
          upload.options.chunkSize = this.#chunk.bytes;
          note(arrived);
        },
        onSuccess: () => settle('stored'),
        onError: (error) => void this.#failed(sha, error).then(settle, () => settle('later')),
      });
      signal.addEventListener('abort', stop);
      upload.start();
    });
  }

  #mayRetry(error: DetailedError): boolean {
    this.#chunk.failed();
    const status = statusOf(error);
    return status === 0 || status === 409 || status === 423 || (status >= 500 && status !== 503);
  }

  async #failed(sha: string, error: Error | DetailedError): Promise<Sent> {
    const status = statusOf(error);
    if (status === 401) return 'signed-out';
    if (status === 460) return 'again';
    if (status !== 403 && status !== 413 && status !== 415) return 'later';
    await this.#files.refused(sha, refusalOf(error) ?? String(status));
    return 'refused';
  }

  /** Decrypts only the piece that is being sent. */
  #source(sha: string, size: number) {
    return {
      size,
      slice: async (start: number, end: number) => {
        const bytes = await this.#files.readPart(sha, start, end);
        if (!bytes) throw new Error('A file that is to be sent is not on this device.');
        // The library measures a piece by its `size`, as Blobs have one.
        return { value: Object.assign(bytes, { size: bytes.length }), done: end >= size };
      },
      close: () => {},
    };
  }
}

/** 0 when no answer came. */
const statusOf = (error: Error | DetailedError): number =>
  ('originalResponse' in error && error.originalResponse?.getStatus()) || 0;

function refusalOf(error: Error | DetailedError): string | null {
  const body = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined;
  try {
    return codeOf(JSON.parse(body ?? ''));
  } catch {
    return null;
  }
}
