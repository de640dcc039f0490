import { encode } from 'uqr';
import type { Bilevel } from './bilevel-png.ts';

/** Quiet zone around the code, in dots (ISO/IEC 18004). */
const QUIET = 4;

/** A text as a QR code with its quiet zone; still readable with 15 % of it dirty or folded away. */
export const qrCode = (text: string): Bilevel => encode(text, { ecc: 'M', border: QUIET }).data;

/** The black dots as the path of an SVG whose view box is as many units wide as the code has dots. */
export const qrPath = (code: Bilevel): string =>
  code.flatMap((row, y) => row.flatMap((isBlack, x) => (isBlack ? `M${x} ${y}h1v1h-1z` : []))).join('');

/** Where anybody may check a signed paper; null where the site's own address is not known. */
export const verificationUrl = (site: string | null, code: string): string | null =>
  site === null || code === '' ? null : `${site.replace(/\/+$/, '')}/verifikasi/${code}`;

/** The same for the foot of a page: a whole address, or the code alone, as a path without its site leads nowhere. */
export function verificationWords(site: string | null, code: string): string {
  const url = verificationUrl(site, code);
  return url === null ? `kode verifikasi ${code}` : `verifikasi: ${url}`;
}
