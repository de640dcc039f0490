import { Refused, type Session } from './session.ts';

const PIECE = 50_000;

/** "Evidence": one file, sent in pieces that may break off anywhere. */
export class Upload {
  private readonly session: Session;
  private readonly location: string;
  private readonly bytes: Uint8Array<ArrayBuffer>;

  private constructor(session: Session, location: string, bytes: Uint8Array<ArrayBuffer>) {
    this.session = session;
    this.location = location;
    this.bytes = bytes;
  }

  static async begin(
    session: Session,
    bytes: Uint8Array<ArrayBuffer>,
    about: Readonly<Record<'entity' | 'evidence' | 'sha' | 'type', string>>,
  ): Promise<Upload> {
    const metadata = Object.entries(about).map(
      ([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`,
    );
    const answer = await session.send('/v1/evidence', {
      method: 'POST',
      headers: {
        'Tus-Resumable': '1.0.0',
        'Upload-Length': String(bytes.byteLength),
        'Upload-Metadata': metadata.join(','),
      },
    });
    if (answer.status !== 201) throw new Refused(answer.status, await answer.json());
    return new Upload(session, answer.headers.get('Location') ?? '', bytes);
  }

  async offset(): Promise<number> {
    const answer = await this.session.send(this.location, {
      method: 'HEAD',
      headers: { 'Tus-Resumable': '1.0.0' },
    });
    return Number(answer.headers.get('Upload-Offset'));
  }

  /** Sends the next bytes, or all that are missing. */
  async send(count = this.bytes.byteLength): Promise<void> {
    const from = await this.offset();
    const answer = await this.patch(from, this.bytes.subarray(from, from + count));
    if (answer.status !== 204) throw new Refused(answer.status, await answer.json());
  }

  /** Sends the next bytes and loses the line before the end of the request. */
  async breakOffAfter(count: number): Promise<void> {
    const from = await this.offset();
    let sent = 0;
    const body = new ReadableStream({
      pull: async (line) => {
        if (sent >= count) return line.error(new Error('the line is gone'));
        line.enqueue(this.bytes.subarray(from + sent, from + Math.min(count, sent + PIECE)));
        sent += PIECE;
        await new Promise((flushed) => setImmediate(flushed));
      },
    });
    await this.patch(from, body).then(
      () => Promise.reject(new Error('An answer came over a line that is gone.')),
      () => undefined,
    );
  }

  private patch(offset: number, body: BodyInit): Promise<Response> {
    return this.session.send(this.location, {
      method: 'PATCH',
      headers: {
        'Tus-Resumable': '1.0.0',
        'Upload-Offset': String(offset),
        'Content-Type': 'application/offset+octet-stream',
      },
      body,
      duplex: 'half',
    } as RequestInit);
  }
}
