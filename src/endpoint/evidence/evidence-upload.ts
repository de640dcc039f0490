import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FileStore } from '@tus/file-store';
import { Server, type ServerOptions } from '@tus/server';
import { EVIDENCE_LIMIT } from '../../protocol/version.ts';
import type { Endpoint, Who } from '../endpoint.ts';
import { answerWith, webRequest } from '../http/received-body.ts';
import { statusOf } from '../http/status.ts';
import type { Upload } from '../storage/evidence-port.ts';
import { StorageUnavailable } from '../storage/port.ts';
import { type Declaration, Deliveries, refusalOfUpload } from './evidence-delivery.ts';
import { stagingDir } from './evidence-file.ts';

const EVIDENCE_PATH = '/v1/evidence';

type TusUpload = Parameters<NonNullable<ServerOptions['onUploadCreate']>>[1];

/** Who asks about which upload. */
interface Asking {
  readonly who: Who;
  /** Null for the request that begins one. */
  readonly id: string | null;
}

const refusal = (code: Parameters<typeof statusOf>[0]) => ({
  status_code: statusOf(code),
  body: JSON.stringify({ code }),
});

const NOT_FOUND = refusal('not-found');
const largest = Math.max(...Object.values(EVIDENCE_LIMIT));

function declarationOf({ size, metadata }: TusUpload): Declaration | null {
  const { entity, evidence, sha, type } = metadata ?? {};
  if (!entity || !evidence || !sha || !type || size === undefined) return null;
  if ([entity, evidence, sha, type].some((text) => text.includes('\0'))) return null;
  return { entity, evidence, sha, type, size };
}

/** Resumable uploads (tus 1.0). Staged on disk; an upload belongs to the person who began it. */
export class EvidenceUploads {
  readonly #endpoint: Endpoint;
  readonly #tus: Server;
  readonly #asking = new AsyncLocalStorage<Asking>();
  readonly deliveries: Deliveries;

  constructor(endpoint: Endpoint) {
    this.#endpoint = endpoint;
    this.deliveries = new Deliveries(endpoint);
    this.#tus = new Server({
      path: EVIDENCE_PATH,
      datastore: new FileStore({ directory: stagingDir(endpoint.dataDir) }),
      relativeLocation: true,
      allowedOrigins: () => false,
      maxSize: largest,
      namingFunction: () => randomUUID(),
      // The library would read the id out of the whole address, query included, and so out of a place nobody has checked.
      getFileIdFromRequest: () => this.#asking.getStore()?.id ?? undefined,
      onResponseError: (_, error) => unforeseen(error),
      onUploadCreate: (_, upload) => this.#begin(upload),
      onUploadFinish: (_, upload) => this.#finish(upload.id),
    });
  }

  /** Answers a request of the protocol for a signed-in person. `id` is null for the one that begins an upload. */
  async serve(
    who: Who,
    id: string | null,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const upload = id === null ? null : await this.#own(who, id);
    if (id !== null && !upload) return answer(response, NOT_FOUND);
    if (upload && request.method === 'HEAD' && (await this.#isComplete(who, upload, response))) return;
    if (upload?.finished) return answer(response, refusal('upload-finished'));
    const answered = await this.#asking.run({ who, id }, () => this.#tus.handleWeb(webRequest(request)));
    await answerWith(answered, request, response);
    if (!upload) return;
    if (request.method === 'DELETE') await this.deliveries.discard(who.tenant, upload.id);
    else await this.#touch(who, upload.id);
  }

  async #own(who: Who, id: string): Promise<Upload | null> {
    const upload = await this.#endpoint.storage.read(who.tenant, (view) => view.upload(id));
    return upload && upload.person === who.person ? upload : null;
  }

  // The answer to the last piece may have been lost, or the process ended between that piece and its check.
  async #isComplete(who: Who, upload: Upload, response: ServerResponse): Promise<boolean> {
    if (!upload.finished) {
      const staged = await this.#tus.datastore.getUpload(upload.id).catch(() => null);
      if (staged === null || staged.offset < upload.size) return false;
      if (!(await this.deliveries.finish(who.tenant, upload))) {
        answer(response, NOT_FOUND);
        return true;
      }
    }
    const size = String(upload.size);
    response.writeHead(200, { 'tus-resumable': '1.0.0', 'upload-offset': size, 'upload-length': size }).end();
    return true;
  }

  async #touch(who: Who, id: string): Promise<void> {
    await this.#endpoint.storage.write(who.tenant, async (transaction) => {
      const upload = await transaction.upload(id);
      if (upload) await transaction.saveUpload({ ...upload, lastAt: this.#endpoint.now() });
    });
  }

  async #begin(upload: TusUpload): Promise<{ metadata?: TusUpload['metadata'] }> {
    const who = this.#who();
    const declared = declarationOf(upload);
    if (!declared) throw refusal('bad-envelope');
    const refused = await refusalOfUpload(this.#endpoint, who, declared);
    if (refused) throw refusal(refused.code);
    await this.deliveries.makeRoom(who.tenant, { ...declared, person: who.person });
    const begun = { id: upload.id, person: who.person, lastAt: this.#endpoint.now(), finished: false };
    await this.#endpoint.storage.write(who.tenant, (transaction) =>
      transaction.saveUpload({ ...declared, ...begun }),
    );
    return {};
  }

  async #finish(id: string): Promise<Record<string, never>> {
    const who = this.#who();
    const upload = await this.#own(who, id);
    if (!upload) throw NOT_FOUND;
    if (!(await this.deliveries.finish(who.tenant, upload))) throw refusal('evidence-mismatch');
    return {};
  }

  #who(): Who {
    const asking = this.#asking.getStore();
    if (!asking) throw NOT_FOUND;
    return asking.who;
  }
}

/** What is no refusal of the protocol; the library would send the message of the error, paths included. */
function unforeseen(error: object): { status_code: number; body: string } | undefined {
  if ('status_code' in error) return undefined;
  if (error instanceof StorageUnavailable) return refusal('busy');
  console.error(error);
  return refusal('failed-inside');
}

function answer(
  response: ServerResponse,
  { status_code, body }: { status_code: number; body: string },
): void {
  response.writeHead(status_code, { 'content-type': 'application/json' }).end(body);
}
