import { zipSync } from 'fflate';

type Files = Readonly<Record<string, Uint8Array>>;

/** Files by their path as one ZIP, stored as they are: Word files, workbooks, photos and PDFs are packed already. */
export const writeZip = (files: Files): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync({ ...files }, { level: 0 }));

/** Texts by their path as one ZIP, packed. */
export const packZip = (files: Files): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync({ ...files }, { level: 6, mtime: ZERO_DAY }));

/** The first day a ZIP can tell: the same texts are the same file. */
const ZERO_DAY = '1980-01-01';
