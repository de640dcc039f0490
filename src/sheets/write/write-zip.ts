import { zipSync } from 'fflate';

/** Files by their path as one ZIP, stored as they are: Word files, workbooks, photos and PDFs are packed already. */
export const writeZip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync({ ...files }, { level: 0 }));
