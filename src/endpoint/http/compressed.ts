import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const squeeze = promisify(gzip);
const SMALL = 1024;

/** A JSON answer, compressed for whoever accepts it and where it pays. */
export async function compressedJson(value: unknown, acceptEncoding: string): Promise<Response> {
  const text = JSON.stringify(value);
  const headers = { 'content-type': 'application/json', vary: 'accept-encoding' };
  if (text.length < SMALL || !/\bgzip\b/.test(acceptEncoding)) return new Response(text, { headers });
  const bytes = await squeeze(text, { level: 6 });
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'content-encoding': 'gzip' } });
}
